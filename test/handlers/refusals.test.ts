import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';

let world: SenderWorld;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());

const SIGN_UP = { channel: 'email', trigger: 'SignUp' } as const;

/** Each is refused for good: the handler returns, nothing is sent, one row says why. */
describe('an event that cannot be sent', () => {
  const cases: readonly (readonly [
    what: string,
    event: () => Promise<unknown>,
    reason: string | null,
  ])[] = [
    [
      'without an address',
      () => world.event({ ...SIGN_UP, email: undefined }, '1'),
      'no_destination',
    ],
    [
      'with two addresses in one',
      () => world.event({ ...SIGN_UP, email: 'a@example.com,b@example.com' }, '1'),
      'no_destination',
    ],
    [
      'with a header in its address',
      () => world.event({ ...SIGN_UP, email: 'a@example.com\r\nBcc: b@example.com' }, '1'),
      'no_destination',
    ],
    [
      'with a trigger source nobody knows',
      () => changed({ triggerSource: 'CustomEmailSender_New' }),
      'unknown_trigger',
    ],
    [
      'of the other channel',
      () => changed({ triggerSource: 'CustomSMSSender_SignUp' }),
      'unknown_trigger',
    ],
    [
      'with another request type',
      () => requestChanged({ type: 'customSMSSenderRequestV1' }),
      'invalid_event',
    ],
    ['without its code', () => requestChanged({ code: null }), 'invalid_event'],
    ['with a code that is not base64', () => requestChanged({ code: '****' }), 'bad_ciphertext'],
    ['with a code that is cut off', () => requestChanged({ code: 'AYADeLj/' }), 'bad_ciphertext'],
    ['of another version', () => changed({ version: '2' }), 'invalid_event'],
    [
      'of a pool that is not ours',
      () => world.event({ ...SIGN_UP, poolId: 'eu-central-1_Foreign' }, '1'),
      'context_mismatch',
    ],
    [
      'with a code of another pool',
      async () => {
        const foreign = await world.event({ ...SIGN_UP, poolId: 'eu-central-1_Foreign' }, '1');
        return requestChanged({ code: foreign.request.code });
      },
      'context_mismatch',
    ],
    ['that is no event', async () => ({ hello: 'world' }), null],
    ['that is nothing', async () => null, null],
    ['that is a text', async () => 'CustomEmailSender_SignUp', null],
  ];

  async function changed(change: object) {
    return { ...(await world.event(SIGN_UP, '123456')), ...change };
  }
  async function requestChanged(change: object) {
    const event = await world.event(SIGN_UP, '123456');
    return { ...event, request: { ...event.request, ...change } };
  }

  it.each(cases)('%s', async (_what, make, reason) => {
    const event = await make();
    const before = await world.rows();
    expect(await world.deliver('email', event)).toBeUndefined();
    expect(world.mailbox.list()).toHaveLength(0);

    const known = new Set(before.map(({ id }) => id));
    const added = (await world.rows()).filter(({ id }) => !known.has(id));
    expect(added.map((row) => [row.phase, row.reason])).toEqual(
      reason === null ? [] : [['REJECTED', reason]],
    );
    // Delivered again, it is the same row.
    await world.deliver('email', event);
    expect(await world.rows()).toHaveLength(before.length + added.length);
  });

  it('with a phone number that is not E.164', async () => {
    for (const phone of ['01012345678', '+82 10-1234-5678', 'tel:+821012345678', '+0123456789']) {
      await world.deliver(
        'sms',
        await world.event({ channel: 'sms', trigger: 'SignUp', phone }, '1'),
      );
    }
    expect(world.mailbox.list()).toHaveLength(0);
    const reasons = (await world.rows())
      .filter((row) => row.channel === 'sms')
      .map((row) => row.reason);
    expect(reasons).toEqual(Array.from({ length: 4 }, () => 'no_destination'));
  });

  it('asks KMS nothing about a code of another pool', async () => {
    const foreign = await world.event({ ...SIGN_UP, poolId: 'eu-central-1_Foreign' }, '1');
    const event = await requestChanged({ code: foreign.request.code });
    world.peers.kms.count = 0;
    await world.deliver('email', event);
    expect(world.peers.kms.count).toBe(0);
  });

  it('keeps no address that stands in for a user name', async () => {
    await world.deliver(
      'email',
      await world.event({ ...SIGN_UP, userName: 'ann@example.com' }, '123'),
    );
    expect(JSON.stringify(await world.rawRows())).not.toContain(ANN.email);
  });
});
