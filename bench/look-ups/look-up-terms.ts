/** Of the fingerprints, of seals and cursors; a benchmark has nothing to hide. */
export const PEPPER = 'benchmark-only-pepper-of-32-bytes-or-more';

export const AUDIENCE = 'https://audit.benchmark';

/** At work at the same time. */
export const CALLERS = 50;

/** What one look-up asks of the database, whatever it finds. */
export const CALLS_PER_LOOK_UP = {
  /** Counts the caller. */
  UpdateItem: 1,
  /** The page: keys, and rows. */
  Query: 1,
  BatchGetItem: 1,
  /** Files the look. */
  PutItem: 1,
} as const;
