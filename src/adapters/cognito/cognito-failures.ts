import { type Blockage, blockage, type Refusal, refusal } from '../../domain/failure.ts';

/** What an error of AdminGetUser means. Source: its API reference. */
export const COGNITO_FAILURES: Readonly<Record<string, Refusal | Blockage>> = {
  UserNotFoundException: refusal('no_destination'),
  // The event names a user name that the API does not take: no such user can exist.
  InvalidParameterException: refusal('no_destination'),
  AccessDeniedException: blockage('directory_denied'),
  ExpiredTokenException: blockage('directory_denied'),
  InvalidSignatureException: blockage('directory_denied'),
  NotAuthorizedException: blockage('directory_denied'),
  ResourceNotFoundException: blockage('directory_denied'),
  UnrecognizedClientException: blockage('directory_denied'),
};

/** Throttling, server faults, time-outs and everything yet unheard of may pass. */
export function cognitoFailure(error: unknown): Refusal | Blockage {
  const name = error instanceof Error ? error.name : '';
  // The name comes from outside: `constructor` must not find what every object has.
  return (
    (Object.hasOwn(COGNITO_FAILURES, name) ? COGNITO_FAILURES[name] : undefined) ??
    blockage('directory_unavailable')
  );
}
