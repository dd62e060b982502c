import { type Figure, type Row, rowOf } from '../rows.ts';
import { chartBar } from './chart-bar.ts';
import { heldValue, verdict } from './verdict.ts';

/** What stands in the measured column. The seed in its place is held to nothing. */
export type Subject = 'Sealpost' | 'seed again';

const legend = 'aim: within the aim · ok: within the bar · over: above it · dotted lines: context';

const amount = (value: number | undefined, unit: Row['unit']): string => {
  if (value === undefined) return '–';
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${unit}`;
};

const cells = (figure: Figure): string[] => {
  const { title, unit } = rowOf(figure.id);
  return [
    title,
    amount(figure.baseline, unit),
    amount(figure.measured, unit),
    figure.ratio?.toFixed(2) ?? '–',
  ];
};

const judgement = (figure: Figure): string[] => {
  const row = rowOf(figure.id);
  const { unit, bar, aim } = row;
  if (bar === undefined) return ['–', '–', '', ''];
  const limit = (value: number | undefined): string => {
    if (value === undefined) return '–';
    return `≤ ${figure.ratio === undefined ? `${value} ${unit}` : value.toFixed(2)}`;
  };
  return [limit(bar), limit(aim), verdict(row, figure), chartBar(heldValue(figure), bar, aim)];
};

/** Lays the figures out as one table with headings and a legend, in the order given. */
export const formatTable = (figures: readonly Figure[], subject: Subject): string => {
  const isHeld = subject === 'Sealpost';
  const headings = ['', 'baseline', subject, 'ratio'];
  if (isHeld) headings.push('bar', 'aim', '', '│ bar  ┊ aim');
  const lines = [
    headings,
    ...figures.map((figure) => [...cells(figure), ...(isHeld ? judgement(figure) : [])]),
  ];
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const align = (cell: string, at: number): string => {
    const width = widths[at] ?? 0;
    return at === 0 || at >= 6 ? cell.padEnd(width) : cell.padStart(width);
  };
  const table = lines.map((line) => line.map(align).join('  ').trimEnd()).join('\n');
  const notes = figures
    .filter(({ note }) => note)
    .map(({ id, note }) => `${rowOf(id).title}: ${note}`);
  const below = [...(isHeld ? [legend] : []), ...notes];
  return below.length > 0 ? `${table}\n\n${below.join('\n')}` : table;
};
