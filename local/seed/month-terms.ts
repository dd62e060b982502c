/** Which month is to be told. */
export interface MonthTerms {
  readonly rows: number;
  readonly seed: number;
  /** With two, a tenth of the people are in another pool. */
  readonly pools: 1 | 2;
  /** The month's end, in milliseconds since 1970. */
  readonly until: number;
  /** Key of the recipients' fingerprints. */
  readonly pepper: string;
}
