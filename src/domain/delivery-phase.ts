/**
 * How far the sender has come with a notification. Written by the sender only; what the provider
 * reports later is kept apart from it.
 *
 * - `SENDING`: an attempt is claimed and under way, or its process died.
 * - `ACCEPTED`: the provider took the message.
 * - `RETRYABLE`: nothing was sent, and it may be tried again.
 * - `UNKNOWN`: the provider may have taken the message; nobody can say.
 * - `FAILED`: every attempt was definitely refused.
 * - `REJECTED`: never sent, the event was not fit for it.
 * - `SUPPRESSED`: never sent, a limit forbade it.
 * - `EXPIRED`: not sent, the code was past its life.
 */
export type Phase =
  | 'SENDING'
  | 'ACCEPTED'
  | 'RETRYABLE'
  | 'UNKNOWN'
  | 'FAILED'
  | 'REJECTED'
  | 'SUPPRESSED'
  | 'EXPIRED';

/** What to do about an attempt that may or may not have been accepted. */
export type DeliveryPolicy = 'at-least-once' | 'at-most-once';
