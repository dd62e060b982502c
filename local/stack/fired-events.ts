import { setTimeout as pause } from 'node:timers/promises';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { factsOfRow } from '../../src/domain/facts-of-row.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { en } from '../../src/domain/support-words/en.ts';
import { tellDelivery } from '../../src/domain/tell-delivery.ts';
import type { Mailbox } from '../mailbox.ts';
import type { Receipts } from '../receipts/receipts.ts';
import type { FireInput } from './fire-input.ts';
import type { FiredEvent, Firing } from './fired-event.ts';
import type { IssuedSecrets } from './issued-secrets.ts';
import type { LocalAudit } from './local-audit.ts';
import type { LocalUserPool } from './local-user-pool.ts';
import type { TriggerResult } from './trigger-result.ts';

export interface FiredEventsParts {
  readonly pool: LocalUserPool;
  readonly issued: IssuedSecrets;
  readonly mailbox: Mailbox;
  readonly audit: LocalAudit;
  readonly receipts: Pick<Receipts, 'idle'>;
}

const CAPACITY = 2000;

/** Receipts can be made to come late; nobody who fires an event waits longer for them. */
const RECEIPT_PATIENCE_MS = 15_000;

/** The events of this run: fires them, follows them to their end, and knows them afterwards. */
export class FiredEvents {
  readonly #parts: FiredEventsParts;
  readonly #byNotification = new Map<string, FiredEvent>();
  readonly #subscribers = new Set<(fired: FiredEvent) => void>();

  constructor(parts: FiredEventsParts) {
    this.#parts = parts;
  }

  /** Queues an event and returns. */
  async fire(input: FireInput): Promise<Firing> {
    const firing = await this.#parts.pool.fire(input, (fired) => this.#remember(fired));
    void firing.settled.then(
      () => this.announce(firing.fired.notificationId),
      () => undefined, // The stack is stopping, and its subscribers with it.
    );
    return firing;
  }

  /** Fires an event, waits for its end and its receipts, and looks up what is left of it. */
  async trigger(input: FireInput): Promise<TriggerResult> {
    const { fired, settled } = await this.fire(input);
    const reports = await settled;
    const { mailbox, audit, issued, receipts } = this.#parts;
    await Promise.race([receipts.idle(), pause(RECEIPT_PATIENCE_MS, undefined, { ref: false })]);
    const messages = mailbox
      .list()
      .filter(({ notificationId }) => notificationId === fired.notificationId)
      .reverse();
    const row = await audit.storedRow(fired.notificationId);
    const record = await audit.reader.byId(fired.notificationId as NotificationId);
    const arrived = messages.map((message) => issued.codeArrived(message));
    return {
      ...fired,
      tries: reports.reduce((sum, { tries }) => sum + tries.length, 0),
      succeeded: reports.every(({ succeeded }) => succeeded),
      messages: messages.map(({ provider, providerMessageId, attempt, segments, simulated }) => ({
        provider,
        providerMessageId,
        attempt,
        segments,
        simulated,
      })),
      row,
      explanation: record.ok && record.value !== null ? explain(record.value) : null,
      codeArrived: arrived.length === 0 || arrived.includes(null) ? null : !arrived.includes(false),
      secretInRow: issued.inRow(fired.notificationId, row) === true,
    };
  }

  /** Null for an event of an earlier run. */
  find(notificationId: string | null): FiredEvent | null {
    return this.#byNotification.get(notificationId ?? '') ?? null;
  }

  /** Something is new about a notification, at its end or by a receipt. */
  announce(notificationId: string): void {
    const fired = this.find(notificationId);
    if (fired === null) return;
    for (const subscriber of [...this.#subscribers]) subscriber(fired);
  }

  /** Tells of every event that has something new. @returns a function that ends the subscription */
  subscribe(subscriber: (fired: FiredEvent) => void): () => void {
    this.#subscribers.add(subscriber);
    return () => {
      this.#subscribers.delete(subscriber);
    };
  }

  #remember(fired: FiredEvent): void {
    this.#byNotification.set(fired.notificationId, fired);
    const [oldest] = this.#byNotification.keys();
    if (this.#byNotification.size > CAPACITY && oldest !== undefined) {
      this.#byNotification.delete(oldest);
    }
  }
}

function explain(row: DeliveryRecord): NonNullable<TriggerResult['explanation']> {
  const told = tellDelivery(factsOfRow(row), { words: en, now: Date.now() });
  return { ...told, standing: standingOf(row) };
}
