import { vi } from 'vitest';

/** Everything that the functions write while a test runs; the console stays silent. */
export class CaughtLog {
  text = '';

  /** Call `vi.restoreAllMocks` after the test. */
  constructor() {
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        this.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
        return true;
      });
    }
  }

  /** The lines, oldest first. */
  lines(): Record<string, unknown>[] {
    return this.text
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  /** The names of the events, oldest first. */
  events(): unknown[] {
    return this.lines().map(({ event }) => event);
  }

  /** The names of the events of one notification, oldest first. */
  eventsOf(notificationId: string): unknown[] {
    return this.lines()
      .filter((line) => line['notificationId'] === notificationId)
      .map(({ event }) => event);
  }
}
