/** Something that happens at its time. */
export interface Appointment {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly happen: () => Promise<void>;
}

/** What is still to come in a story, earliest first. */
export class Agenda {
  readonly #appointments: Appointment[] = [];

  add(at: number, happen: () => Promise<void>): void {
    this.#appointments.push({ at, happen });
  }

  /** Null when nothing is to come. */
  next(): Appointment | null {
    return this.#appointments.reduce<Appointment | null>(
      (first, each) => (first === null || each.at < first.at ? each : first),
      null,
    );
  }

  remove(appointment: Appointment): void {
    this.#appointments.splice(this.#appointments.indexOf(appointment), 1);
  }
}
