import { TONE_OF } from '../../src/domain/delivery-tone.ts';
import type { Reason } from '../../src/domain/failure.ts';
import { textFor } from '../../src/domain/support-words/text-for.ts';
import type { OverviewAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import { COLOUR_OF_TONE } from '../terminal/paint.ts';
import { type Column, type Room, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import type { Words } from '../words/words-of.ts';
import { hourBars } from './hour-bars.ts';
import { localTime } from './local-time.ts';

/** What became of all that was sent, in numbers. */
export function overviewReport(answer: OverviewAnswer, words: Words, room: Room): string[] {
  const { overview } = words.cli;
  const number = new Intl.NumberFormat(words.support.locale);
  const { total, arrivals, complete } = answer;
  const from = localTime(answer.from);
  const sentences = [
    total === 0
      ? overview.nothing
      : overview.total(number.format(total), from, localTime(answer.to)),
    ...(total === 0
      ? []
      : [overview.arrived(number.format(arrivals.arrived), share(arrivals.arrived, total, words))]),
    ...(arrivals.p50Ms === null || arrivals.p95Ms === null
      ? []
      : [overview.times(duration(arrivals.p50Ms, words), duration(arrivals.p95Ms, words))]),
    ...(complete ? [] : [overview.cut(from)]),
  ];
  const tables = total === 0 ? [] : tablesOf(answer, words, room);
  const bars = hourBars(answer, overview.tones, room);
  return [
    ...sentences.flatMap((sentence) => wrap(sentence, room.width)),
    ...tables.flatMap((lines) => ['', ...lines]),
    ...(bars.length === 0 ? [] : ['', room.paint('bold', overview.hours), ...bars]),
  ];
}

function tablesOf(answer: OverviewAnswer, words: Words, room: Room): string[][] {
  const { columns } = words.cli;
  const { support } = words;
  const number = new Intl.NumberFormat(support.locale);
  const count = {
    title: columns.count,
    text: ({ count }: Counted) => number.format(count),
    right: true,
  };
  const part = {
    title: columns.share,
    text: ({ count }: Counted) => share(count, answer.total, words),
    right: true,
  };
  const arrived = {
    title: columns.arrived,
    text: ({ arrived, count }: Counted & { readonly arrived: number }) =>
      share(arrived, count, words),
    right: true,
  };
  const byChannel: Column<OverviewAnswer['byChannel'][number]>[] = [
    { title: columns.channel, text: ({ channel }) => support.channels[channel] },
    count,
    arrived,
    { title: columns.half, text: ({ p50Ms }) => duration(p50Ms, words), right: true },
    { title: columns.nearlyAll, text: ({ p95Ms }) => duration(p95Ms, words), right: true },
  ];
  const byTrigger: Column<OverviewAnswer['byTrigger'][number]>[] = [
    { title: columns.trigger, text: ({ triggerSource }) => triggerSource, wraps: true },
    count,
    arrived,
  ];
  const byStatus: Column<OverviewAnswer['byStatus'][number]>[] = [
    {
      title: columns.status,
      text: ({ status }) => support.statuses[status].label,
      colour: ({ status }) => COLOUR_OF_TONE[TONE_OF[status]],
    },
    count,
    part,
  ];
  const byReason: Column<OverviewAnswer['byReason'][number]>[] = [
    { title: columns.why, text: (counted) => reasonText(counted, words), wraps: true },
    { title: columns.code, text: ({ providerCode }) => providerCode ?? '', wraps: true },
    count,
  ];
  return [
    table(byChannel, answer.byChannel, room),
    table(byTrigger, answer.byTrigger, room),
    table(byStatus, answer.byStatus, room),
    ...(answer.byReason.length === 0 ? [] : [table(byReason, answer.byReason, room)]),
  ];
}

interface Counted {
  readonly count: number;
}

function reasonText(
  { reason, channel }: OverviewAnswer['byReason'][number],
  { support }: Words,
): string {
  if (!Object.hasOwn(support.reasons, reason)) return reason;
  return textFor(support.reasons[reason as Reason].sentence, channel);
}

function share(part: number, whole: number, { support }: Words): string {
  const percent = new Intl.NumberFormat(support.locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return whole === 0 ? '' : percent.format(part / whole);
}

function duration(milliseconds: number | null, { support, cli }: Words): string {
  return milliseconds === null ? cli.none : support.duration(milliseconds);
}
