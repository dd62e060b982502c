import type { Problem } from './contract/answers.ts';

type Word<Type> = Type extends `urn:sealpost:problem:${infer Name}` ? Name : never;
export type RefusalWord = Word<Problem['type']>;

/** Why a request gets no answer. It names fields, and never what they hold. */
export interface Refusal {
  readonly word: RefusalWord;
  readonly field?: string;
  /** When it is worth another try. */
  readonly retryAfterSeconds?: number;
  /** Headers that this refusal comes with. */
  readonly headers?: Readonly<Record<string, string>>;
}

export function wrongField(field: string): Refusal {
  return { word: 'invalid-field', field };
}
