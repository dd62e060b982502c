import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import type { MessageView } from '../message-view.ts';

/** One line of the inbox: a message with its row, or a row whose message is not here. */
export interface InboxEntry {
  /** Names the entry in the page's address: `m3` for a message, `r…` for a row alone. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly message: MessageView | null;
  readonly row: DeliveryRecord | null;
}

/** Joins messages and rows, newest first. A notification that was sent twice has two entries. */
export function inboxEntries(
  messages: Iterable<MessageView>,
  rows: ReadonlyMap<string, DeliveryRecord>,
): InboxEntry[] {
  const entries: InboxEntry[] = [];
  const shown = new Set<string>();
  for (const message of messages) {
    const row = rows.get(message.notificationId ?? '') ?? null;
    if (message.notificationId !== null) shown.add(message.notificationId);
    entries.push({ key: `m${message.seq}`, at: message.at, message, row });
  }
  for (const row of rows.values()) {
    if (!shown.has(row.id)) {
      entries.push({ key: `r${row.id}`, at: row.firstSeenAt, message: null, row });
    }
  }
  return entries.sort((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1));
}
