/** A part of the world that people come from. */
export interface Region {
  /** How many of a hundred people. */
  readonly share: number;
  /** Hours ahead of UTC; summer time is left out. */
  readonly utcOffset: number;
  /** What an app reports as the user's locale. */
  readonly locales: readonly [string, ...string[]];
  /** Given names: as written, and in letters that an address can hold. */
  readonly given: readonly [Name, ...Name[]];
  readonly family: readonly [Name, ...Name[]];
  /** Calling code and what every mobile number begins with. */
  readonly mobile: string;
  /** Digits behind it. */
  readonly digits: number;
}

export type Name = readonly [written: string, latin: string];
