import type { HttpRequest } from '../http/single-request.ts';
import type { RehearsedAnswer } from '../http/stage.ts';

/** Twilio, as it would take a text message. */
export function rehearsedTwilio({ path }: HttpRequest): RehearsedAnswer | null {
  if (!path.endsWith('/Messages.json')) return null;
  const now = new Date().toUTCString();
  return {
    status: 201,
    contentType: 'application/json',
    body: JSON.stringify({
      sid: `SM${'0'.repeat(32)}`,
      status: 'queued',
      num_segments: '1',
      date_created: now,
      date_updated: now,
      date_sent: null,
      error_code: null,
    }),
  };
}
