// Stops and continues one process in a fine period. A thread of its own, because it sleeps
// precisely (to about 0.1 ms) by blocking, which the main thread must not.
import { workerData } from 'node:worker_threads';
import { type DutyCycle, idle } from './throttle.ts';

const { state, periodMs, share } = workerData as DutyCycle;

const sleepUntil = (deadline: number, pid: number): void => {
  const left = deadline - performance.now();
  if (left > 0) Atomics.wait(state, 0, pid, left);
};

const signal = (pid: number, name: NodeJS.Signals): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false; // It has ended meanwhile.
  }
};

for (;;) {
  Atomics.wait(state, 0, idle);
  const pid = Atomics.load(state, 0);
  let alive = pid !== idle;
  // Deadlines count from the first period on, so that late wake-ups do not add up.
  for (let start = performance.now(); alive && Atomics.load(state, 0) === pid; start += periodMs) {
    alive = signal(pid, 'SIGCONT');
    sleepUntil(start + periodMs * share, pid);
    if (Atomics.load(state, 0) !== pid) break;
    alive = alive && signal(pid, 'SIGSTOP');
    sleepUntil(start + periodMs, pid);
  }
  signal(pid, 'SIGCONT');
  Atomics.compareExchange(state, 0, pid, idle);
}
