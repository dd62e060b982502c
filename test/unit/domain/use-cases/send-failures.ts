import type { SendFailure } from '../../../../src/domain/failure.ts';
import { failed } from '../../../../src/domain/result.ts';

type Told = Pick<SendFailure, 'kind' | 'retryable' | 'ambiguous'>;

function answer(told: Told) {
  return failed<SendFailure>({ ...told, provider: 'ses', providerCode: 'SomeException' });
}

/** How a provider may answer, other than with an acceptance. */
export const SEND_FAILURES = {
  throttled: answer({ kind: 'throttled', retryable: true, ambiguous: false }),
  badAddress: answer({ kind: 'bad_address', retryable: false, ambiguous: false }),
  providerConfig: answer({ kind: 'provider_config', retryable: true, ambiguous: false }),
  noAnswer: answer({ kind: 'no_answer', retryable: true, ambiguous: true }),
};
