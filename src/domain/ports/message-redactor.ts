import type { SendFailure } from '../failure.ts';
import type { Result } from '../result.ts';

/**
 * Empties the body of a message that the provider keeps, once the message has a final status. Safe to
 * call twice.
 */
export interface MessageRedactor {
  redact(providerMessageId: string): Promise<Result<void, SendFailure>>;
}
