/**
 * A server on this machine that speaks a provider's wire protocol.
 * It listens on 127.0.0.1 only.
 */
export interface StandIn {
  /** Origin without a trailing slash, for instance `http://127.0.0.1:4599`. */
  readonly url: string;
  /** Stops listening and drops every connection, idle keep-alive ones included. Safe to call twice. */
  close(): Promise<void>;
  /**
   * How many requests named each action since the start, refused ones included.
   * A request that names no action of this service counts under `unknown`.
   */
  requests(): Record<string, number>;
}
