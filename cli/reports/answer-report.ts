import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import { COLOUR_OF_TONE } from '../terminal/paint.ts';
import type { Room } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Words } from '../words/words-of.ts';
import { section } from './section.ts';
import { toldOf } from './told-of.ts';

/** The answer first, in one sentence; then what it means, what to do, and what to know beside it. */
export function answerReport(delivery: Delivery, words: Words, room: Room, now: number): string[] {
  const told = toldOf(delivery, words, now);
  const { find } = words.cli;
  const purpose =
    delivery.purpose === null ? delivery.triggerSource : words.support.purposes[delivery.purpose];
  const kind = `${purpose} · ${words.support.channels[delivery.channel]} · ${told.label}`;
  const notes = [...told.notes, ...(delivery.erased ? [find.erased] : [])];
  return [
    ...wrap(told.answer, room.width).map((line) => room.paint(COLOUR_OF_TONE[told.tone], line)),
    ...wrap(kind, room.width).map((line) => room.paint('dim', line)),
    ...wrap(told.sentence, room.width),
    '',
    ...section(find.advice, [told.advice], room),
    ...(notes.length === 0 ? [] : ['', ...section(find.notes, notes, room, '· ')]),
  ];
}
