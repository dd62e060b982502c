import { isIP } from 'node:net';
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
    loginTime: ifFit(attributes['LOGIN_TIME'], isMoment),
    city: displayName(attributes['CITY'] ?? undefined),
    country: displayName(attributes['COUNTRY'] ?? undefined),
    deviceName: displayName(attributes['DEVICE_NAME'] ?? undefined),
    ipAddress: ifFit(attributes['IP_ADDRESS'], isAddress),
    confirmLink: link(attributes['ONE_CLICK_LINK_VALID']),
    denyLink: link(attributes['ONE_CLICK_LINK_INVALID']),
  };
}

/**
 * Short words and numbers in any order, a time of day among them, one number of more than two
 * digits (the year), and nothing that reads as a link.
 */
const MOMENT =
  /^(?=.*\b\d{1,2}:\d{2})(?!.*(?:[a-z]{10}|\d{5}|[a-z]:|\/\/))(?!(?:.*?\d{3}){2})[a-z\d ,:()/+-]+$/i;

function isMoment(text: string): boolean {
  if (text.length > 64) return false;
  const whole = text.replace(/(:\d{2})\.\d{1,9}/, '$1').replace(/[+-]\d{4}$/, '');
  return MOMENT.test(whole);
}

function isAddress(text: string): boolean {
  // With a zone behind `%`, an IPv6 address may hold whatever one likes.
  return isIP(text) !== 0 && !text.includes('%');
}

function ifFit(text: string | null | undefined, isFit: (text: string) => boolean): string | null {
  return typeof text === 'string' && isFit(text) ? text : null;
}

/** Cognito's own pages have https, a name, and nothing before or behind it; else it is no button. */
function link(text: string | null | undefined): Redacted<string> | null {
  const url = typeof text === 'string' ? URL.parse(text) : null;
  if (url === null || url.protocol !== 'https:') return null;
  const { username, password, port, hostname, href } = url;
  const bare = username === '' && password === '' && port === '';
  return bare && /\.[a-z][a-z\d-]*$/.test(hostname) ? new Redacted(href, 'link') : null;
}
