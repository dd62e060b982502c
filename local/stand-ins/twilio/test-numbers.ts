import { TwilioError } from './twilio-error.ts';

/**
 * The numbers that Twilio documents for test credentials, with what each one answers. They belong
 * to no one, so honouring them beside ordinary numbers takes nothing away.
 */
const TO_ERRORS: Readonly<Record<string, (to: string) => TwilioError>> = {
  '+15005550001': (to) => new TwilioError(21211, `Invalid 'To' Phone Number: ${to}`),
  '+15005550002': () =>
    new TwilioError(
      21612,
      "Message cannot be sent with the current combination of 'To' and 'From'",
    ),
  '+15005550003': () =>
    new TwilioError(21408, "Permission to send an SMS has not been enabled for the 'To' region"),
  '+15005550004': () => new TwilioError(21610, 'Attempt to send to unsubscribed recipient'),
  '+15005550009': () => new TwilioError(21614, "'To' number is not a valid mobile number"),
};

const FROM_ERRORS: Readonly<Record<string, (from: string) => TwilioError>> = {
  '+15005550001': (from) => new TwilioError(21212, `Invalid 'From' Phone Number: ${from}`),
  '+15005550007': () => new TwilioError(21606, "The 'From' number is not a Twilio number of yours"),
  '+15005550008': () => new TwilioError(21611, "The 'From' number has a full message queue"),
};

/** The number that passes as a sender for everyone. */
export const TEST_SENDER = '+15005550006';

/** @throws TwilioError when `to` is a test number that stands for a refusal */
export function refuseTestRecipient(to: string): void {
  const refusal = TO_ERRORS[to];
  if (refusal) throw refusal(to);
}

/** @throws TwilioError when `from` is a test number that stands for a refusal */
export function refuseTestSender(from: string): void {
  const refusal = FROM_ERRORS[from];
  if (refusal) throw refusal(from);
}
