import type { Blockage, Refusal } from '../failure.ts';
import type { Result } from '../result.ts';
import type { UserAttributes } from '../user-attributes.ts';

/**
 * Who a user is, for events that name the user and no address.
 *
 * - `no_destination`: the pool has no such user.
 * - `directory_unavailable`: throttled, failing or silent; try again.
 * - `directory_denied`: no permission: an operator must act, then try again.
 *
 * Reads only; safe to call twice.
 */
export interface RecipientDirectory {
  find(poolId: string, userName: string): Promise<Result<UserAttributes, Refusal | Blockage>>;
}
