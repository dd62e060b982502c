/** What happens next, whatever order it was put in: a binary heap by time. */
export class Agenda<Thing> {
  readonly #entries: { readonly at: number; readonly thing: Thing }[] = [];

  add(at: number, thing: Thing): void {
    const entries = this.#entries;
    let hole = entries.length;
    entries.push({ at, thing });
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = entries[parent];
      if (above === undefined || above.at <= at) break;
      entries[hole] = above;
      hole = parent;
    }
    entries[hole] = { at, thing };
  }

  /** The earliest, and forgets it. */
  next(): { readonly at: number; readonly thing: Thing } | null {
    const entries = this.#entries;
    const [first] = entries;
    const last = entries.pop();
    if (first === undefined || last === undefined) return null;
    if (entries.length > 0) this.#sink(last);
    return first;
  }

  #sink(last: { readonly at: number; readonly thing: Thing }): void {
    const entries = this.#entries;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      const [left, right] = [entries[child], entries[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && right.at < left.at) child += 1;
      const smaller = entries[child];
      if (smaller === undefined || smaller.at >= last.at) break;
      entries[hole] = smaller;
      hole = child;
    }
    entries[hole] = last;
  }
}
