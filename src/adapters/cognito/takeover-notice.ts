import { displayName } from '../../domain/display-name.ts';
import { Redacted } from '../../domain/redacted.ts';
import type { TakeoverAction, TakeoverNotice } from '../../domain/takeover-notice.ts';

type Attributes = Readonly<Record<string, string | null | undefined>>;

const ACTIONS = new Map<string, TakeoverAction>(
  Object.entries({
    BLOCK: 'blocked',
    MFA: 'extra-check',
    MFA_IF_CONFIGURED: 'extra-check',
    MFA_REQUIRED: 'extra-check',
    NO_ACTION: 'no-action',
  } as const),
);

/**
 * The notice's facts. Device and place are what the attacker's browser said, so they are cleaned
 * like names. The feedback token is not read at all. An action nobody knows is told as the one that
 * asks for the reader's attention.
 */
export function readTakeoverNotice(attributes: Attributes): TakeoverNotice {
  return {
    action: ACTIONS.get(attributes['ACCOUNT_TAKE_OVER_ACTION'] ?? '') ?? 'no-action',
    loginTime: matching(attributes['LOGIN_TIME'], /^[\w :.,+/()-]{1,64}$/),
    city: displayName(attributes['CITY'] ?? undefined),
    country: displayName(attributes['COUNTRY'] ?? undefined),
    deviceName: displayName(attributes['DEVICE_NAME'] ?? undefined),
    ipAddress: matching(attributes['IP_ADDRESS'], /^[0-9A-Fa-f.:]{2,45}$/),
    confirmLink: link(attributes['ONE_CLICK_LINK_VALID']),
    denyLink: link(attributes['ONE_CLICK_LINK_INVALID']),
  };
}

function matching(text: string | null | undefined, pattern: RegExp): string | null {
  return typeof text === 'string' && pattern.test(text) ? text : null;
}

/** Cognito's own pages are https; nothing else becomes a button. */
function link(text: string | null | undefined): Redacted<string> | null {
  const url = typeof text === 'string' ? URL.parse(text) : null;
  return url?.protocol === 'https:' ? new Redacted(url.href, 'link') : null;
}
