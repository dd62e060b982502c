/// <reference lib="dom" />

import { standingOf } from '../../../src/domain/delivery-status.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { textFor } from '../../../src/domain/support-words/text-for.ts';
import { element } from '../../page/element.ts';
import { channelIcon } from './channel-icon.ts';
import type { InboxEntry } from './inbox-entries.ts';
import { pointInTime } from './point-in-time.ts';
import { statusBadge } from './status-badge.ts';
import { triggerLabel } from './trigger-label.ts';

/** The list on the left. Items that stay are kept, so that the keyboard's place is kept too. */
export class MessageList {
  readonly #list: HTMLUListElement;
  readonly #items = new Map<string, HTMLLIElement>();

  constructor(list: HTMLUListElement) {
    this.#list = list;
    list.addEventListener('keydown', (event) => this.#moveFocus(event));
  }

  show(entries: readonly InboxEntry[], selectedKey: string | null): void {
    const gone = new Set(this.#items.keys());
    for (const [index, entry] of entries.entries()) {
      gone.delete(entry.key);
      const item = this.#item(entry);
      if (entry.key === selectedKey) item.firstElementChild?.setAttribute('aria-current', 'true');
      else item.firstElementChild?.removeAttribute('aria-current');
      if (this.#list.children[index] !== item) {
        this.#list.insertBefore(item, this.#list.children[index] ?? null);
      }
    }
    for (const key of gone) {
      this.#items.get(key)?.remove();
      this.#items.delete(key);
    }
  }

  #item(entry: InboxEntry): HTMLLIElement {
    const known = this.#items.get(entry.key);
    const state = entry.row === null ? '' : standingOf(entry.row).status;
    if (known?.dataset['state'] === state) return known;
    const item = known ?? element('li', {}, element('a', { href: `#${entry.key}` }));
    item.dataset['state'] = state;
    item.firstElementChild?.replaceChildren(...content(entry));
    this.#items.set(entry.key, item);
    return item;
  }

  #moveFocus(event: KeyboardEvent): void {
    const item = document.activeElement?.closest('li');
    const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling };
    const link = next[event.key as keyof typeof next]?.querySelector('a');
    if (link === null || link === undefined) return;
    event.preventDefault();
    link.focus();
  }
}

function content(entry: InboxEntry): Node[] {
  const { at, message, row } = entry;
  const channel = message?.channel ?? row?.channel ?? 'email';
  return [
    element('span', { class: 'channel', 'data-channel': channel }, channelIcon(channel)),
    element(
      'span',
      { class: 'item-body' },
      element(
        'span',
        { class: 'item-head' },
        element(
          'span',
          { class: 'visually-hidden' },
          channel === 'email' ? 'E-mail to ' : 'SMS to ',
        ),
        element('strong', {}, message?.to ?? row?.recipient?.masked ?? 'No usable address'),
        pointInTime(at),
      ),
      element('span', { class: 'item-preview' }, preview(entry)),
      element(
        'span',
        { class: 'item-foot' },
        element(
          'span',
          { class: 'item-trigger' },
          triggerLabel(message?.triggerSource ?? row?.triggerSource ?? null),
        ),
        row === null ? null : statusBadge(row),
      ),
    ),
  ];
}

function preview({ message, row }: InboxEntry): string {
  if (message !== null) return message.subject ?? message.text;
  if (row === null) return 'No message';
  const { status, reason } = standingOf(row);
  const { sentence } = reason === null ? en.statuses[status] : en.reasons[reason];
  return textFor(sentence, row.channel);
}
