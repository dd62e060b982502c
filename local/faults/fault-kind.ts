/**
 * What can happen to a request on its way to a peer. `-after` means that the peer acts all the same:
 *
 * - `throttle`, `reject`, `server-error`: the real service's own refusals; the peer sees nothing
 * - `reset`: the connection dies before the peer sees anything; `reset-after`: its answer is lost
 * - `hang`, `hang-after`: no answer ever comes
 * - `garbage`, `garbage-after`: a success whose body cannot be read
 * - `refuse-connection`: nobody listens
 * - `slow`: the peer acts, and its answer comes late
 */
export const FAULT_KINDS = [
  'none',
  'throttle',
  'reject',
  'server-error',
  'reset',
  'reset-after',
  'hang',
  'hang-after',
  'garbage',
  'garbage-after',
  'refuse-connection',
  'slow',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];
