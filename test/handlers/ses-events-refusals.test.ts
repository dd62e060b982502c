import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryReport } from '../../local/receipts/ses/delivery-report.ts';
import type { SesEvent } from '../../local/receipts/ses/ses-event.ts';
import { type SenderWorld, startSenderWorld } from './sender-world.ts';
import { acceptedMessage } from './world/accepted-message.ts';
import { CaughtLog } from './world/caught-log.ts';
import type { Acceptance } from './world/ledger.ts';
import { sesEventOf } from './world/ses-event-of.ts';
import { standingIn } from './world/standing-in.ts';

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  await world.peers.dynamodb.mend();
});
afterEach(() => vi.restoreAllMocks());

const accepted = () => acceptedMessage(world, 'email');
const standing = (acceptance: Acceptance) => standingIn(world, acceptance);

describe('what is not ours never touches the audit', () => {
  const mailOf = (event: SesEvent) => event.detail['mail'] as Record<string, unknown>;
  const withMail = (event: SesEvent, change: object) => ({
    ...event,
    detail: { ...event.detail, mail: { ...mailOf(event), ...change } },
  });
  const withTags = (event: SesEvent, change: object) =>
    withMail(event, { tags: { ...(mailOf(event)['tags'] as object), ...change } });

  const cases: readonly (readonly [string, (event: SesEvent) => unknown, string])[] = [
    ['another account', (e) => ({ ...e, account: '999999999999' }), 'account'],
    [
      'a mail of another account',
      (e) => withMail(e, { sendingAccountId: '999999999999' }),
      'detail.mail.sendingAccountId',
    ],
    [
      'another configuration set',
      (e) => withTags(e, { 'ses:configuration-set': ['marketing'] }),
      'detail.mail.tags.ses:configuration-set',
    ],
    [
      'two configuration sets',
      (e) => withTags(e, { 'ses:configuration-set': ['sealpost', 'marketing'] }),
      'detail.mail.tags.ses:configuration-set',
    ],
    ['another source', (e) => ({ ...e, source: 'acme.app' }), 'source'],
    [
      'no tags of ours',
      (e) => withTags(e, { notification: undefined, attempt: undefined }),
      'detail.mail.tags.notification',
    ],
    [
      'no tags at all',
      (e) => withMail(e, { tags: undefined }),
      'detail.mail.tags.ses:configuration-set',
    ],
    [
      'a notification that is no id',
      (e) => withTags(e, { notification: ["' OR 1=1"] }),
      'detail.mail.tags.notification',
    ],
    [
      'two notifications',
      (e) => withTags(e, { notification: ['a', 'b'] }),
      'detail.mail.tags.notification',
    ],
    ['attempt 0', (e) => withTags(e, { attempt: ['0'] }), 'detail.mail.tags.attempt'],
    [
      'an unknown type',
      (e) => ({ ...e, detail: { ...e.detail, eventType: 'Teleport' } }),
      'detail.eventType',
    ],
    [
      'a type from the prototype',
      (e) => ({ ...e, detail: { ...e.detail, eventType: 'constructor' } }),
      'detail.eventType',
    ],
    ['nothing', () => null, 'source'],
    ['a text', () => 'Delivery', 'source'],
  ];
  it.each(cases)('%s', async (_what, change, field) => {
    const acceptance = await accepted();
    const event = change(sesEventOf(acceptance, deliveryReport));
    expect(await world.report(event)).toBeUndefined();
    expect(world.peers.dynamodb.count).toBe(0);
    const refusal = log.lines().find(({ event }) => event === 'receipt_refused');
    expect(refusal?.['fields']).toContain(field);
    expect(await standing(acceptance)).toMatchObject({ status: 'accepted' });
  });
});
