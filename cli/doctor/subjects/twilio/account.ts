import { broken, ok } from '../../finding.ts';
import { type Look, silent } from './look.ts';

export const twilioAccount: Look = async (twilio) => {
  const answer = await twilio.get('api', `/2010-04-01/Accounts/${twilio.accountSid}.json`);
  const bad = silent(answer);
  if (bad !== null) return bad;
  const { status, type } = answer.body;
  if (status !== 'active') {
    return [broken(`The Twilio account is ${status}.`, 'See the Twilio console, Billing.')];
  }
  if (type === 'Trial') {
    return [
      broken(
        'The Twilio account is a trial: it writes to verified numbers only, and puts its own words first.',
        'Upgrade it in the Twilio console, Billing.',
      ),
    ];
  }
  return [ok('Twilio knows us, and the account is active.')];
};
