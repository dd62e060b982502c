import type { Reason } from './failure.ts';

/** Whether Lambda should deliver the event again. */
export type DeliveryOutcome =
  | { readonly again: false }
  | { readonly again: true; readonly reason: Reason | 'in_progress' | 'audit_unavailable' };
