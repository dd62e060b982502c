import type { Check, Exam } from '../exam.ts';
import { twilioAccount } from './twilio/account.ts';
import { twilioCallback } from './twilio/callback.ts';
import { twilioCountries } from './twilio/countries.ts';
import { withTwilio } from './twilio/look.ts';
import { twilioSender } from './twilio/sender.ts';

/** Twilio: does it know us, from whom may we send, and does it reach us with its reports? */
export function twilioChecks({ deployment }: Exam): readonly Check[] {
  const { smsSenderArn, twilioCallbackUrl } = deployment;
  if (smsSenderArn === undefined) return [];
  return [
    { name: 'twilio-account', run: (exam, at) => withTwilio(exam, at, twilioAccount) },
    { name: 'twilio-sender', run: (exam, at) => withTwilio(exam, at, twilioSender) },
    { name: 'twilio-countries', run: (exam, at) => withTwilio(exam, at, twilioCountries) },
    ...(twilioCallbackUrl === undefined
      ? []
      : [
          {
            name: 'twilio-callback',
            run: (_: Exam, at: AbortSignal) => twilioCallback(twilioCallbackUrl, at),
          },
        ]),
  ];
}
