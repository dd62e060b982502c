/// <reference lib="dom" />

import { byId } from '../../page/element.ts';
import type { MessageView } from '../message-view.ts';
import { setUpFaultForm } from './fault-form.ts';
import { InboxStore } from './inbox-store.ts';
import { connectLive } from './live-connection.ts';
import { MessageList } from './message-list.ts';
import { SelectedEntry } from './selected-entry.ts';
import { setUpTriggerForm } from './trigger-form.ts';

const WIDE = matchMedia('(min-width: 60rem)');

const panes = document.querySelector<HTMLElement>('.panes');
const listState = byId('list-state', HTMLElement);
const connection = byId('connection', HTMLElement);
const message = byId('message', HTMLElement);
const announcer = byId('announcer', HTMLElement);
const list = new MessageList(byId('message-list', HTMLUListElement));
const selected = new SelectedEntry();
const store = new InboxStore(show);

/** What is shown while nobody has chosen; it stays when newer messages arrive. */
let unasked: string | null = null;

function show(): void {
  const entries = store.entries();
  const key = location.hash.slice(1);
  const chosen = entries.find((one) => one.key === key);
  if (chosen) unasked = null;
  else if (!entries.some((one) => one.key === unasked)) unasked = entries[0]?.key ?? null;
  // On a phone the list comes first.
  const entry =
    chosen ?? (WIDE.matches ? entries.find((one) => one.key === unasked) : null) ?? null;
  listState.hidden = entries.length > 0;
  listState.textContent = 'No messages yet. Fire a trigger to send the first one.';
  list.show(entries, entry?.key ?? null);
  selected.show(entry, store);
  if (panes) panes.dataset['view'] = entry === null ? 'list' : 'message';
  const { row } = entry ?? {};
  if (row && store.stored(row.id) === undefined) void store.refresh(row.id);
}

function openEntry(): void {
  const leaving = document.querySelector<HTMLElement>('.message-list [aria-current]');
  show();
  if (WIDE.matches) return;
  // One pane has replaced the other, and the focus with it.
  if (location.hash.length > 1) message.focus();
  else leaving?.focus();
}

async function load(): Promise<void> {
  try {
    await store.reload();
    setConnection('live', 'Live');
  } catch {
    setConnection('lost', 'Could not load. Trying again …');
    if (store.entries().length === 0) listState.textContent = 'The messages could not be loaded.';
    setTimeout(() => void load(), 2000);
  }
}

function setConnection(state: 'live' | 'lost', text: string): void {
  if (connection.dataset['state'] === state && connection.textContent === text) return;
  connection.dataset['state'] = state;
  connection.textContent = text;
}

function announce({ channel, to, subject }: MessageView): void {
  const what = channel === 'email' ? `New e-mail to ${to}: ${subject ?? ''}` : `New SMS to ${to}`;
  announcer.textContent = what;
}

addEventListener('hashchange', openEntry);
document.querySelector('.skip-link')?.addEventListener('click', (event) => {
  // The part of the address behind # names the message that is open.
  event.preventDefault();
  message.focus();
});
WIDE.addEventListener('change', show);
connectLive({
  opened: () => void load(),
  lost: () => setConnection('lost', 'Connection lost. Is npm start still running?'),
  message: (arrived) => {
    store.add(arrived);
    announce(arrived);
  },
  settled: (notificationId) => void store.refresh(notificationId),
});
setUpFaultForm();
setUpTriggerForm(({ notificationId }) => {
  void store.refresh(notificationId).then(() => {
    const entry = store
      .entries()
      .find(({ message, row }) => [message?.notificationId, row?.id].includes(notificationId));
    if (entry) location.hash = entry.key;
  });
});
