import { displayWidth } from './display-width.ts';
import type { Colour, Paint } from './paint.ts';
import { wrap } from './wrap.ts';

export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  readonly colour?: (row: Row) => Colour;
  /** Numbers stand to the right. */
  readonly right?: boolean;
  /** Its words may go on below one another where there is no room. */
  readonly wraps?: boolean;
  /** Where there is no room it stands on a line of its own, below its row. */
  readonly last?: boolean;
}

export interface Room {
  /** Columns of the terminal; infinite where nothing has to fit. */
  readonly width: number;
  readonly paint: Paint;
}

const GAP = '  ';
/** A word that is longer is broken where there is no room. */
const LONGEST_WORD = 16;

/**
 * Rows below their titles, as the room allows: side by side, wrapped, or as a list of facts. A column
 * that is empty in every row is left out.
 */
export function table<Row>(
  all: readonly Column<Row>[],
  rows: readonly Row[],
  room: Room,
): string[] {
  const columns = all.filter(({ text }) => rows.some((row) => text(row) !== ''));
  const side = columns.filter(({ last }) => last !== true);
  const below = columns.filter(({ last }) => last === true);
  const whole = naturalWidths(columns, rows);
  if (total(whole) <= room.width) return aligned(columns, rows, whole, [], room);
  const widths = squeezed(side, rows, room.width);
  if (total(widths) > room.width) return listed(columns, rows, room);
  return aligned(side, rows, widths, below, room);
}

function naturalWidths<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): number[] {
  return columns.map(({ title, text }) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(text(row)))),
  );
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

/** Takes what is too much from the widest column that wraps, again and again, down to its words. */
function squeezed<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  most: number,
): number[] {
  const widths = naturalWidths(columns, rows);
  const least = columns.map(({ title, text, wraps }, index) =>
    wraps === true
      ? Math.max(longestWord(title), ...rows.map((row) => longestWord(text(row))))
      : (widths[index] ?? 0),
  );
  const spare = (index: number) => (widths[index] ?? 0) - (least[index] ?? 0);
  while (total(widths) > most) {
    const [widest] = widths
      .map((width, index) => ({ width, index }))
      .filter(({ index }) => spare(index) > 0)
      .sort((a, b) => b.width - a.width);
    if (widest === undefined) return widths;
    widths[widest.index] = widest.width - 1;
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.min(Math.max(...text.split(' ').map(displayWidth)), LONGEST_WORD);
}

function aligned<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  widths: readonly number[],
  below: readonly Column<Row>[],
  { width, paint }: Room,
): string[] {
  const line = (texts: readonly string[], colours: readonly (Colour | undefined)[]) => {
    const cells = texts.map((text, index) => wrap(text, widths[index] ?? width));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, level) =>
      columns
        .map(({ right }, index) => {
          const text = cells[index]?.[level] ?? '';
          const colour = colours[index];
          const shown = colour === undefined ? text : paint(colour, text);
          const space = ' '.repeat(Math.max((widths[index] ?? 0) - displayWidth(text), 0));
          return right === true ? space + shown : shown + space;
        })
        .join(GAP)
        .trimEnd(),
    );
  };
  const head = line(
    columns.map(({ title }) => title),
    columns.map(() => 'dim'),
  );
  return [
    ...head,
    ...rows.flatMap((row) => [
      ...line(
        columns.map(({ text }) => text(row)),
        columns.map(({ colour }) => colour?.(row)),
      ),
      ...below
        .filter(({ text }) => text(row) !== '')
        .flatMap(({ text }) => wrap(text(row), width - GAP.length))
        .map((part) => paint('dim', GAP + part)),
    ]),
  ];
}

function listed<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { width, paint }: Room,
): string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...columns
      .filter(({ text }) => text(row) !== '')
      .flatMap(({ title, text, colour }) => {
        const lines = wrap(`${title}: ${text(row)}`, width);
        const of = colour?.(row);
        return of === undefined ? lines : lines.map((line) => paint(of, line));
      }),
  ]);
}
