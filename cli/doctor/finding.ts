/** What the doctor looks at, in the order in which it tells. */
export const SUBJECTS = [
  'identity',
  'key',
  'permissions',
  'pool',
  'functions',
  'ses',
  'twilio',
  'audit',
  'settler',
  'alarms',
  'console',
] as const;
export type Subject = (typeof SUBJECTS)[number];

export type State = 'ok' | 'warning' | 'broken' | 'not checked';

/** What became of one check. */
export interface Finding {
  readonly subject: Subject;
  /** A stable name, for scripts. */
  readonly check: string;
  readonly state: State;
  readonly says: string;
  /** What to do, with the exact command where there is one. */
  readonly fix?: string;
}

/** The same before it is known which check of which subject found it. */
export interface Result {
  readonly state: State;
  readonly says: string;
  readonly fix?: string;
  /** Where one check finds several things. */
  readonly check?: string;
}

export const ok = (says: string): Result => ({ state: 'ok', says });
export const warning = (says: string, fix: string): Result => ({ state: 'warning', says, fix });
export const broken = (says: string, fix: string): Result => ({ state: 'broken', says, fix });
export const unchecked = (says: string, fix: string): Result => ({
  state: 'not checked',
  says,
  fix,
});

/** The bad ones, or one that says that all is well. */
export function allOr(bad: readonly (Result | false | null | undefined)[], says: string): Result[] {
  const found = bad.filter((one): one is Result => Boolean(one));
  return found.length > 0 ? found : [ok(says)];
}
