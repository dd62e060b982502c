import { describe, expect, it } from 'vitest';
import type { MessageRedactor } from '../../../../src/domain/ports/message-redactor.ts';
import { success } from '../../../../src/domain/result.ts';
import { RecordReceipt } from '../../../../src/domain/use-cases/record-receipt.ts';
import { OUTCOMES, sampleNotification } from '../../../contract/sample-notification.ts';
import { sampleReceipt } from '../../../contract/sample-receipt.ts';
import { SettlingScene } from './settling-scene.ts';

const UNAVAILABLE = { ok: false, failure: { kind: 'audit_unavailable', retryable: true } };
const FAULTS = ['lost', 'unanswered'] as const;

describe('a run of the settler while the audit is down', () => {
  it.each(['byId', 'settle'] as const)(
    'for one row (%s) keeps none of the others waiting, and the next run finds it',
    async (step) => {
      const scene = new SettlingScene();
      const notifications = await scene.abandoned(25);
      scene.audit.breakNext(step, 'lost');
      expect(await scene.run()).toEqual(UNAVAILABLE);
      const left = notifications.filter((each) => scene.row(each)?.phase === 'SENDING');
      expect(left).toHaveLength(1);
      expect(scene.logBook.events.slice(-2)).toEqual(['overdue_settled', 'audit_unavailable']);

      expect(await scene.run()).toEqual(success(1));
      for (const each of notifications) expect(scene.row(each)?.phase).toBe('UNKNOWN');
    },
  );

  it('writes once, though the answer to its write was lost', async () => {
    const scene = new SettlingScene();
    const [notification = expect.fail()] = await scene.abandoned(1);
    scene.audit.breakNext('settle', 'unanswered');
    expect(await scene.run()).toEqual(UNAVAILABLE);
    const row = scene.row(notification);
    expect(row?.phase).toBe('UNKNOWN');
    expect(await scene.run()).toEqual(success(0));
    expect(scene.row(notification)).toEqual(row);
  });
});

describe('two runs of the settler at once', () => {
  it('settle each row once', async () => {
    const scene = new SettlingScene();
    const notifications = await scene.abandoned(25);
    const runs = await Promise.all([scene.run(), scene.run()]);
    expect(runs.reduce((sum, run) => sum + (run.ok ? run.value : 0), 0)).toBe(25);
    for (const each of notifications) {
      expect(scene.row(each)?.timeline.map(({ phase }) => phase)).toEqual(['SENDING', 'UNKNOWN']);
    }
  });
});

describe('giving up', () => {
  it.each([
    ['byId', false],
    ['byId', true],
    ['note', false],
    ['settle', true],
  ] as const)(
    'while the audit is down at %s (a row is there: %j) is heard of, and succeeds later',
    async (step, there) => {
      for (const fault of FAULTS) {
        const scene = new SettlingScene();
        const notification = there
          ? await scene.attempted(OUTCOMES.retryable)
          : sampleNotification();
        scene.audit.breakNext(step, fault);
        expect(await scene.givingUp.giveUp(notification)).toEqual(UNAVAILABLE);
        expect(scene.logBook.events).toEqual(['event_given_up']);
        expect(await scene.givingUp.giveUp(notification)).toEqual(success(undefined));
        const row = scene.row(notification);
        expect(row?.phase).toBe('FAILED');
        expect(row?.timeline.filter(({ phase }) => phase === 'FAILED')).toHaveLength(1);
      }
    },
  );

  it.each([
    ['under way', null],
    ['in doubt', OUTCOMES.ambiguous],
    ['refused', OUTCOMES.refused],
    ['expired', OUTCOMES.expired],
  ] as const)('leaves what is %s as it is', async (_what, outcome) => {
    const scene = new SettlingScene();
    const notification = await scene.attempted(outcome);
    const before = scene.row(notification);
    expect(await scene.givingUp.giveUp(notification)).toEqual(success(undefined));
    expect(scene.row(notification)).toEqual(before);
  });
});

describe('a receipt while the audit is down', () => {
  it.each(FAULTS)('leaves its message as it is until it is filed (%s)', async (fault) => {
    const scene = new SettlingScene();
    const { id } = await scene.attempted(OUTCOMES.accepted);
    const redacted: string[] = [];
    const redactor: MessageRedactor = {
      redact: async (providerMessageId) => {
        redacted.push(providerMessageId);
        return success(undefined);
      },
    };
    const recorder = new RecordReceipt({ receipts: scene.audit, logger: scene.logBook, redactor });
    scene.audit.breakNext('file', fault);
    expect(await recorder.record(id, sampleReceipt('DELIVERED'))).toEqual(UNAVAILABLE);
    expect(redacted).toEqual([]);
    expect(await recorder.record(id, sampleReceipt('DELIVERED'))).toEqual(success(undefined));
    expect(redacted).toEqual(['provider-1']);
    expect(scene.audit.memory.rows.get(id)?.receipts).toHaveLength(1);
  });
});
