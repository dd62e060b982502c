import type { ControlPlaneAccount } from '../account.ts';
import type { Shape } from './check-shape.ts';

/** An operation of a service model: `[9, namespace, name, traits, input, output]`. */
export type Operation = readonly [
  number,
  string,
  string,
  { readonly http?: readonly [method: string, path: string, status: number] } | number,
  () => Shape,
  () => Shape,
];

/** One thing that a service does. */
export interface Action {
  /** As the SDK publishes it. */
  readonly operation: Operation;
  /** What the caller must be allowed; null for what everybody may. */
  readonly permission: string | null;
  /**
   * @param input checked against the model
   * @returns the answer as the service writes it in JSON: times in seconds
   * @throws AwsError
   */
  answer(input: never, account: ControlPlaneAccount): object | Promise<object>;
  /** Which resource the permission has to be for; `*` when it does not matter. */
  resource?(input: never, account: ControlPlaneAccount): string;
}

/** What a request asks of a service. */
export interface Asked {
  readonly action: Action;
  /** As JSON; throws SyntaxError when it is none. */
  readonly input: () => Record<string, unknown>;
}

/** How one AWS service is spoken to. */
export interface Service {
  /** In the credential scope. */
  readonly signingName: string;
  readonly protocol: 'json' | 'query' | 'rest';
  /** Before the dot of `X-Amz-Target`; for `json`. */
  readonly target?: string;
  /** Of answers in XML; for `query`. */
  readonly xmlNamespace?: string;
  /** What each request has to name; for `query`. */
  readonly apiVersion?: string;
  readonly version?: '1.0' | '1.1';
  /** What a request that is not as the model has it is called. */
  readonly invalid: string;
  /** What a caller without permission is told. */
  readonly denied: string;
  readonly actions: readonly Action[];
}
