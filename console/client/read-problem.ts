import type { AuditFailure } from './audit-failure.ts';

const PREFIX = 'urn:sealpost:problem:';
const PATIENCE_SECONDS = 5;

/** What a refusal says, by its status where it says nothing that is known here. */
export async function readProblem(response: Response): Promise<AuditFailure> {
  const body = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const type = typeof body?.['type'] === 'string' ? body['type'].replace(PREFIX, '') : '';
  const field = typeof body?.['field'] === 'string' ? body['field'] : null;
  const retryAfterSeconds = Number(response.headers.get('retry-after')) || PATIENCE_SECONDS;
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
