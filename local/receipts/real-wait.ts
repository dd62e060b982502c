import { setTimeout as pause } from 'node:timers/promises';
import type { Wait } from './wait.ts';

/** Waits by the clock on the wall. */
export const realWait: Wait = (ms, signal) => pause(ms, undefined, { signal });
