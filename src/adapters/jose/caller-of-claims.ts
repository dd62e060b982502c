import type { JWTPayload } from 'jose';
import { displayName } from '../../domain/display-name.ts';
import { type GroupNaming, rolesOfGroups } from '../../domain/roles-of-groups.ts';
import type { Caller } from '../../domain/staff.ts';
import { userNameToShow } from '../../domain/user-name-to-show.ts';

/** At most 255 characters without a blank in them (OpenID Connect Core 1.0, section 2). */
const SUBJECT = /^[^\s\p{C}]{1,255}$/u;

export interface StaffClaims extends GroupNaming {
  /** The claim that lists a person's groups. */
  readonly groupsClaim: string;
}

/** Who a token speaks of; null when it does not say. */
export function callerOfClaims(claims: JWTPayload, staff: StaffClaims): Caller | null {
  const { sub } = claims;
  if (typeof sub !== 'string' || !SUBJECT.test(sub)) return null;
  return { id: sub, name: nameIn(claims), roles: rolesOfGroups(groupsIn(claims, staff), staff) };
}

function groupsIn(claims: JWTPayload, { groupsClaim }: StaffClaims): string[] {
  const groups = Object.hasOwn(claims, groupsClaim) ? claims[groupsClaim] : [];
  return [groups].flat().filter((group) => typeof group === 'string');
}

/** For the access log, which holds no address: a name that is one is none. */
function nameIn(claims: JWTPayload): string | null {
  const text = (name: string) => (typeof claims[name] === 'string' ? claims[name] : undefined);
  const userName = text('username');
  return (
    displayName(text('name')) ??
    displayName(text('preferred_username')) ??
    (userName === undefined ? null : userNameToShow(userName))
  );
}
