import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bounceReport,
  HARD_BOUNCE,
  SOFT_BOUNCE,
  SUPPRESSED_BOUNCE,
} from '../../local/receipts/ses/bounce-report.ts';
import { clickReport } from '../../local/receipts/ses/click-report.ts';
import { complaintReport } from '../../local/receipts/ses/complaint-report.ts';
import { deliveryDelayReport } from '../../local/receipts/ses/delivery-delay-report.ts';
import { deliveryReport } from '../../local/receipts/ses/delivery-report.ts';
import { openReport } from '../../local/receipts/ses/open-report.ts';
import { rejectReport } from '../../local/receipts/ses/reject-report.ts';
import { renderingFailureReport } from '../../local/receipts/ses/rendering-failure-report.ts';
import type { ReportBuilder } from '../../local/receipts/ses/report-builder.ts';
import { sendReport } from '../../local/receipts/ses/send-report.ts';
import { subscriptionReport } from '../../local/receipts/ses/subscription-report.ts';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';
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

describe('what SES reports becomes part of the row', () => {
  const reports: readonly (readonly [
    string,
    ReportBuilder,
    string,
    string | null,
    string | null,
  ])[] = [
    ['Send', sendReport, 'sent', null, null],
    ['Delivery', deliveryReport, 'delivered', null, null],
    [
      'DeliveryDelay',
      deliveryDelayReport,
      'delayed',
      'recipient_unreachable',
      'TransientCommunicationFailure',
    ],
    ['Bounce, for good', bounceReport(HARD_BOUNCE), 'bounced', 'bad_address', '5.1.1'],
    ['Bounce, passing', bounceReport(SOFT_BOUNCE), 'soft-bounced', 'mailbox_full', '4.2.2'],
    [
      'Bounce, suppressed',
      bounceReport(SUPPRESSED_BOUNCE),
      'bounced',
      'suppressed_address',
      '5.1.1',
    ],
    ['Complaint', complaintReport(null), 'sent', null, 'abuse'],
    [
      'Complaint, earlier',
      complaintReport('OnAccountSuppressionList'),
      'bounced',
      'suppressed_address',
      'Complaint.OnAccountSuppressionList',
    ],
    ['Reject', rejectReport, 'withheld', 'content_refused', null],
    ['Rendering Failure', renderingFailureReport, 'withheld', null, null],
  ];
  it.each(reports)('%s', async (_type, build, status, reason, providerCode) => {
    const acceptance = await accepted();
    expect(await world.report(sesEventOf(acceptance, build))).toBeUndefined();
    expect(await standing(acceptance)).toMatchObject({ status, reason, providerCode });
    expect(log.events()).toContain('receipt_filed');
    expect(await world.audit.one(acceptance.notificationId)).toMatchObject({
      phase: 'ACCEPTED',
      evidence: true,
      receipts: [{ providerMessageId: acceptance.providerMessageId, attempt: 1 }],
    });
  });

  it('a complaint is a flag beside the delivery', async () => {
    const acceptance = await accepted();
    await world.report(sesEventOf(acceptance, complaintReport(null)));
    await world.report(sesEventOf(acceptance, deliveryReport));
    expect(await standing(acceptance)).toMatchObject({
      status: 'delivered',
      flags: ['complained'],
    });
  });

  it.each([
    ['Open', openReport],
    ['Click', clickReport('https://acme.example')],
    ['Subscription', subscriptionReport],
  ])('%s says nothing about the way there, and is dropped', async (_type, build) => {
    const acceptance = await accepted();
    expect(await world.report(sesEventOf(acceptance, build))).toBeUndefined();
    expect(world.peers.dynamodb.count).toBe(0);
    expect(log.events()).toContain('receipt_ignored');
    expect(await standing(acceptance)).toMatchObject({ status: 'accepted' });
  });
});

describe('what cannot be filed', () => {
  it('an unknown notification is nobody here: it returns, and no row comes about', async () => {
    const acceptance = await accepted();
    if (acceptance.channel !== 'email') throw new Error('Not a mail');
    const tags = { notification: 'a'.repeat(32), attempt: '1' };
    const unknown = { ...acceptance, email: { ...acceptance.email, tags } };
    const before = (await world.rows()).length;
    expect(await world.report(sesEventOf(unknown, deliveryReport))).toBeUndefined();
    expect(await world.rows()).toHaveLength(before);
    expect(log.events()).toContain('receipt_unknown');
  });

  it('while the audit is down EventBridge is asked to come again, and then it is filed', async () => {
    const acceptance = await accepted();
    const event = sesEventOf(acceptance, deliveryReport);
    world.peers.dynamodb.break({ kind: 'server-error' });
    const thrown = await world.report(event).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: 'DeliverAgain', message: 'audit_unavailable' });
    expect(Object.keys(thrown as Error)).toEqual([]);
    expect(world.peers.dynamodb.count).toBe(3);

    await world.peers.dynamodb.mend();
    await world.report(event);
    expect(await standing(acceptance)).toMatchObject({ status: 'delivered' });
  });

  it('no address and no subject of the event goes into the log or the row', async () => {
    const acceptance = await accepted();
    for (const build of [deliveryReport, bounceReport(HARD_BOUNCE), openReport]) {
      await world.report(sesEventOf(acceptance, build));
      await world.report({ ...sesEventOf(acceptance, build), account: '0' });
    }
    const seen = log.text + JSON.stringify(await world.rawRows());
    expect(log.events()).toHaveLength(7);
    expect(seen).not.toContain(ANN.email);
    expect(seen).not.toContain('no-reply@');
    expect(seen).not.toContain(world.mailbox.list()[0]?.subject);
    expect(seen).not.toContain('no such user');
  });
});
