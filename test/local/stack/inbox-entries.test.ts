import { expect, test } from 'vitest';
import type { MessageView } from '../../../local/inbox/message-view.ts';
import { inboxEntries } from '../../../local/inbox/page/inbox-entries.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';

const message = (seq: number, notificationId: string, at: number) =>
  ({ seq, notificationId, at }) as MessageView;
const row = (id: string, firstSeenAt: number) => ({ id, firstSeenAt }) as DeliveryRecord;

test('messages stand beside their rows, rows without a message stand alone, newest first', () => {
  const rows = new Map(['a', 'b', 'c'].map((id, index) => [id, row(id, 10 + index)]));
  const entries = inboxEntries(
    [message(1, 'a', 100), message(2, 'x', 50), message(3, 'a', 200)],
    rows,
  );
  expect(entries.map((entry) => [entry.key, entry.row?.id ?? null])).toEqual([
    ['m3', 'a'],
    ['m1', 'a'],
    ['m2', null],
    ['rc', 'c'],
    ['rb', 'b'],
  ]);
});
