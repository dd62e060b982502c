import { DELIVERY_TONES, type DeliveryTone } from '../../src/domain/delivery-tone.ts';
import type { OverviewAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import { displayWidth } from '../terminal/display-width.ts';
import { COLOUR_OF_TONE } from '../terminal/paint.ts';
import type { Room } from '../terminal/table.ts';
import { localTime } from './local-time.ts';

const HOUR_MS = 3600_000;
/** Hours that one bar may stand for: the least that makes no more than so many bars. */
const STEPS = [1, 3, 6, 12, 24];
const MOST_BARS = 48;
const NARROWEST = 60;
/** Told apart without colours, too. */
const BLOCKS: Readonly<Record<DeliveryTone, string>> = {
  good: '█',
  busy: '▓',
  doubt: '▒',
  bad: '░',
};

interface Bar {
  readonly at: number;
  readonly counts: Readonly<Record<DeliveryTone, number>>;
  readonly total: number;
}

/** How many messages there were when, and how they stand; nothing where there is no room for it. */
export function hourBars(
  { from, to, byHour }: Pick<OverviewAnswer, 'from' | 'to' | 'byHour'>,
  tones: Readonly<Record<DeliveryTone, string>>,
  { width, paint }: Room,
): string[] {
  if (!Number.isFinite(width) || width < NARROWEST || byHour.length === 0) return [];
  const bars = barsOf(byHour, Date.parse(from), Date.parse(to));
  const most = Math.max(...bars.map(({ total }) => total), 1);
  const numbers = String(most).length;
  // Two gaps, and what short parts may be longer than they should.
  const longest = width - displayWidth(localTime(0)) - numbers - 4 - DELIVERY_TONES.length;
  const legend = DELIVERY_TONES.filter((tone) => bars.some(({ counts }) => counts[tone] > 0))
    .map((tone) => `${paint(COLOUR_OF_TONE[tone], BLOCKS[tone])} ${tones[tone]}`)
    .join('   ');
  return [
    legend,
    ...bars.map(({ at, counts, total }) => {
      let sum = 0;
      let drawn = 0;
      const bar = DELIVERY_TONES.map((tone) => {
        sum += counts[tone];
        // Rounded at its ends, so that the parts of a bar make its length; one that is there is seen.
        const end = Math.max(
          Math.round((sum / most) * longest),
          drawn + (counts[tone] > 0 ? 1 : 0),
        );
        const part = BLOCKS[tone].repeat(end - drawn);
        drawn = end;
        return paint(COLOUR_OF_TONE[tone], part);
      }).join('');
      return `${localTime(at)}  ${String(total).padStart(numbers)}  ${bar}`.trimEnd();
    }),
  ];
}

function barsOf(byHour: OverviewAnswer['byHour'], from: number, to: number): Bar[] {
  const first = Math.floor(from / HOUR_MS);
  const hours = Math.floor(to / HOUR_MS) - first + 1;
  const step = STEPS.find((step) => hours / step <= MOST_BARS) ?? 24;
  return Array.from({ length: Math.ceil(hours / step) }, (_, index) => {
    const at = (first + index * step) * HOUR_MS;
    const within = byHour.filter((hour) => {
      const time = Date.parse(hour.at);
      return time >= at && time < at + step * HOUR_MS;
    });
    const count = (tone: DeliveryTone) =>
      within.filter((hour) => hour.tone === tone).reduce((sum, hour) => sum + hour.count, 0);
    const counts = {
      good: count('good'),
      busy: count('busy'),
      doubt: count('doubt'),
      bad: count('bad'),
    };
    return { at, counts, total: counts.good + counts.busy + counts.doubt + counts.bad };
  });
}
