import type { HttpRequest } from '../http/single-request.ts';
import type { RehearsedAnswer } from '../http/stage.ts';

/** SES, as it would take a mail. */
export function rehearsedSes({ path }: HttpRequest): RehearsedAnswer | null {
  if (!path.endsWith('/v2/email/outbound-emails')) return null;
  return {
    status: 200,
    contentType: 'application/json',
    body: JSON.stringify({ MessageId: 'rehearsal' }),
  };
}
