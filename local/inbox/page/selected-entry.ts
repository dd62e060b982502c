/// <reference lib="dom" />

import { byId, element } from '../../page/element.ts';
import { auditPanel } from './audit-panel.ts';
import { emailView } from './email-view.ts';
import type { InboxEntry } from './inbox-entries.ts';
import type { InboxStore } from './inbox-store.ts';
import { smsView } from './sms-view.ts';

/** The two panes beside the list: the message, and its audit row. */
export class SelectedEntry {
  readonly #message = byId('message', HTMLElement);
  readonly #audit = byId('audit', HTMLElement);
  #shownMessage: unknown;
  #shownAudit: unknown;

  /** Draws only what has changed: a mail that is being read does not flicker when its row grows. */
  show(entry: InboxEntry | null, store: InboxStore): void {
    this.#showMessage(entry, store);
    this.#showAudit(entry, store);
  }

  #showMessage(entry: InboxEntry | null, store: InboxStore): void {
    const sms = entry?.message?.channel === 'sms';
    const state = entry === null ? 'none' : `${entry.key} ${sms ? store.messages().length : ''}`;
    if (this.#shownMessage === state) return;
    this.#shownMessage = state;
    const back = element('a', { class: 'back', href: '#' }, '← All messages');
    this.#message.replaceChildren(back, messageContent(entry, store));
  }

  #showAudit(entry: InboxEntry | null, store: InboxStore): void {
    const row = entry?.row ?? null;
    const stored = row === null ? undefined : store.stored(row.id);
    const state = JSON.stringify([row, stored]);
    if (this.#shownAudit === state) return;
    this.#shownAudit = state;
    const rawOpen = this.#audit.querySelector('details')?.open ?? false;
    this.#audit.replaceChildren(
      ...(row === null ? auditState(entry) : [auditPanel(row, stored, rawOpen)]),
    );
  }
}

function messageContent(entry: InboxEntry | null, store: InboxStore): HTMLElement {
  if (entry === null) {
    return hint('Nothing is selected', 'Choose a message on the left to read it here.');
  }
  const { message } = entry;
  if (message === null) {
    return entry.row?.phase === 'ACCEPTED'
      ? hint(
          'The message is gone',
          'It went out in an earlier run. Messages hold codes, so they are kept in memory only; the audit row stays.',
        )
      : hint('There is no message', 'This notification was not sent. Its audit row says why.');
  }
  return message.channel === 'email' ? emailView(message) : smsView(message, store.messages());
}

function auditState(entry: InboxEntry | null): HTMLElement[] {
  if (entry === null) return [];
  return [hint('Audit row', 'The row is being written …')];
}

function hint(title: string, text: string): HTMLElement {
  return element('div', { class: 'hint' }, element('h2', {}, title), element('p', {}, text));
}
