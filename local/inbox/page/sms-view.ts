/// <reference lib="dom" />

import { element } from '../../page/element.ts';
import { factList } from '../../page/fact-list.ts';
import type { MessageView } from '../message-view.ts';
import { pointInTime } from './point-in-time.ts';

/**
 * An SMS on a phone, among the others to the same number.
 *
 * @param all every message there is, in any order
 */
export function smsView(message: MessageView, all: readonly MessageView[]): HTMLElement {
  const thread = all
    .filter(({ channel, to }) => channel === 'sms' && to === message.to)
    .sort((a, b) => a.seq - b.seq);
  const bubbles = thread.map((one) => bubble(one, one.seq === message.seq));
  const screen = element(
    'ol',
    { class: 'bubbles', tabindex: 0, 'aria-label': 'Messages' },
    ...bubbles,
  );
  const current = bubbles.find((one) => one.hasAttribute('aria-current'));
  // Not scrollIntoView, which would move the page on a narrow screen as well.
  requestAnimationFrame(() => {
    if (current) screen.scrollTop = current.offsetTop - screen.clientHeight / 2;
  });
  return element(
    'div',
    { class: 'sms' },
    element(
      'header',
      { class: 'message-head' },
      element('h2', {}, `SMS to ${message.to}`),
      factList([
        ['From', message.from],
        ['Accepted', pointInTime(message.at, 'full')],
        ['Length', `${message.text.length} characters, ${segments(message)}`],
        ['Waits at most', validity(message.validityPeriod)],
      ]),
    ),
    element(
      'div',
      { class: 'phone' },
      element(
        'p',
        { class: 'phone-head' },
        element('span', { class: 'avatar', 'aria-hidden': 'true' }, 'S'),
        'Sealpost',
      ),
      screen,
    ),
  );
}

function bubble(message: MessageView, current: boolean): HTMLLIElement {
  return element(
    'li',
    { class: 'bubble', 'aria-current': current ? 'true' : null },
    element('p', {}, message.text),
    element('small', {}, pointInTime(message.at), ` · ${segments(message)}`),
  );
}

function segments({ segments: count }: MessageView): string {
  return count === 1 ? '1 segment' : `${count ?? '?'} segments`;
}

function validity(seconds: number | null): string | null {
  if (seconds === null) return null;
  const unit = seconds % 3600 === 0 ? 'h' : seconds % 60 === 0 ? 'min' : 's';
  const amount = seconds / { h: 3600, min: 60, s: 1 }[unit];
  return `${amount} ${unit} in the provider’s queue`;
}
