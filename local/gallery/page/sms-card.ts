/// <reference lib="dom" />
import { element } from '../../page/element.ts';
import type { GallerySms } from '../gallery-message.ts';
import type { MessageWords } from './message-words.ts';

/** A text message as a phone shows it, and what it costs. */
export function smsCard(
  { locale, text, from, cost }: GallerySms,
  words: MessageWords,
): HTMLElement {
  const several = cost.segments > 1;
  return element(
    'article',
    { class: 'card', 'data-channel': 'sms', 'aria-label': words.whole },
    element(
      'header',
      { class: 'card-head' },
      element('h3', {}, words.title),
      element('p', { class: 'quiet' }, words.sample),
    ),
    element(
      'div',
      { class: 'card-body' },
      element(
        'div',
        { class: 'phone' },
        element('p', { class: 'phone-head' }, from),
        element(
          'div',
          { class: 'bubbles' },
          element('div', { class: 'bubble' }, element('p', { lang: locale, dir: 'auto' }, text)),
        ),
      ),
    ),
    element(
      'footer',
      { class: 'card-foot' },
      element(
        'span',
        { class: 'badge', 'data-tone': several ? 'doubt' : 'good' },
        several ? `▲ ${cost.words}` : cost.words,
      ),
      several ? element('span', {}, `Paid for ${cost.segments} times`) : null,
      strays(cost.strays),
    ),
  );
}

function strays(characters: readonly string[]): HTMLElement | null {
  if (characters.length === 0) return null;
  return element('span', {}, 'UCS-2 only for: ', element('code', {}, characters.join(' ')));
}
