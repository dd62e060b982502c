import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { keyOf, type Who } from './who.ts';

/** By what a person can be looked for. */
export const PERSON_KINDS = ['email', 'phone', 'user-name', 'sub'] as const;

/** Null when nobody was named, or one message instead of a person. */
export function personKeyOf(who: Who): SearchRequest['key'] | null {
  const key = keyOf(who);
  return key === null || key.kind === 'notification' ? null : { kind: key.kind, value: key.value };
}
