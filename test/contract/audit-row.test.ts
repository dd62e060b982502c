import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { HmacRecipientFingerprint } from '../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import type { Notification } from '../../src/domain/notification.ts';
import { Recipient } from '../../src/domain/recipient.ts';
import { dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification } from './sample-notification.ts';

/** Everything that a row may hold: the list of the audit's design, and the keys of its indexes. */
const ALLOWED = [
  'pk poolId clientId sub userName userKey userNameKey channel provider triggerSource purpose',
  'lifeSeconds recipientMasked recipientKey locale templateVersion phase reason providerCode attempt',
  'maybeSent owner leaseUntil evidence providerMessageIds firstSeenAt updatedAt expiresAt',
  'timeline dayShard receipts dueShard dueAt',
]
  .join(' ')
  .split(' ');

let dynamoDb: StandIn;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

describe('a row of the audit table', () => {
  it('holds the allowed attributes only, and no address in clear, in every phase', async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    const fingerprint = new HmacRecipientFingerprint('p'.repeat(32));
    for (const recipient of [
      Recipient.email('jane.doe@mail.example.com'),
      Recipient.phone('+821012345612'),
    ]) {
      if (recipient === null) throw new Error('not a recipient');
      for (const outcome of [null, ...Object.values(OUTCOMES)]) {
        const notification = sampleNotification({
          recipient: { masked: recipient.masked, fingerprint: fingerprint.of(recipient) },
        });
        const claim = await granted(side, notification, 'one');
        if (outcome !== null) await side.log.record(claim, outcome);
        const item = await side.item(notification.id);
        expect(Object.keys(item ?? {}).filter((name) => !ALLOWED.includes(name))).toEqual([]);
        const text = JSON.stringify(item);
        expect(text).toContain(recipient.masked);
        expect(text).not.toMatch(/jane|doe|mail\.example|1012345/i);
      }
    }
  });

  it('expires by a number of seconds, as the table deletes by seconds', async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    const notification = sampleNotification();
    await granted(side, notification, 'one');
    const item = await side.item(notification.id);
    expect(item?.['expiresAt']?.N).toBe(String(side.clock.now() / 1000 + 90 * 24 * 3600));
  });

  it('holds each key of a person in the bounds of its pool, and none of what is not known', async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    const keysOf = async (over: Partial<Notification>) => {
      const notification = sampleNotification(over);
      await granted(side, notification, 'one');
      const item = await side.item(notification.id);
      return ['userKey', 'userNameKey', 'recipientKey'].map((name) => item?.[name]?.S ?? null);
    };
    const pool = 'eu-central-1_Example07';
    const recipient = { masked: 'a•••@e•••.com', fingerprint: 'F'.repeat(43) };
    expect(await keysOf({ poolId: pool, sub: 'a-sub', userName: 'an#n', recipient })).toEqual([
      `${pool}#a-sub`,
      `${pool}#an#n`,
      `${pool}#${recipient.fingerprint}`,
    ]);
    expect(await keysOf({ sub: null, userName: null, recipient: null })).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('keeps the keys of its indexes when later attempts are written', async () => {
    const side = await dynamoDbSide(dynamoDb.url);
    const notification = sampleNotification();
    await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
    const before = await side.item(notification.id);
    side.clock.advance(24 * 3600 * 1000);
    await granted(side, notification, 'two');
    const after = await side.item(notification.id);
    for (const key of [
      'userKey',
      'userNameKey',
      'recipientKey',
      'firstSeenAt',
      'dayShard',
      'expiresAt',
    ]) {
      expect(before?.[key]).toBeDefined();
      expect(after?.[key]).toEqual(before?.[key]);
    }
  });
});
