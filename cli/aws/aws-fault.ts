import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';

/** Of SDK and services, for there being nobody to be. */
const NOBODY = new Set([
  'CredentialsProviderError',
  'ExpiredToken',
  'ExpiredTokenException',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'TokenProviderError',
]);
const DENIED = new Set(['AccessDenied', 'AccessDeniedException', 'UnauthorizedOperation']);
const BUSY = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ServiceUnavailableException',
  'InternalFailure',
  'InternalErrorException',
]);
/** Of Node, below HTTP. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EPIPE',
  'EAI_AGAIN',
]);

export type AwsFaultKind = 'nobody' | 'denied' | 'busy' | 'unreachable' | 'no-region' | 'refused';

/** What an error of an AWS client means for whoever called. */
export function awsFaultKind(error: unknown): AwsFaultKind {
  const {
    name = '',
    message = '',
    code,
  } = error as { name?: string; message?: string; code?: string };
  if (NOBODY.has(name)) return 'nobody';
  if (DENIED.has(name)) return 'denied';
  if (BUSY.has(name)) return 'busy';
  if (/^Region is missing/.test(message)) return 'no-region';
  const below = code ?? (error as { cause?: { code?: string } }).cause?.code ?? '';
  if (UNREACHABLE.has(below) || name === 'TimeoutError' || name === 'AggregateError')
    return 'unreachable';
  return 'refused';
}

/**
 * The same as an end of the program, in words.
 *
 * @param permission that the call needs, such as `kms:DescribeKey`
 */
export function awsFaultOf(error: unknown, permission: string): unknown {
  if ((error as Error).name === 'AbortError') return error;
  switch (awsFaultKind(error)) {
    case 'nobody':
      return new CommandError(
        EXIT.refused,
        'AWS does not know who you are: there are no credentials, or they have expired. Sign in as for the AWS CLI (aws sso login, AWS_PROFILE, --profile) and try again.',
      );
    case 'denied':
      return new CommandError(
        EXIT.refused,
        `You are not permitted to do this. It needs ${permission}; ask whoever looks after the account.`,
      );
    case 'busy':
      return new CommandError(
        EXIT.unreachable,
        `AWS asks for patience (${permission}). Try again in a minute.`,
      );
    case 'no-region':
      return new CommandError(EXIT.usage, 'Say which Region: --region, or AWS_REGION.');
    case 'unreachable':
      return new CommandError(
        EXIT.unreachable,
        `AWS cannot be reached (${permission}). Is there a network?`,
      );
    case 'refused':
      return error;
  }
}
