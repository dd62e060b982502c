/** Something about an attachment that whoever attaches has to know. */
export interface Finding {
  /** `refused`: it would not work, or break something. `warning`: it may. */
  readonly state: 'refused' | 'warning';
  /** A stable name, for scripts. */
  readonly trap: string;
  readonly says: string;
  readonly fix: string;
}

export function refused(trap: string, says: string, fix: string): Finding {
  return { state: 'refused', trap, says, fix };
}

export function warning(trap: string, says: string, fix: string): Finding {
  return { state: 'warning', trap, says, fix };
}
