import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryAudit } from '../../../../src/adapters/memory/memory-audit.ts';
import { DEFAULT_TIMINGS } from '../../../../src/domain/delivery-timings.ts';
import { AUDIT_UNAVAILABLE } from '../../../../src/domain/failure.ts';
import type { Notification } from '../../../../src/domain/notification.ts';
import { failed, success } from '../../../../src/domain/result.ts';
import { GiveUpNotification } from '../../../../src/domain/use-cases/give-up-notification.ts';
import { RecordReceipt } from '../../../../src/domain/use-cases/record-receipt.ts';
import { SettleOverdue } from '../../../../src/domain/use-cases/settle-overdue.ts';
import { filedReceipt } from '../audit-row.ts';
import { deliveryRequest } from './delivery-request.ts';
import { LogBook } from './log-book.ts';
import { SEND_FAILURES } from './send-failures.ts';
import { StoppedClock } from './stopped-clock.ts';

const HOUR = 3600_000;
const UNAVAILABLE = failed(AUDIT_UNAVAILABLE);
const enough = () => 30_000;

let clock: StoppedClock;
let audit: MemoryAudit;
let logBook: LogBook;
let parts: ConstructorParameters<typeof SettleOverdue>[0];
let number: number;

beforeEach(() => {
  clock = new StoppedClock();
  audit = new MemoryAudit(clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
  logBook = new LogBook();
  parts = { overdue: audit, reader: audit, logger: logBook, clock, timings: DEFAULT_TIMINGS };
  number = 0;
});

const another = (): Notification => {
  number += 1;
  return deliveryRequest({ ciphertext: new Uint8Array([number]) }).notification;
};
async function claimed(notification: Notification) {
  const terms = {
    owner: 'one',
    policy: 'at-least-once',
    leaseUntil: clock.now() + 50_000,
  } as const;
  const claim = await audit.claim(notification, terms);
  if (!claim.ok) throw new Error('not claimed');
  return claim.value;
}
async function refused(notification: Notification) {
  const { failure } = SEND_FAILURES.throttled;
  await audit.record(await claimed(notification), { kind: 'not-accepted', failure });
}
const phaseOf = ({ id }: Notification) => audit.rows.get(id)?.phase;

describe('a run of the settler', () => {
  it('ends what is overdue, tells of each, and leaves the rest alone', async () => {
    const [dead, alive] = [another(), another()];
    await claimed(dead);
    clock.advance(HOUR);
    await claimed(alive);
    expect(await new SettleOverdue(parts).run(enough)).toEqual(success(1));
    expect([phaseOf(dead), phaseOf(alive)]).toEqual(['UNKNOWN', 'SENDING']);
    expect(logBook.events).toEqual(['notification_settled', 'overdue_settled']);
    expect(await new SettleOverdue(parts).run(enough)).toEqual(success(0));
  });

  it('goes from page to page while there is time, and the next run does the rest', async () => {
    const waiting = Array.from({ length: 5 }, another);
    for (const notification of waiting) await claimed(notification);
    clock.advance(HOUR);
    const inPages = {
      settle: audit.settle.bind(audit),
      page: async (from: string | null) => {
        const all = waiting.filter((one) => phaseOf(one) === 'SENDING' || one === waiting[0]);
        const at = Number(from ?? 0);
        const next = at + 1 < all.length ? String(at + 1) : null;
        return success({ ids: all.slice(at, at + 1).map(({ id }) => id), next });
      },
    };
    const short = new SettleOverdue({ ...parts, overdue: inPages });
    expect(await short.run(() => 0)).toEqual(success(1));
    clock.advance(1);
    expect(await new SettleOverdue(parts).run(enough)).toEqual(success(4));
    expect(waiting.map(phaseOf)).toEqual(Array.from({ length: 5 }, () => 'UNKNOWN'));
  });

  it('takes no index at its word: a row that moved on stays as it is', async () => {
    const notification = another();
    await claimed(notification);
    const stale = {
      settle: audit.settle.bind(audit),
      page: async () => success({ ids: [notification.id], next: null }),
    };
    expect(await new SettleOverdue({ ...parts, overdue: stale }).run(enough)).toEqual(success(0));
    expect(phaseOf(notification)).toBe('SENDING');
  });

  it.each(['page', 'settle', 'byId'] as const)(
    'says so when the audit fails at %s',
    async (step) => {
      await claimed(another());
      clock.advance(HOUR);
      const broken = {
        page: audit.page.bind(audit),
        settle: audit.settle.bind(audit),
        byId: audit.byId.bind(audit),
        [step]: async () => UNAVAILABLE,
      };
      const run = new SettleOverdue({ ...parts, overdue: broken, reader: broken }).run(enough);
      expect(await run).toEqual(UNAVAILABLE);
      expect(logBook.events).toContain('audit_unavailable');
    },
  );
});

describe('an event that Lambda gives up', () => {
  const giveUp = (notification: Notification | null, over: object = {}) =>
    new GiveUpNotification({
      log: audit,
      reader: audit,
      logger: logBook,
      overdue: new SettleOverdue(parts),
      ...over,
    }).giveUp(notification);

  it('gets a row when it has none', async () => {
    const notification = another();
    expect(await giveUp(notification)).toEqual(success(undefined));
    const row = audit.rows.get(notification.id);
    expect(row).toMatchObject({ phase: 'FAILED', reason: 'retries_exhausted', attempt: 0 });
    expect(logBook.events).toEqual(['event_given_up']);
  });

  it('fails with its last reason when it was to be tried again', async () => {
    const notification = another();
    await refused(notification);
    await giveUp(notification);
    expect(audit.rows.get(notification.id)).toMatchObject({ phase: 'FAILED', reason: 'throttled' });
  });

  it('is left to its due time while an attempt may be at work, and when it is over', async () => {
    const [working, over] = [another(), another()];
    await claimed(working);
    await audit.record(await claimed(over), { kind: 'accepted', providerMessageId: 'm-1' });
    for (const notification of [working, over]) await giveUp(notification);
    expect([phaseOf(working), phaseOf(over)]).toEqual(['SENDING', 'ACCEPTED']);
  });

  it('raises the alarm when nothing of it can be filed, or the audit is not there', async () => {
    expect(await giveUp(null)).toEqual(success(undefined));
    const silent = { byId: async () => UNAVAILABLE };
    expect(await giveUp(another(), { reader: silent })).toEqual(UNAVAILABLE);
    expect(logBook.events).toEqual(['event_given_up', 'event_given_up']);
    expect(audit.rows.size).toBe(0);
  });
});

describe('a receipt', () => {
  const redacted: string[] = [];
  const recorder = (receipts = audit as Pick<MemoryAudit, 'file'>, redactor: unknown = null) =>
    new RecordReceipt({ receipts, logger: logBook, redactor: redactor as null });
  const redactor = (answer: unknown) => ({
    redact: async (id: string) => {
      redacted.push(id);
      return answer;
    },
  });

  it('is filed and told; of an unknown notification it is told only', async () => {
    const notification = another();
    await claimed(notification);
    await recorder().record(notification.id, filedReceipt('DELIVERED'));
    await recorder().record(another().id, filedReceipt('DELIVERED'));
    expect(logBook.events).toEqual(['receipt_filed', 'receipt_unknown']);
    expect(audit.rows.get(notification.id)?.receipts).toHaveLength(1);
  });

  it('pages when it says that our account is at fault, and only when that is final', async () => {
    const notification = another();
    await claimed(notification);
    const config = { reason: 'provider_config' } as const;
    await recorder().record(notification.id, filedReceipt('DELAYED', config));
    expect(logBook.events).not.toContain('provider_misconfigured');
    await recorder().record(notification.id, filedReceipt('HARD_BOUNCED', config));
    expect(logBook.events).toContain('provider_misconfigured');
  });

  it('that is final has the message emptied at the provider; a failure there is told, no more', async () => {
    const notification = another();
    await claimed(notification);
    redacted.length = 0;
    const done = recorder(audit, redactor(success(undefined)));
    await done.record(notification.id, filedReceipt('SENT'));
    expect(redacted).toEqual([]);
    await done.record(notification.id, filedReceipt('DELIVERED'));
    expect(redacted).toEqual(['m-1']);
    const broken = recorder(audit, redactor(SEND_FAILURES.throttled));
    const again = await broken.record(notification.id, filedReceipt('DELIVERED'));
    expect(again).toEqual(success(undefined));
    expect(logBook.events).toContain('redaction_failed');
  });

  it('that cannot be written is a failure, so that it is reported again', async () => {
    const gone = { file: async () => UNAVAILABLE };
    expect(await recorder(gone).record(another().id, filedReceipt('SENT'))).toEqual(UNAVAILABLE);
    expect(logBook.events).toEqual(['audit_unavailable']);
  });
});
