import { MESSAGING_SERVICE_SID, SMS_SENDER } from '../../../src/config/sms-origin.ts';
import { textThat } from './rule.ts';

export const messagingService = textThat(
  (text) => MESSAGING_SERVICE_SID.test(text),
  'has to be the SID of a messaging service: MG and 32 hexadecimal digits',
);

export const smsSender = textThat(
  (text) => SMS_SENDER.test(text),
  'has to be a number like +15550001111, a short code, or a name of up to 11 letters and digits',
);
