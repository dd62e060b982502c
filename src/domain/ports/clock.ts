/** Time, as this machine sees it. Other machines may be some seconds off. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after the given milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}
