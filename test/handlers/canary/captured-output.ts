import { vi } from 'vitest';

/** All that the process says from here on, on its console and on its two streams. */
export class CapturedOutput {
  #written = '';

  constructor() {
    const keep = (...said: unknown[]) => {
      this.#written += `${said.map(String).join(' ')}\n`;
    };
    for (const method of ['debug', 'info', 'warn', 'error', 'log', 'trace'] as const) {
      vi.spyOn(console, method).mockImplementation(keep);
    }
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        keep(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1'));
        return true;
      });
    }
  }

  /** What was said since it was last asked. */
  take(): string {
    const written = this.#written;
    this.#written = '';
    return written;
  }
}
