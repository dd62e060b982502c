/** One invocation, on its way to the process of the functions. */
export interface FunctionCall {
  readonly id: number;
  readonly name: 'email' | 'sms' | 'sesEvents' | 'twilioStatus' | 'settler' | 'memory';
  readonly event: unknown;
  readonly requestId: string;
}

/** What the function returned, or the message of what it threw. */
export interface FunctionAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}
