/** Counts requests by the action they name. */
export class RequestTally {
  readonly #counts = new Map<string, number>();

  /** @param action - undefined when the request names none that the service knows */
  count(action: string | undefined): void {
    const name = action ?? 'unknown';
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** A copy; later requests do not change it. */
  snapshot(): Record<string, number> {
    return Object.fromEntries(this.#counts);
  }
}
