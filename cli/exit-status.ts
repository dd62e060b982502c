/** What a call of the program ends with. Scripts rely on these: docs/cli.md tells them. */
export const EXIT = {
  /** Done, and what was looked for was found. */
  ok: 0,
  /** Something else went wrong: a bug, a full disk, an erasure that is not complete. */
  failed: 1,
  /** The call was not understood, or a field of it was refused. */
  usage: 2,
  /** There is no such message, or no such person. */
  nothing: 3,
  /** Not signed in, or not permitted. */
  refused: 4,
  /** The audit cannot be reached, or takes no more questions for now. */
  unreachable: 5,
  /** Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
