/** Why the audit did not answer as wished. Decided by the problem's type, never by its text. */
export type AuditFailure =
  /** No token, or one that is not taken: sign in again. */
  | { readonly kind: 'unauthenticated' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  /** A field of the request is not what it must be. */
  | { readonly kind: 'invalid-field'; readonly field: string | null }
  /** The page cannot be gone on from: begin anew. */
  | { readonly kind: 'bad-cursor' }
  | { readonly kind: 'bad-confirmation' }
  | { readonly kind: 'rate-limited'; readonly retryAfterSeconds: number }
  /** The audit cannot be reached by its own service. */
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number }
  /** The service cannot be reached from here, or does not answer in time. */
  | { readonly kind: 'offline' }
  | { readonly kind: 'internal' };

/** Thrown by the client; `failure` says what can be done about it. */
export class AuditRequestError extends Error {
  readonly failure: AuditFailure;

  constructor(failure: AuditFailure) {
    super(`The audit's answer: ${failure.kind}.`);
    this.name = 'AuditRequestError';
    this.failure = failure;
  }
}
