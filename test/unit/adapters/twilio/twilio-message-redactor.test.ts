import { afterEach, describe, expect, it } from 'vitest';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { TwilioMessageRedactor } from '../../../../src/adapters/twilio/twilio-message-redactor.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';
import { MESSAGE_SID } from './signed-callback.ts';
import { ACCOUNT_SID, TOKEN } from './twilio-fixture.ts';

let server: HostileServer | undefined;
afterEach(() => server?.close());

const redactorAt = (baseUrl: string) =>
  new TwilioMessageRedactor(
    { baseUrl, accountSid: ACCOUNT_SID, userName: ACCOUNT_SID, password: TOKEN },
    new HttpTransport(),
  );

async function redact(treat: (exchange: HostileExchange) => void) {
  await server?.close();
  server = await startHostileServer(treat);
  const redacted = await redactorAt(server.url).redact(MESSAGE_SID);
  expect(server.exchanges).toHaveLength(1);
  return redacted;
}

const json = (status: number, body: object) => (exchange: HostileExchange) =>
  exchange.answer(status, JSON.stringify(body), { 'content-type': 'application/json' });

const DONE = { sid: MESSAGE_SID, body: '', status: 'delivered', num_segments: '1' };

describe('a message whose body is to go', () => {
  it('is emptied by one request, and by nothing else in it', async () => {
    expect(await redact(json(200, DONE))).toEqual({ ok: true, value: undefined });
    const [exchange] = server?.exchanges ?? [];
    expect(exchange?.path).toBe(`/2010-04-01/Accounts/${ACCOUNT_SID}/Messages/${MESSAGE_SID}.json`);
    expect(exchange?.body).toBe('Body=');
    const pair = Buffer.from(`${ACCOUNT_SID}:${TOKEN}`).toString('base64');
    expect(exchange?.headers.authorization).toBe(`Basic ${pair}`);
  });

  it('may be emptied again', async () => {
    expect(await redact(json(200, DONE))).toMatchObject({ ok: true });
    expect(await redact(json(200, DONE))).toMatchObject({ ok: true });
  });

  it.each([
    ['is not there', json(404, { code: 20404, status: 404, message: 'x' }), '20404'],
    ['may not be touched', json(401, { code: 20003, status: 401, message: 'x' }), '20003'],
    ['is not final yet', json(400, { code: 20009, status: 400, message: 'x' }), '20009'],
    ['meets a server that fails', json(500, {}), '500'],
    ['meets a server that resets', ({ reset }: HostileExchange) => reset(), 'ECONNRESET'],
  ])(
    'that %s is a failure with a number, and no word of the answer',
    async (_what, treat, code) => {
      const redacted = await redact(treat);
      expect(redacted).toMatchObject({
        ok: false,
        failure: { provider: 'twilio', providerCode: code },
      });
      expect(JSON.stringify(redacted)).not.toContain(TOKEN);
    },
  );

  it('at a server that is not there is a failure', async () => {
    const redacted = await redactorAt(await closedPort()).redact(MESSAGE_SID);
    expect(redacted).toMatchObject({ ok: false, failure: { kind: 'unreachable' } });
  });
});
