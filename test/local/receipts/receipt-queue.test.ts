import { describe, expect, it } from 'vitest';
import { ReceiptQueue, type SendReceipt } from '../../../local/receipts/receipt-queue.ts';
import { DEFAULT_RECEIPT_SETTINGS } from '../../../local/receipts/receipt-settings.ts';
import { passingWait, standingWait } from './waits.ts';

const settings = DEFAULT_RECEIPT_SETTINGS;
const unexpected = (error: unknown) => {
  throw error;
};

describe('the queue of receipts', () => {
  it('sends the receipts of a message one after the other, at their times', async () => {
    const { wait, waited } = passingWait();
    const queue = new ReceiptQueue(unexpected, wait);
    const seen: string[] = [];
    const slow = (name: string): SendReceipt => {
      return async () => {
        seen.push(`${name} starts`);
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(`${name} ends`);
      };
    };
    queue.schedule([slow('a'), slow('b')], settings);
    await queue.idle();
    expect(seen).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
    expect(waited).toEqual([150, 150]);
  });

  it('does not let one message wait for another', async () => {
    const { wait } = passingWait();
    const queue = new ReceiptQueue(unexpected, wait);
    const second = Promise.withResolvers<void>();
    queue.schedule([() => second.promise], settings);
    queue.schedule([async () => second.resolve()], settings);
    await queue.idle();
    await expect(second.promise).resolves.toBeUndefined();
  });

  it('goes on after a receipt that could not be sent, and says so', async () => {
    const { wait } = passingWait();
    const errors: unknown[] = [];
    const queue = new ReceiptQueue((error) => errors.push(error), wait);
    const sent: string[] = [];
    const failing = async () => {
      throw new Error('no');
    };
    queue.schedule([failing, async () => sent.push('b')], settings);
    await queue.idle();
    expect(sent).toEqual(['b']);
    expect(errors).toEqual([new Error('no')]);
  });

  it('is idle only when what was added meanwhile is through as well', async () => {
    const { wait } = passingWait();
    const queue = new ReceiptQueue(unexpected, wait);
    const sent: string[] = [];
    const adds = async () => {
      queue.schedule([async () => sent.push('later')], settings);
    };
    queue.schedule([adds], settings);
    await queue.idle();
    expect(sent).toEqual(['later']);
  });

  it('drops what is pending when it is closed, also what is being sent', async () => {
    const sent: string[] = [];
    const waiting = new ReceiptQueue(unexpected, standingWait);
    waiting.schedule([async () => sent.push('a')], settings);
    await waiting.close();

    const { wait } = passingWait();
    const sending = new ReceiptQueue(unexpected, wait);
    const started = Promise.withResolvers<void>();
    const hangs: SendReceipt = (signal) => {
      started.resolve();
      return standingWait(0, signal);
    };
    sending.schedule([hangs, async () => sent.push('b')], settings);
    await started.promise;
    await sending.close();
    await sending.close();
    sending.schedule([async () => sent.push('c')], settings);
    await sending.idle();
    expect(sent).toEqual([]);
  });

  it('goes by the clock unless it is told otherwise', async () => {
    const queue = new ReceiptQueue(unexpected);
    const sent: string[] = [];
    queue.schedule([async () => sent.push('a')], settings);
    expect(sent).toEqual([]);
    await queue.idle();
    expect(sent).toEqual(['a']);
    queue.schedule([async () => sent.push('b')], { ...settings, mode: 'late', lateMs: 60_000 });
    await queue.close();
    expect(sent).toEqual(['a']);
  });
});
