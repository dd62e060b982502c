import { afterEach, describe, expect, it } from 'vitest';
import { TWILIO_FAILURES } from '../../../../src/adapters/twilio/twilio-failures.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';
import { CLAIM, PHONE, SMS, TOKEN, twilioSenderAt } from './twilio-fixture.ts';

let hostile: HostileServer | undefined;

afterEach(() => hostile?.close());

/** Sends one message to a Twilio that treats it so; whatever comes, one request may go out. */
async function failureOf(treat: (exchange: HostileExchange) => void) {
  await hostile?.close();
  hostile = await startHostileServer(treat);
  const sent = await twilioSenderAt(hostile.url).send(SMS, PHONE, CLAIM, 180);
  expect(hostile.exchanges).toHaveLength(1);
  const text = JSON.stringify(sent);
  expect(text).not.toMatch(/123456|821012345678|vendor/i);
  expect(text).not.toContain(TOKEN);
  return sent.ok ? sent : sent.failure;
}

const error = (code: number | null, status: number) => (exchange: HostileExchange) =>
  exchange.answer(
    status,
    JSON.stringify({ code, status, message: 'vendor text for +821012345678', more_info: 'x' }),
    { 'content-type': 'application/json' },
  );

const kind = (name: string, retryable: boolean) => ({ kind: name, retryable, ambiguous: false });
const CONFIG = kind('provider_config', true);
const LATER = kind('throttled', true);
const ADDRESS = kind('bad_address', false);
const GONE = kind('recipient_unreachable', false);
const CONTENT = kind('content_refused', false);
const BLOCKED = kind('blocked_destination', false);
const OURS = { kind: 'provider_error', retryable: true, ambiguous: true };
const GARBLED = { kind: 'garbled_answer', retryable: true, ambiguous: true };

/** Twilio's codes by what they mean. */
const CODES: readonly [object, readonly number[]][] = [
  [CONFIG, [20003, 20005, 20404, 21212, 21601, 21603, 21606, 21608, 21609, 21624, 21659]],
  [CONFIG, [21660, 21701, 21703, 21705, 30002, 30032, 30034, 30035]],
  [LATER, [20429, 21611, 30001]],
  [ADDRESS, [21211, 21604, 21612, 21614, 21635, 30005, 30006]],
  [GONE, [30003, 30008]],
  [CONTENT, [21602, 21617, 30007]],
  [BLOCKED, [21408, 30004]],
  [kind('opted_out', false), [21610]],
  [kind('fraud_block', false), [30450]],
];
const ROWS = CODES.flatMap(([meaning, codes]) => codes.map((code) => [code, meaning] as const));

describe('an answer of Twilio', () => {
  it.each(ROWS)('with code %i is read for what it means', async (code, meaning) => {
    const status = code === 20429 ? 429 : code === 20003 ? 401 : 400;
    expect(await failureOf(error(code, status))).toEqual({
      ...meaning,
      provider: 'twilio',
      providerCode: String(code),
    });
  });

  it('is covered for each code that the table knows', () => {
    expect(ROWS.map(([code]) => String(code)).sort()).toEqual(Object.keys(TWILIO_FAILURES).sort());
  });

  it('with a code nobody knows is a configuration fault, or throttling by its status', async () => {
    expect(await failureOf(error(99_999, 400))).toMatchObject({ ...CONFIG, providerCode: '99999' });
    expect(await failureOf(error(99_999, 429))).toMatchObject(LATER);
    expect(await failureOf(error(null, 403))).toMatchObject({ ...CONFIG, providerCode: '403' });
  });

  it('that says it failed itself may hide an acceptance', async () => {
    expect(await failureOf(error(20500, 500))).toMatchObject({ ...OURS, providerCode: '20500' });
    expect(await failureOf(error(20500, 400))).toMatchObject(OURS);
    expect(await failureOf(error(21211, 503))).toMatchObject(OURS);
  });

  it.each([500, 502, 503, 504])(
    '%i with a body that is no JSON may hide an acceptance',
    async (status) => {
      for (const body of ['', '<html>vendor</html>', '"x"', 'null']) {
        expect(await failureOf(({ answer }) => answer(status, body))).toMatchObject({
          ambiguous: true,
          retryable: true,
        });
      }
    },
  );

  it.each([400, 401, 403, 404, 429])(
    '%i with a body that is no JSON is a definite refusal',
    async (status) => {
      for (const body of ['', '<html>vendor</html>', 'null']) {
        const failure = await failureOf(({ answer }) => answer(status, body));
        expect(failure, body).toMatchObject({ ambiguous: false });
      }
    },
  );

  it.each([
    ['text', 'It works!'],
    ['half a JSON', '{"sid":"SM'],
    ['nothing', ''],
    ['null', 'null'],
    ['no SID', '{}'],
    ['a SID of something else', `{"sid":"CA${'a'.repeat(32)}"}`],
    ['a number as its SID', '{"sid":5}'],
  ])('that says yes with %s may hide an acceptance', async (_, body) => {
    expect(await failureOf(({ answer }) => answer(201, body))).toMatchObject(GARBLED);
  });

  it('that is a reset may hide an acceptance', async () => {
    expect(await failureOf(({ reset }) => reset())).toEqual({
      kind: 'no_answer',
      retryable: true,
      ambiguous: true,
      provider: 'twilio',
      providerCode: 'ECONNRESET',
    });
  });

  it('that never comes may hide an acceptance', async () => {
    expect(await failureOf(() => undefined)).toMatchObject({
      kind: 'no_answer',
      ambiguous: true,
      providerCode: 'ETIMEDOUT',
    });
  });

  it('from no server at all is a definite refusal', async () => {
    const sent = await twilioSenderAt(await closedPort()).send(SMS, PHONE, CLAIM, 180);
    expect(sent).toMatchObject({
      ok: false,
      failure: { kind: 'unreachable', retryable: true, ambiguous: false },
    });
  });
});
