import type { Claim } from '../../src/domain/attempt.ts';
import type { Notification } from '../../src/domain/notification.ts';
import type { ClaimTerms } from '../../src/domain/ports/delivery-log.ts';
import type { AuditSide } from './audit-side.ts';
import { terms } from './sample-notification.ts';

/** Claims, and fails the test when the claim is refused. */
export async function granted(
  side: AuditSide,
  notification: Notification,
  owner: string,
  policy?: ClaimTerms['policy'],
): Promise<Claim> {
  const claimed = await side.log.claim(notification, terms(side.clock, owner, policy));
  if (!claimed.ok) throw new Error(`The claim of ${owner} was refused: ${claimed.failure.kind}`);
  return claimed.value;
}
