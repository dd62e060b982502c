import type { FunctionError } from './invocation-result.ts';

/** What a synchronous invocation gives: the handler's parsed answer, or why there is none. */
export type InvocationAnswer =
  | { readonly ok: true; readonly payload: unknown }
  | { readonly ok: false; readonly error: FunctionError };
