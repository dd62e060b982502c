import { createHmac } from 'node:crypto';
import type {
  StatusCallbackOptions,
  StatusCallbackRequest,
} from '../../../../src/adapters/twilio/read-status-callback.ts';
import { statusCallbackUrl } from '../../../../src/adapters/twilio/status-callback-url.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import { ACCOUNT_SID, CLAIM, NOW, TOKEN } from './twilio-fixture.ts';

export const MESSAGE_SID = `SM${'0123456789abcdef'.repeat(2)}`;

/** As the handler is given it. */
export const CALLBACK_OPTIONS: StatusCallbackOptions = {
  accountSid: ACCOUNT_SID,
  authTokens: [TOKEN],
  callbackUrl: 'https://sms.example.com/status?stage=live',
  secret: 'k'.repeat(32),
  now: () => NOW,
};

/** When the addresses below go stale, in seconds. */
export const EXPIRES = NOW / 1000 + 3600;

/** What Twilio reports of a message that arrived. */
export const DELIVERED: readonly (readonly [string, string])[] = [
  ['SmsSid', MESSAGE_SID],
  ['SmsStatus', 'delivered'],
  ['MessageStatus', 'delivered'],
  ['To', '+821012345678'],
  ['MessageSid', MESSAGE_SID],
  ['AccountSid', ACCOUNT_SID],
  ['From', '+15005550006'],
  ['ApiVersion', '2010-04-01'],
];

/** What Twilio reports of one that did not. */
export const UNDELIVERED: readonly (readonly [string, string])[] = [
  ['ErrorCode', '30003'],
  ['RawDlrDoneDate', '2611221200'],
  ['MessagingServiceSid', `MG${'c'.repeat(32)}`],
  ...DELIVERED.map(([name, value]) => [name, value.replace(/^delivered$/, 'undelivered')] as const),
];

/** The same fields with some replaced or, by undefined, left out. */
export function withFields(
  fields: readonly (readonly [string, string])[],
  over: Readonly<Record<string, string | undefined>>,
): readonly (readonly [string, string])[] {
  const rest = fields.filter(([name]) => !Object.hasOwn(over, name));
  const set = Object.entries(over).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return [...rest, ...set];
}

/** A callback as it comes in over HTTP: the texts, before anything was read. */
export interface RawCallback {
  readonly query: string;
  readonly signature: string;
  readonly body: string;
}

/** A callback that Twilio signed for the address of one attempt. */
export function signedCallback(
  fields: readonly (readonly [string, string])[],
  over: {
    readonly id?: NotificationId;
    readonly attempt?: number;
    readonly expires?: number;
    readonly token?: string;
    readonly options?: StatusCallbackOptions;
  } = {},
): RawCallback {
  const { callbackUrl, secret } = over.options ?? CALLBACK_OPTIONS;
  const target = {
    id: over.id ?? CLAIM.id,
    attempt: over.attempt ?? 2,
    expires: over.expires ?? EXPIRES,
  };
  const url = statusCallbackUrl(callbackUrl, secret, target).replace(/#.*$/, '');
  return {
    query: new URL(url).search.slice(1),
    signature: sign(over.token ?? TOKEN, url, fields),
    body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
  };
}

/** Written from Twilio's description, and not by its package. */
function sign(token: string, url: string, fields: readonly (readonly [string, string])[]): string {
  const names = [...new Set(fields.map(([name]) => name))].sort();
  const text = names.flatMap((name) => {
    const values = fields.filter(([other]) => other === name).map(([, value]) => value);
    return [...new Set(values)].sort().map((value) => name + value);
  });
  return createHmac('sha1', token)
    .update(url + text.join(''))
    .digest('base64');
}

/** As the handler reads it off the wire. */
export function received({ query, signature, body }: RawCallback): StatusCallbackRequest {
  return { query, signature, form: new URLSearchParams(body) };
}
