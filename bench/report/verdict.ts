import type { Figure, Row } from '../rows.ts';

/** How a line stands to its bar and aim; lines without a bar are context. */
export type Verdict = 'aim' | 'ok' | 'over' | 'context';

/** The number that a line's bar and aim speak of: its ratio, or the figure itself. */
export const heldValue = ({ ratio, measured }: Figure): number => ratio ?? measured;

/** Judges one line. A value equal to the bar still holds it. */
export const verdict = ({ bar, aim }: Row, figure: Figure): Verdict => {
  const value = heldValue(figure);
  if (bar === undefined) return 'context';
  if (value > bar) return 'over';
  return aim !== undefined && value <= aim ? 'aim' : 'ok';
};
