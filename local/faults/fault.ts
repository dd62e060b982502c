import type { FaultKind } from './fault-kind.ts';

/** One fault with what it needs to know; every kind can be made from its name alone. */
export type Fault =
  | { readonly kind: Exclude<FaultKind, 'slow'> }
  /** Default 3000 ms. */
  | { readonly kind: 'slow'; readonly delayMs?: number }
  /** Any answer with a JSON content type; the peer sees nothing. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string };
