import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import type { MessageView } from '../message-view.ts';
import { fetchMessages, fetchRow, fetchRows } from './inbox-api.ts';
import { type InboxEntry, inboxEntries } from './inbox-entries.ts';

/** A row may still be written in the moment its message arrives; how often and when to look again. */
const LOOK_AGAIN_MS = [150, 500, 1500, 4000];

/** What the page knows. Every change is told to the one who listens. */
export class InboxStore {
  readonly #messages = new Map<number, MessageView>();
  readonly #rows = new Map<string, DeliveryRecord>();
  readonly #stored = new Map<string, Readonly<Record<string, unknown>>>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  entries(): InboxEntry[] {
    return inboxEntries(this.#messages.values(), this.#rows);
  }

  messages(): readonly MessageView[] {
    return [...this.#messages.values()];
  }

  /** Every attribute of a row; undefined until it has been fetched. */
  stored(notificationId: string): Readonly<Record<string, unknown>> | undefined {
    return this.#stored.get(notificationId);
  }

  /** Takes over what the server has, and forgets what it has no more. */
  async reload(): Promise<void> {
    const [messages, rows] = await Promise.all([fetchMessages(), fetchRows()]);
    this.#messages.clear();
    this.#rows.clear();
    this.#stored.clear();
    for (const message of messages) this.#messages.set(message.seq, message);
    for (const row of rows) this.#rows.set(row.id, row);
    this.#changed();
  }

  add(message: MessageView): void {
    this.#messages.set(message.seq, message);
    this.#changed();
    if (message.notificationId !== null) void this.follow(message.notificationId);
  }

  /** Fetches one row. Silent when it cannot: the connection's own state says so. */
  async refresh(notificationId: string): Promise<DeliveryRecord | null> {
    try {
      const { row, stored } = await fetchRow(notificationId);
      this.#rows.set(row.id, row);
      this.#stored.set(row.id, stored);
      this.#changed();
      return row;
    } catch {
      return null;
    }
  }

  /** Fetches a row until it says more than that the message is being sent. */
  async follow(notificationId: string): Promise<void> {
    for (const delay of LOOK_AGAIN_MS) {
      await new Promise((resolve) => setTimeout(resolve, delay));
      const row = await this.refresh(notificationId);
      if (row !== null && row.phase !== 'SENDING') return;
    }
  }
}
