import { membersOf } from '../../domain/members-of.ts';

/** What the settler is called for. */
export type SettlerEvent =
  /** The clock: look for rows that wait in vain. */
  | { readonly kind: 'schedule' }
  /** Lambda gave an event up. The payload holds a ciphertext and must not be kept or shown. */
  | { readonly kind: 'given-up'; readonly requestId: string; readonly payload: unknown };

/**
 * Reads an event of EventBridge's schedule, or Lambda's own record for an on-failure destination.
 * Source: AWS Lambda developer guide, "Adding a destination"; EventBridge user guide, "Schedules".
 *
 * @returns null for anything else
 */
export function readSettlerEvent(event: unknown): SettlerEvent | null {
  const { 'detail-type': detailType, requestContext, requestPayload } = membersOf(event);
  if (detailType === 'Scheduled Event') return { kind: 'schedule' };
  const { requestId, condition } = membersOf(requestContext);
  const known = condition === 'RetriesExhausted' || condition === 'EventAgeExceeded';
  if (!known || typeof requestId !== 'string') return null;
  return { kind: 'given-up', requestId, payload: requestPayload };
}
