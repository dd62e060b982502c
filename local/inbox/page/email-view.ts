/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import { factList } from '../../page/fact-list.ts';
import { mailFrame } from '../../page/mail-frame.ts';
import { segmentedChoice } from '../../page/segmented-choice.ts';
import type { MessageView } from '../message-view.ts';
import { pointInTime } from './point-in-time.ts';
import { simulatorNote } from './simulator-note.ts';

const VIEWS = [
  ['light', 'Mail'],
  ['dark', 'Dark'],
  ['text', 'Plain text'],
] as const;

type View = (typeof VIEWS)[number][0];

/** A mail: its envelope, and its HTML or its plain text. */
export function emailView(message: MessageView): HTMLElement {
  const { subject, html } = message;
  const body = element('div', { class: 'mail-body' });
  const show = (view: View) => body.replaceChildren(mailPart(message, view));
  show(html === null ? 'text' : 'light');
  return element(
    'div',
    { class: 'mail' },
    element(
      'header',
      { class: 'message-head' },
      element('h2', {}, subject ?? 'No subject'),
      factList([
        ['From', message.from],
        ['To', message.to],
        ['Accepted', pointInTime(message.at, 'full')],
      ]),
      simulatorNote(message.simulated),
      html === null ? null : segmentedChoice('Show the mail as', VIEWS, show),
    ),
    body,
  );
}

function mailPart({ seq, text }: MessageView, view: View): HTMLElement {
  return view === 'text'
    ? element('pre', { class: 'mail-text', tabindex: 0 }, text || 'No text part.')
    : mailFrame(`/mails/${seq}?scheme=${view}`, 'The mail as a mail program shows it');
}
