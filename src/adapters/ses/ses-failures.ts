import type { SendFailure, SendReason } from '../../domain/failure.ts';
import { TransportFailure } from '../http/transport-failure.ts';

type Meaning = readonly [kind: SendReason, retryable: boolean];

/**
 * What a refusal of SendEmail means. All of these say that nothing was taken.
 * Source: the SES v2 API reference, "SendEmail" and "Common errors".
 */
export const SES_FAILURES: Readonly<Record<string, Meaning>> = {
  TooManyRequestsException: ['throttled', true],
  ThrottlingException: ['throttled', true],
  LimitExceededException: ['throttled', true],
  AccountSuspendedException: ['provider_config', true],
  SendingPausedException: ['provider_config', true],
  MailFromDomainNotVerifiedException: ['provider_config', true],
  // In use for an unverified sender or, in the sandbox, an unverified recipient.
  MessageRejected: ['provider_config', true],
  // The configuration set does not exist.
  NotFoundException: ['provider_config', true],
  AccessDeniedException: ['provider_config', true],
  ExpiredTokenException: ['provider_config', true],
  InvalidClientTokenId: ['provider_config', true],
  InvalidSignatureException: ['provider_config', true],
  SignatureDoesNotMatch: ['provider_config', true],
  UnrecognizedClientException: ['provider_config', true],
  // The request itself: what differs between two requests is the address.
  BadRequestException: ['bad_address', false],
  ValidationException: ['bad_address', false],
};

/** Reads an error of the SES client; nothing of the error itself goes any further. */
export function sesFailure(error: unknown): SendFailure {
  if (error instanceof TransportFailure) {
    return error.mayHaveArrived
      ? failure('no_answer', { ambiguous: true, code: error.code })
      : failure('unreachable', { code: error.code });
  }
  const { name, $metadata } = (error ?? {}) as {
    name?: unknown;
    $metadata?: { httpStatusCode?: number };
  };
  const status = $metadata?.httpStatusCode;
  // Names of exceptions have no digits; a code, or a password by the usual policies, has one.
  const code = typeof name === 'string' && /^[A-Za-z]{3,64}$/.test(name) ? name : null;
  const known = code !== null && Object.hasOwn(SES_FAILURES, code) ? SES_FAILURES[code] : undefined;

  if (status === undefined) {
    // The SDK gave up before it asked anybody: credentials or settings are missing.
    return failure('provider_config', { code });
  }
  if (status >= 500) return failure('provider_error', { ambiguous: true, code: `${status}` });
  if (status >= 200 && status < 300) {
    return failure('garbled_answer', { ambiguous: true, code: `${status}` });
  }
  if (known !== undefined) return failure(known[0], { retryable: known[1], code });
  if (status === 429) return failure('throttled', { code: '429' });
  return failure('provider_config', { code: code ?? `${status}` });
}

/** An answer that says yes and lacks what a yes must hold. */
export const SES_GARBLED = failure('garbled_answer', { ambiguous: true, code: '200' });

function failure(
  kind: SendReason,
  { retryable = true, ambiguous = false, code }: FailureDetail,
): SendFailure {
  return { kind, retryable, ambiguous, provider: 'ses', providerCode: code };
}

interface FailureDetail {
  readonly retryable?: boolean;
  readonly ambiguous?: boolean;
  readonly code: string | null;
}
