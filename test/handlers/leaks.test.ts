import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { TRIGGERS } from '../../local/events/cognito-event.ts';
import type { Fault } from '../../local/faults/fault.ts';
import { formatForLog, toErrorResponse } from '../../local/lambda/runtime-error.mjs';
import { encodingsOf, findLeaks } from './leak-scanner.ts';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';

let world: SenderWorld;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());

/** Everything that was written to the two streams of the process. */
let written = '';
beforeEach(() => {
  written = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
      return true;
    });
  }
});
afterEach(() => vi.restoreAllMocks());

/** Longer than a real code, so that no time stamp or id is taken for it. */
const CODE = '8675309042611973';

const answers = (status: number, body: unknown): Fault => ({
  kind: 'answer',
  status,
  body: JSON.stringify(body),
});
/** A provider that repeats the request in its refusal, as some do. */
const echo = (status: number): Fault =>
  answers(status, {
    __type: 'BadRequestException',
    message: `Cannot send "${CODE}" to ${ANN.email} ${ANN.phone}`,
    code: 21211,
    status,
  });

const FAULTS: readonly (readonly [string, (peers: SenderWorld['peers']) => void])[] = [
  ['nothing fails', () => undefined],
  ['KMS denies', (p) => p.kms.break(answers(400, { __type: 'AccessDeniedException' }))],
  ['KMS resets', (p) => p.kms.break({ kind: 'reset' })],
  ['KMS answers nonsense', (p) => p.kms.break(answers(200, { Plaintext: CODE }))],
  ['the audit fails', (p) => p.dynamodb.break(answers(500, { message: CODE }))],
  ['a provider echoes', (p) => [p.ses, p.twilio].map((peer) => peer.break(echo(400)))],
  ['a provider fails and echoes', (p) => [p.ses, p.twilio].map((peer) => peer.break(echo(500)))],
  ['a provider resets', (p) => [p.ses, p.twilio].map((peer) => peer.break({ kind: 'reset' }))],
  [
    'an answer is lost',
    (p) => [p.ses, p.twilio].map((peer) => peer.break({ kind: 'reset-after' })),
  ],
  [
    'a provider answers nonsense',
    (p) =>
      [p.ses, p.twilio].map((peer) =>
        peer.break({ kind: 'answer', status: 200, body: `<html>${CODE} ${ANN.email}` }),
      ),
  ],
  ['the directory fails', (p) => p.cognito.break(answers(500, { message: ANN.email }))],
];

describe.each(FAULTS)('when %s', (_name, breakSomething) => {
  it('no secret and no address reaches a log line, a row or an error', async () => {
    for (const { channel, trigger } of TRIGGERS) {
      for (const peer of Object.values(world.peers)) peer.mend();
      const takeover = trigger === 'AccountTakeOverNotification';
      const event = await world.event({ channel, trigger }, takeover ? null : CODE);
      const told = event.request.userAttributes as Readonly<Record<string, string | null>>;
      const secrets = [
        ...(takeover
          ? ['FEEDBACK_TOKEN', 'ONE_CLICK_LINK_VALID', 'ONE_CLICK_LINK_INVALID'].map(
              (name) => told[name] ?? '',
            )
          : [CODE, event.request.code ?? '']),
        ...world.secrets,
        ANN.email,
        ANN.phone,
      ];
      breakSomething(world.peers);

      const error: unknown = await world.deliver(channel, event).catch((thrown: unknown) => thrown);

      if (error !== undefined) {
        expect(error).toBeInstanceOf(Error);
        expect(Object.keys(error as Error)).toEqual([]);
        expect(error).not.toHaveProperty('cause');
      }
      // An empty log would prove nothing.
      expect(written).toContain('"event":"');
      const seen = [
        written,
        JSON.stringify(await world.rawRows()),
        formatForLog(error),
        JSON.stringify(toErrorResponse(error)),
        inspect(error, { depth: null, showHidden: true }),
      ].join('\n');
      expect(findLeaks(seen, secrets), `${channel} ${trigger}`).toEqual([]);
    }
  });
});

describe('the scanner itself', () => {
  it.each([...encodingsOf(CODE).keys()])('finds a code written as %s', (form) => {
    const leaked = `{"a":"x${encodingsOf(CODE).get(form)}y"}`;
    expect(findLeaks(leaked, [CODE])).not.toEqual([]);
  });

  it('finds a hash of the code', () => {
    expect(findLeaks(createHash('sha256').update(CODE).digest('hex'), [CODE])).not.toEqual([]);
  });

  it('finds base64 at any place', () => {
    for (const lead of ['', 'a', 'ab', 'abc']) {
      const leaked = Buffer.from(`${lead}${CODE} and more`).toString('base64');
      expect(findLeaks(leaked, [CODE]), lead).not.toEqual([]);
    }
  });
});
