const width = 24;
// The bar stands here, so that what is over it still shows how far.
const barColumn = 18;

/**
 * Draws a value as a bar on a scale where every line's bar stands in the same column.
 *
 * @param bar - what the value is held to, marked `│`.
 * @param aim - marked `┊`, where there is one.
 */
export const chartBar = (value: number, bar: number, aim?: number): string => {
  const column = (amount: number): number => Math.round((amount / bar) * barColumn);
  const filled = Math.min(column(value), width);
  const cells = Array.from({ length: width }, (_, at): string => (at < filled ? '█' : ' '));
  if (aim !== undefined) cells[column(aim)] = '┊';
  cells[barColumn] = '│';
  return cells.join('').trimEnd();
};
