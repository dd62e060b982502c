/** One e-mail or SMS that a stand-in accepted, as a person looking at the inbox sees it. */
export interface LocalMessage {
  /** Counts from 1 in the order of acceptance. */
  readonly seq: number;
  /** When it was accepted, in milliseconds since 1970. */
  readonly at: number;
  readonly channel: 'email' | 'sms';
  readonly provider: 'ses' | 'twilio';
  /** The id that the provider's answer carried. */
  readonly providerMessageId: string;
  /** Address or number; several addresses are separated by a comma and a space. */
  readonly to: string;
  /** As the sender gave it, or the messaging service when Twilio was to choose a number. */
  readonly from: string;
  readonly subject: string | null;
  /** The SMS, or the plain-text part of the e-mail (empty when it has none). */
  readonly text: string;
  readonly html: string | null;
  readonly notificationId: string | null;
  readonly attempt: number | null;
  /** What the provider's simulator would make of it: `delivered` for an ordinary address. */
  readonly simulated: string;
  readonly configurationSet: string | null;
  /** SMS segments that a phone network would bill. */
  readonly segments: number | null;
  /** Seconds that the SMS may wait in the provider's queue. */
  readonly validityPeriod: number | null;
}

const CAPACITY = 500;

/**
 * Holds what the stand-ins accepted, in memory only: the messages contain codes, so they are never
 * written to disk or to the console.
 */
export class Mailbox {
  readonly #newestFirst: LocalMessage[] = [];
  readonly #subscribers = new Set<(message: LocalMessage) => void>();
  readonly #updateSubscribers = new Set<(message: LocalMessage) => void>();
  #lastSeq = 0;

  /** Keeps a message; beyond 500 the oldest one goes. Subscribers hear of it before this returns. */
  add(message: Omit<LocalMessage, 'seq'>): LocalMessage {
    this.#lastSeq += 1;
    const kept: LocalMessage = Object.freeze({ ...message, seq: this.#lastSeq });
    this.#newestFirst.unshift(kept);
    if (this.#newestFirst.length > CAPACITY) this.#newestFirst.pop();
    for (const subscriber of [...this.#subscribers]) subscriber(kept);
    return kept;
  }

  /**
   * Changes a kept message, as when a provider is told to forget its text. Those who subscribed to
   * updates hear of it before this returns.
   *
   * @returns null when there is no such message, or no more
   */
  update(
    providerMessageId: string,
    changes: Partial<Pick<LocalMessage, 'text' | 'html' | 'subject'>>,
  ): LocalMessage | null {
    const place = this.#newestFirst.findIndex(
      (message) => message.providerMessageId === providerMessageId,
    );
    const before = this.#newestFirst[place];
    if (before === undefined) return null;
    const changed: LocalMessage = Object.freeze({ ...before, ...changes });
    this.#newestFirst[place] = changed;
    for (const subscriber of [...this.#updateSubscribers]) subscriber(changed);
    return changed;
  }

  /** Newest first; a copy. */
  list(): readonly LocalMessage[] {
    return [...this.#newestFirst];
  }

  /** Each new message. @returns a function that ends the subscription */
  subscribe(subscriber: (message: LocalMessage) => void): () => void {
    return subscribeTo(this.#subscribers, subscriber);
  }

  /** Each message that has changed. @returns a function that ends the subscription */
  subscribeToUpdates(subscriber: (message: LocalMessage) => void): () => void {
    return subscribeTo(this.#updateSubscribers, subscriber);
  }
}

function subscribeTo<T>(subscribers: Set<T>, subscriber: T): () => void {
  subscribers.add(subscriber);
  return () => {
    subscribers.delete(subscriber);
  };
}
