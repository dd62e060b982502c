import type { Delivery } from '../../src/handlers/audit-api/contract/answers.ts';
import { COLOUR_OF_TONE } from '../terminal/paint.ts';
import { type Column, type Room, table } from '../terminal/table.ts';
import type { Words } from '../words/words-of.ts';
import { localTime } from './local-time.ts';
import { toldOf } from './told-of.ts';

/** One line for each message. */
export function deliveriesTable(
  deliveries: readonly Delivery[],
  words: Words,
  room: Room,
  now: number,
): string[] {
  const { columns, none } = words.cli;
  const { channels, purposes } = words.support;
  const of: Column<Delivery>[] = [
    { title: columns.asked, text: ({ askedAt }) => localTime(askedAt) },
    {
      title: columns.status,
      text: (delivery) => toldOf(delivery, words, now).label,
      colour: (delivery) => COLOUR_OF_TONE[toldOf(delivery, words, now).tone],
      wraps: true,
    },
    { title: columns.channel, text: ({ channel }) => channels[channel], wraps: true },
    {
      title: columns.purpose,
      text: ({ purpose, triggerSource }) => (purpose === null ? triggerSource : purposes[purpose]),
      wraps: true,
    },
    { title: columns.recipient, text: ({ recipient }) => recipient ?? none, wraps: true },
    { title: columns.took, text: (delivery) => tookText(delivery, words) },
    { title: columns.id, text: ({ id }) => id, last: true },
  ];
  return table(of, deliveries, room);
}

/** Empty where the provider's clock says that it was there before it was asked for. */
function tookText({ askedAt, arrivedAt }: Delivery, { support }: Words): string {
  if (arrivedAt === null) return '';
  const took = Date.parse(arrivedAt) - Date.parse(askedAt);
  return took < 0 ? '' : support.duration(took);
}
