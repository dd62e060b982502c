import { displayName } from './display-name.ts';

/** An id nobody would type in; shown to a person it is noise. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * A user name as an invitation tells it, or null. It is typed in to sign in, so it is told as it is
 * or not at all: cut short or cleaned it would be another one. Cognito's have no spaces in them.
 */
export function userNameToShow(userName: string): string | null {
  if (UUID.test(userName) || /\s/.test(userName)) return null;
  return displayName(userName) === userName ? userName : null;
}
