import type { PersonInPool, PersonKey } from '../person-key.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';

/** What was pasted, as the audit knows it. From here on there is no address any more. */
export function personInPool(
  key: PersonKey,
  poolId: string,
  fingerprint: RecipientFingerprint,
): PersonInPool {
  return 'recipient' in key
    ? { by: 'recipient', poolId, value: fingerprint.of(key.recipient) }
    : { by: key.kind, poolId, value: key.name };
}
