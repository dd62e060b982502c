/** Where the pieces of an export go. */
export interface CsvFile {
  /** Puts a piece behind the others. Rejects when there is no room for it. */
  write(csv: string): Promise<void>;
  /** Makes sure of what was written so far; more can be written afterwards. Rejects like `write`. */
  keep(): Promise<void>;
  /** Hands over what there is as a download; null where it is in its place already. */
  readonly download: (() => void) | null;
}

/** The period and nothing of a person: `sealpost-2026-11-01-2026-11-30.csv`. */
export function csvFileName(from: string, to: string): string {
  return `sealpost-${from.slice(0, 10)}-${to.slice(0, 10)}.csv`;
}
