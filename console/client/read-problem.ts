import type { AuditFailure } from './audit-failure.ts';

const PREFIX = 'urn:sealpost:problem:';
const PATIENCE_SECONDS = 5;

/** Nobody waits longer than this before a page or a command tries again. */
const MOST_PATIENCE_SECONDS = 300;

/** What a refusal says, by its status where it says nothing that is known here. */
export async function readProblem(response: Response): Promise<AuditFailure> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const type = typeof body?.['type'] === 'string' ? body['type'].replace(PREFIX, '') : '';
  const field = typeof body?.['field'] === 'string' ? body['field'] : null;
  const retryAfterSeconds = patience(response.headers.get('retry-after'));
  switch (type) {
    case 'invalid-field':
      return { kind: type, field };
    case 'unauthenticated':
    case 'forbidden':
    case 'not-found':
    case 'bad-cursor':
    case 'bad-confirmation':
      return { kind: type };
    case 'rate-limited':
    case 'unavailable':
      return { kind: type, retryAfterSeconds };
  }
  if (response.status === 401) return { kind: 'unauthenticated' };
  if (response.status === 403) return { kind: 'forbidden' };
  if (response.status === 429) return { kind: 'rate-limited', retryAfterSeconds };
  // What stands before the service answers so when the service itself does not.
  if ([502, 503, 504].includes(response.status)) return { kind: 'unavailable', retryAfterSeconds };
  return { kind: 'internal' };
}

/** Whole seconds; a date, which RFC 9110 allows as well, is not what this API answers. */
function patience(retryAfter: string | null): number {
  if (retryAfter === null || !/^\d+$/.test(retryAfter)) return PATIENCE_SECONDS;
  return Math.min(Math.max(Number(retryAfter), 1), MOST_PATIENCE_SECONDS);
}
