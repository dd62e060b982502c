import type { Fault } from '../../../local/faults/fault.ts';

/** Twelve ways in which a request can go wrong; each kind once. */
export const FAULTS = {
  throttle: { kind: 'throttle' },
  reject: { kind: 'reject' },
  'server-error': { kind: 'server-error' },
  /** 503 of something on the way, in nobody's own words. */
  answer: { kind: 'answer', status: 503, body: '{}' },
  reset: { kind: 'reset' },
  'reset-after': { kind: 'reset-after' },
  hang: { kind: 'hang' },
  'hang-after': { kind: 'hang-after' },
  garbage: { kind: 'garbage' },
  'garbage-after': { kind: 'garbage-after' },
  'refuse-connection': { kind: 'refuse-connection' },
  /** Late, but within every time-out. */
  slow: { kind: 'slow', delayMs: 300 },
} as const satisfies Readonly<Record<string, Fault>>;

export type FaultName = keyof typeof FAULTS;
