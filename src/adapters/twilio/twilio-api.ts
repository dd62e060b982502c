import Version from 'twilio/lib/base/Version.js';
import { MessageListInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { HttpTransport } from '../http/http-transport.ts';

export interface TwilioAccount {
  /** `https://api.twilio.com`, or another server's. */
  readonly baseUrl: string;
  readonly accountSid: string;
  /** The account SID with its auth token, or an API key's SID with its secret. */
  readonly userName: string;
  readonly password: string;
}

/** What the package's resources ask of the client that they normally sit in. */
interface ResourceRequest {
  readonly uri: string;
  readonly method: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * Twilio's own message resource over a small client of ours: the package's client loads sixty times
 * as much, keeps the last request, and throws errors that hold body, number and token.
 *
 * `create` rejects with the package's exception for a refusal, with `TransportFailure` when no
 * answer came, and with some other error when a success could not be read.
 */
export function createMessages(account: TwilioAccount, transport: HttpTransport) {
  const base = new URL(account.baseUrl);
  const authorization = Buffer.from(`${account.userName}:${account.password}`).toString('base64');
  const domain = {
    async request({ uri, method, data = {} }: ResourceRequest) {
      const form = new URLSearchParams();
      for (const [name, value] of Object.entries(data)) form.append(name, String(value));
      const body = form.toString();
      const { statusCode, body: answer } = await transport.send(
        {
          method: method.toUpperCase(),
          protocol: base.protocol,
          hostname: base.hostname,
          port: base.port === '' ? undefined : Number(base.port),
          path: `${base.pathname.replace(/\/$/, '')}/${uri}`,
          headers: {
            Authorization: `Basic ${authorization}`,
            Accept: 'application/json',
            'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
            'Content-Length': String(Buffer.byteLength(body)),
            'User-Agent': 'sealpost',
          },
          body,
        },
        { connectMs: 1500, totalMs: 8000 },
      );
      return { statusCode, body: answer.toString('utf8') };
    },
  };
  const version = new Version.default(domain as never, '2010-04-01');
  return MessageListInstance(version as never, account.accountSid);
}
