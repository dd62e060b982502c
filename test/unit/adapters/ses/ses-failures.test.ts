import { afterEach, describe, expect, it } from 'vitest';
import { SES_FAILURES, sesFailure } from '../../../../src/adapters/ses/ses-failures.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';
import { CLAIM, EMAIL, RECIPIENT, sesSenderAt } from './ses-fixture.ts';

let hostile: HostileServer | undefined;

afterEach(() => hostile?.close());

/** Sends one mail to a SES that treats it so; whatever comes, one request may go out. */
async function failureOf(treat: (exchange: HostileExchange) => void) {
  hostile = await startHostileServer(treat);
  const sent = await sesSenderAt(hostile.url).send(EMAIL, RECIPIENT, CLAIM);
  expect(hostile.exchanges).toHaveLength(1);
  const text = JSON.stringify(sent);
  expect(text).not.toMatch(/123456|jane|mail\.example|vendor/i);
  return sent.ok ? sent : sent.failure;
}

const error = (name: string, status: number) => (exchange: HostileExchange) =>
  exchange.answer(status, JSON.stringify({ message: 'vendor text for jane@mail.example.com' }), {
    'x-amzn-errortype': name,
    'content-type': 'application/json',
  });

const CONFIG = { kind: 'provider_config', retryable: true, ambiguous: false };
const LATER = { kind: 'throttled', retryable: true, ambiguous: false };
const ADDRESS = { kind: 'bad_address', retryable: false, ambiguous: false };
const OURS = { kind: 'provider_error', retryable: true, ambiguous: true };
const GARBLED = { kind: 'garbled_answer', retryable: true, ambiguous: true };

/** SES's errors on the wire: name, HTTP status, meaning, the code that is kept. */
const ROWS = [
  ['TooManyRequestsException', 429, LATER, 'TooManyRequestsException'],
  ['ThrottlingException', 400, LATER, 'ThrottlingException'],
  ['LimitExceededException', 400, LATER, 'LimitExceededException'],
  ['AccountSuspendedException', 400, CONFIG, 'AccountSuspendedException'],
  ['SendingPausedException', 400, CONFIG, 'SendingPausedException'],
  ['MailFromDomainNotVerifiedException', 400, CONFIG, 'MailFromDomainNotVerifiedException'],
  ['MessageRejected', 400, CONFIG, 'MessageRejected'],
  ['NotFoundException', 404, CONFIG, 'NotFoundException'],
  ['AccessDeniedException', 403, CONFIG, 'AccessDeniedException'],
  ['ExpiredTokenException', 403, CONFIG, 'ExpiredTokenException'],
  ['InvalidClientTokenId', 403, CONFIG, 'InvalidClientTokenId'],
  ['InvalidSignatureException', 403, CONFIG, 'InvalidSignatureException'],
  ['SignatureDoesNotMatch', 403, CONFIG, 'SignatureDoesNotMatch'],
  ['UnrecognizedClientException', 403, CONFIG, 'UnrecognizedClientException'],
  ['BadRequestException', 400, ADDRESS, 'BadRequestException'],
  ['ValidationException', 400, ADDRESS, 'ValidationException'],
  ['SomethingNewException', 400, CONFIG, 'SomethingNewException'],
  ['SomethingNewException', 429, LATER, '429'],
  ['InternalServiceErrorException', 500, OURS, '500'],
  ['TooManyRequestsException', 503, OURS, '503'],
] as const;

describe('an answer of SES', () => {
  it.each(ROWS)(
    '%s with HTTP %i is read for what it means',
    async (name, status, meaning, code) => {
      expect(await failureOf(error(name, status))).toEqual({
        ...meaning,
        provider: 'ses',
        providerCode: code,
      });
    },
  );

  it('is covered for each name that the table knows', () => {
    const covered = ROWS.map(([name]) => name as string);
    expect(Object.keys(SES_FAILURES).filter((name) => !covered.includes(name))).toEqual([]);
  });

  it.each([500, 502, 503, 504])('%i without any body may hide an acceptance', async (status) => {
    expect(await failureOf(({ answer }) => answer(status, ''))).toMatchObject(OURS);
    expect(await failureOf(({ answer }) => answer(status, '<html>x</html>'))).toMatchObject(OURS);
  });

  it.each([400, 403, 413, 429])('%i without any body is a definite refusal', async (status) => {
    expect(await failureOf(({ answer }) => answer(status, ''))).toMatchObject({ ambiguous: false });
  });

  it.each([
    ['text', 'It works!'],
    ['half a JSON', '{"MessageId":"x'],
    ['nothing', ''],
    ['no id', '{}'],
    ['an empty id', '{"MessageId":""}'],
    ['null as its id', '{"MessageId":null}'],
    ['a number as its id', '{"MessageId":5}'],
    ['an object as its id', '{"MessageId":{}}'],
    ['words as its id', '{"MessageId":"It works!"}'],
  ])('that says yes with %s may hide an acceptance', async (_, body) => {
    expect(await failureOf(({ answer }) => answer(200, body))).toMatchObject(GARBLED);
  });

  it('that is a reset may hide an acceptance', async () => {
    expect(await failureOf(({ reset }) => reset())).toEqual({
      kind: 'no_answer',
      retryable: true,
      ambiguous: true,
      provider: 'ses',
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
    const sent = await sesSenderAt(await closedPort()).send(EMAIL, RECIPIENT, CLAIM);
    expect(sent).toMatchObject({
      ok: false,
      failure: { kind: 'unreachable', retryable: true, ambiguous: false },
    });
  });

  it('named like a member that every object has is a configuration fault', () => {
    const odd = { name: 'constructor', $metadata: { httpStatusCode: 400 } };
    expect(sesFailure(odd)).toMatchObject({ kind: 'provider_config' });
  });

  it('named by more than a word keeps its status only', () => {
    const odd = { name: 'jane@mail.example.com is bad', $metadata: { httpStatusCode: 400 } };
    expect(sesFailure(odd)).toMatchObject({ kind: 'provider_config', providerCode: '400' });
  });
});
