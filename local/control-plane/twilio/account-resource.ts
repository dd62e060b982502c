import type { TwilioAccount } from '../twilio-account.ts';
import { CREATED } from './created.ts';

/** The account as Twilio's API of 2010 tells it: **with its auth token**. */
export function accountResource(account: TwilioAccount): object {
  const uri = `/2010-04-01/Accounts/${account.accountSid}`;
  return {
    auth_token: account.authToken,
    date_created: CREATED.rfc2822,
    date_updated: CREATED.rfc2822,
    friendly_name: account.friendlyName,
    owner_account_sid: account.accountSid,
    sid: account.accountSid,
    status: account.status,
    subresource_uris: {
      balance: `${uri}/Balance.json`,
      incoming_phone_numbers: `${uri}/IncomingPhoneNumbers.json`,
      messages: `${uri}/Messages.json`,
    },
    type: account.type,
    uri: `${uri}.json`,
  };
}
