import type { SearchAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import type { Room } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { KeyKind } from '../words/cli-words.ts';
import type { Words } from '../words/words-of.ts';
import { answerReport } from './answer-report.ts';
import { deliveriesTable } from './deliveries-table.ts';

/** The answer of the newest message, and then all of them; or what to do when there is none. */
export function foundReport(
  { deliveries, searched, next }: SearchAnswer,
  kind: KeyKind,
  words: Words,
  room: Room,
  now = Date.now(),
): string[] {
  const { find, kinds } = words.cli;
  const [newest] = deliveries;
  if (newest === undefined) {
    const told =
      searched === 0
        ? [find.nothing, ...find.tips.map((tip) => `· ${tip}`), find.lookedFor(kinds[kind])]
        : [find.noneMatches(searched), ...(next === null ? [] : [find.more(0)])];
    return told.flatMap((text) => wrap(text, room.width));
  }
  const shown = deliveries.length;
  return [
    ...answerReport(newest, words, room, now),
    '',
    room.paint('bold', find.messages),
    ...deliveriesTable(deliveries, words, room, now),
    '',
    ...wrap(next === null ? find.all(shown) : find.more(shown), room.width),
  ];
}
