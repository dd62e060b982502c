import type { CallerTokens, TokenFault } from '../../domain/ports/caller-tokens.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { Caller } from '../../domain/staff.ts';
import type { Refusal } from './refusal.ts';

/** RFC 6750, section 2.1. */
const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;

const RETRY_AFTER_SECONDS = 2;

/** Why the token was refused, for our log; `none` when there was none. */
export type CallerRefusal = Refusal & { readonly fault?: TokenFault | 'none' };

/** Who asks, by the `Authorization` header. */
export async function readCaller(
  authorization: string | undefined,
  tokens: CallerTokens,
): Promise<Result<Caller, CallerRefusal>> {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return failed(unauthenticated('Bearer', 'none'));
  const read = await tokens.read(token);
  if (read.ok) return read;
  return failed(
    read.failure.kind === 'identity_unavailable'
      ? { word: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS }
      : unauthenticated('Bearer error="invalid_token"', read.failure.fault),
  );
}

function unauthenticated(challenge: string, fault: TokenFault | 'none'): CallerRefusal {
  return { word: 'unauthenticated', headers: { 'www-authenticate': challenge }, fault };
}
