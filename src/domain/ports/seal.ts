/** Whom and what a sealed text is for, and for how long. */
export interface SealTerms {
  /** Must be told again to open it: the caller, and what was asked for. Not part of the text. */
  readonly bond: string;
  readonly lifeMs: number;
}

/** Gives small texts out of the house that are good only as they are, for whom and what they were made. */
export interface Seal {
  /** Text of `A-Z a-z 0-9 - _`. What is inside can be read by anybody, and changed by nobody. */
  close(content: string, terms: SealTerms): string;
  /** Null when it was changed, is too old, or was made for something else. */
  open(sealed: string, bond: string): string | null;
}
