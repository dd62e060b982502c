import { Worker } from 'node:worker_threads';

/** What the thread is started with: `state[0]` is the process to slow down, or {@link idle}. */
export interface DutyCycle {
  readonly state: Int32Array<SharedArrayBuffer>;
  readonly periodMs: number;
  readonly share: number;
}

/** No process is slowed down. */
export const idle = 0;

/** Gives one process at a time a share of a core. */
export interface Throttle {
  start(pid: number): void;
  /** Lets the process run freely again. */
  stop(): void;
  close(): Promise<void>;
}

/**
 * Slows a process down by SIGSTOP and SIGCONT: it runs for `share` of each period. This works
 * wherever there are signals, without privileges. It is coarser than what Lambda does: there a
 * process may run until it has *used* its share, while here time that it waits for an answer inside
 * its slice is lost to it. So it tends to be harsher on work that waits, for both sides of a pair
 * alike. A slice of 2.9 ms is kept to within about 0.1 ms; but V8's helper threads run beside the
 * main one within it, so the CPU used comes out somewhat above the share, and is reported.
 *
 * @param share - part of a core, e.g. 1/7 for a function of 256 MB.
 */
export const createThrottle = (share: number, periodMs = 20): Throttle => {
  const state = new Int32Array(new SharedArrayBuffer(4));
  const set = (pid: number): void => {
    Atomics.store(state, 0, pid);
    Atomics.notify(state, 0);
  };
  const cycle: DutyCycle = { state, periodMs, share };
  const worker = new Worker(new URL('./duty-cycle-worker.ts', import.meta.url), {
    workerData: cycle,
  });
  worker.unref();
  return {
    start: set,
    stop: () => set(idle),
    async close() {
      set(idle);
      await worker.terminate();
    },
  };
};
