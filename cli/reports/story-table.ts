import { tellStep } from '../../src/domain/tell-step.ts';
import type { ShowAnswer, StoryStep } from '../../src/handlers/audit-api/contract/answers.ts';
import { COLOUR_OF_TONE } from '../terminal/paint.ts';
import { type Column, type Room, table } from '../terminal/table.ts';
import type { Words } from '../words/words-of.ts';
import { localTime } from './local-time.ts';

/** All that happened to a message, oldest first. */
export function storyTable({ delivery, story }: ShowAnswer, words: Words, room: Room): string[] {
  const { columns } = words.cli;
  const told = (step: StoryStep) => tellStep({ ...step, channel: delivery.channel }, words.support);
  const of: Column<StoryStep>[] = [
    { title: columns.at, text: ({ at }) => localTime(at, { seconds: true }) },
    { title: columns.attempt, text: ({ attempt }) => String(attempt), right: true },
    {
      title: columns.event,
      text: (step) => told(step).label,
      colour: (step) => COLOUR_OF_TONE[told(step).tone],
      wraps: true,
    },
    { title: columns.code, text: ({ providerCode }) => providerCode ?? '', wraps: true },
    { title: columns.why, text: (step) => told(step).why ?? '', wraps: true },
  ];
  return table(of, story, room);
}
