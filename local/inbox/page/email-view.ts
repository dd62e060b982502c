/// <reference lib="dom" />
import type { MessageView } from '../message-view.ts';
import { element } from './element.ts';
import { mailDocument } from './mail-document.ts';
import { factList, simulatorNote } from './message-facts.ts';
import { pointInTime } from './point-in-time.ts';
import { segmentedChoice } from './segmented-choice.ts';

/** A mail: its envelope, and its HTML or its plain text. */
export function emailView(message: MessageView): HTMLElement {
  const { subject, text, html } = message;
  const rendered = html === null ? null : mailFrame(html);
  const plain = element('pre', { class: 'mail-text', tabindex: 0 }, text || 'No text part.');
  const body = element('div', { class: 'mail-body' }, rendered ?? plain);
  const choice =
    rendered === null
      ? null
      : segmentedChoice('Show the mail as', ['Mail', 'Plain text'], (chosen) => {
          body.replaceChildren(chosen === 'Mail' ? rendered : plain);
        });
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
      choice,
    ),
    body,
  );
}

/**
 * Its origin is this page's, so that its height can be read; with scripts forbidden by sandbox and
 * policy alike, nothing in it can use that.
 */
function mailFrame(html: string): HTMLIFrameElement {
  const frame = element('iframe', {
    class: 'mail-frame',
    title: 'The mail as a mail program shows it',
    sandbox: 'allow-same-origin allow-popups allow-popups-to-escape-sandbox',
  });
  frame.srcdoc = mailDocument(html);
  const adjustHeight = () => {
    const content = frame.contentDocument?.documentElement;
    if (content) frame.style.height = `${Math.max(content.offsetHeight, 160)}px`;
  };
  frame.addEventListener('load', () => {
    adjustHeight();
    new ResizeObserver(adjustHeight).observe(frame);
  });
  return frame;
}
