import { canonicalJson } from '../../domain/canonical-json.ts';
import type { RowPosition } from '../../domain/delivery-page.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Seal } from '../../domain/ports/seal.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditAction, Caller } from '../../domain/staff.ts';
import type { Refusal } from './refusal.ts';

const LIFE_MS = 3600_000;

/** Where a page ended, and how many rows were given out until there. */
export interface PlaceInList {
  readonly id: string;
  readonly at: number;
  readonly total: number;
}

/** What a cursor or a confirmation is good for: this caller and this question, and no other. */
export function bondOf(caller: Caller, action: AuditAction, question: object): string {
  return canonicalJson([caller.id, action, question]);
}

export function makeCursor(seal: Seal, bond: string, { id, at, total }: PlaceInList): string {
  return seal.close(JSON.stringify([id, at, total]), { bond, lifeMs: LIFE_MS });
}

/** Null where no cursor was sent: from the beginning. */
export function readCursor(
  seal: Seal,
  bond: string,
  cursor: string | undefined,
): Result<PlaceInList | null, Refusal> {
  if (cursor === undefined) return success(null);
  const content = seal.open(cursor, bond);
  if (content === null) return failed({ word: 'bad-cursor' });
  const [id, at, total] = JSON.parse(content) as [string, number, number];
  return success({ id, at, total });
}

/** The row behind which a list goes on. */
export function rowPosition(place: PlaceInList | null): RowPosition | null {
  return place && { id: place.id as NotificationId, firstSeenAt: place.at };
}
