import { broken, ok } from '../../finding.ts';
import { type Look, silent } from './look.ts';

/** A messaging service with senders in it, or a number of ours. */
export const twilioSender: Look = async (twilio, variables) => {
  const service = variables['TWILIO_MESSAGING_SERVICE_SID'];
  const from = variables['TWILIO_FROM'];
  if (service !== undefined) {
    const kinds = ['PhoneNumbers', 'ShortCodes', 'AlphaSenders'];
    const answers = await Promise.all(
      kinds.map((kind) => twilio.get('messaging', `/v1/Services/${service}/${kind}?PageSize=20`)),
    );
    if (answers.every(({ status }) => status === 404)) {
      return [
        broken(
          `Twilio has no messaging service ${service} in this account.`,
          'TwilioMessagingServiceSid',
        ),
      ];
    }
    const bad = answers.map(silent).find((one) => one !== null);
    if (bad !== undefined && bad !== null) return bad;
    const senders = answers.flatMap(({ body }) => Object.values(body).filter(Array.isArray).flat());
    return senders.length > 0
      ? [ok(`The messaging service has senders (${senders.length}).`)]
      : [
          broken(
            `The messaging service ${service} has no senders: Twilio refuses every message.`,
            'Add a number to it: Twilio console, Messaging, Services, Sender Pool.',
          ),
        ];
  }
  if (from === undefined || !from.startsWith('+')) return [];
  const answer = await twilio.get(
    'api',
    `/2010-04-01/Accounts/${twilio.accountSid}/IncomingPhoneNumbers.json?PhoneNumber=${encodeURIComponent(from)}`,
  );
  const bad = silent(answer);
  if (bad !== null) return bad;
  const numbers = answer.body['incoming_phone_numbers'];
  return Array.isArray(numbers) && numbers.length > 0
    ? [ok(`${from} is a number of ours.`)]
    : [broken(`${from} is no number of this Twilio account.`, 'Set TWILIO_FROM to one that is.')];
};
