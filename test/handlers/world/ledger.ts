import type { AcceptedEmail } from '../../../local/stand-ins/ses/accepted-email.ts';
import type { AcceptedSms } from '../../../local/stand-ins/twilio/accepted-sms.ts';

/** One message that a provider took. */
export type Acceptance = {
  readonly notificationId: string;
  readonly attempt: number;
  readonly providerMessageId: string;
} & (
  | { readonly channel: 'email'; readonly email: AcceptedEmail }
  | { readonly channel: 'sms'; readonly sms: AcceptedSms }
);

/** What the providers took, by their own account: the truth that the audit is held against. */
export class Ledger {
  readonly all: Acceptance[] = [];
  readonly #listeners = new Set<(acceptance: Acceptance) => void>();

  readonly onEmail = (email: AcceptedEmail): void => {
    const { notification = '', attempt = '' } = email.tags;
    this.#add({
      channel: 'email',
      email,
      notificationId: notification,
      attempt: Number(attempt),
      providerMessageId: email.messageId,
    });
  };

  readonly onSms = (sms: AcceptedSms): void => {
    const { searchParams } = new URL(sms.statusCallback ?? 'none:');
    this.#add({
      channel: 'sms',
      sms,
      notificationId: searchParams.get('notification') ?? '',
      attempt: Number(searchParams.get('attempt')),
      providerMessageId: sms.sid,
    });
  };

  of(notificationId: string): Acceptance[] {
    return this.all.filter((acceptance) => acceptance.notificationId === notificationId);
  }

  /** Each acceptance from now on, before the sender has its answer. @returns ends it */
  subscribe(listener: (acceptance: Acceptance) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #add(acceptance: Acceptance): void {
    this.all.push(acceptance);
    for (const listener of [...this.#listeners]) listener(acceptance);
  }
}
