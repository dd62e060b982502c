import { type MonthRow, monthRows } from '../../../local/seed/month-rows.ts';
import type { MonthTerms } from '../../../local/seed/month-terms.ts';

/** Some month; a test changes what it is about. */
export const TERMS: MonthTerms = {
  rows: 1000,
  seed: 1,
  pools: 1,
  until: Date.parse('2026-11-22T12:00:00Z'),
  pepper: 'a pepper that is long enough for it',
};

/** All rows of a month. */
export async function monthOf(terms: Partial<MonthTerms> = {}): Promise<MonthRow[]> {
  const rows: MonthRow[] = [];
  for await (const row of monthRows({ ...TERMS, ...terms })) rows.push(row);
  return rows;
}
