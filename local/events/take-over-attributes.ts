import { randomBytes, randomUUID } from 'node:crypto';

/** What Cognito puts in the place of the user's own attributes in a take-over notice. */
export interface TakeOverAttributes {
  readonly EVENT_ID: string;
  readonly USER_NAME: string;
  readonly IP_ADDRESS: string;
  readonly ACCOUNT_TAKE_OVER_ACTION:
    | 'BLOCK'
    | 'NO_ACTION'
    | 'MFA'
    | 'MFA_IF_CONFIGURED'
    | 'MFA_REQUIRED';
  readonly ONE_CLICK_LINK_VALID: string;
  readonly ONE_CLICK_LINK_INVALID: string;
  /** English prose such as `Friday, March 19, 2021 02:25 PM UTC`, not an ISO timestamp. */
  readonly LOGIN_TIME: string;
  readonly FEEDBACK_TOKEN: string;
  readonly CITY: string | null;
  readonly COUNTRY: string | null;
  readonly DEVICE_NAME: string | null;
}

/**
 * A sign-in from an unusual place, with an event id, a feedback token and one-click links that are
 * new on every call. There is no address in it: whoever sends the notice has to look it up. The
 * device is unknown, so that the nullable fields are met too. The path of the links is ours; what
 * matters to a sender is that they are long, personal and secret.
 *
 * @param loginTime when the sign-in happened
 */
export function takeOverAttributes(
  userName: string,
  region: string,
  loginTime: Date,
): TakeOverAttributes {
  const eventId = randomUUID();
  const feedbackToken = randomBytes(48).toString('base64url');
  const link = (feedback: 'valid' | 'invalid'): string => {
    const query = new URLSearchParams({ eventId, feedback, token: feedbackToken });
    return `https://sealpost-example.auth.${region}.amazoncognito.com/feedback?${query}`;
  };
  return {
    EVENT_ID: eventId,
    USER_NAME: userName,
    IP_ADDRESS: '203.0.113.24',
    ACCOUNT_TAKE_OVER_ACTION: 'BLOCK',
    ONE_CLICK_LINK_VALID: link('valid'),
    ONE_CLICK_LINK_INVALID: link('invalid'),
    LOGIN_TIME: loginTimeText(loginTime),
    FEEDBACK_TOKEN: feedbackToken,
    CITY: 'Lisbon',
    COUNTRY: 'Portugal',
    DEVICE_NAME: null,
  };
}

function loginTimeText(time: Date): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(time);
  const day = part({ weekday: 'long', month: 'long', day: '2-digit', year: 'numeric' });
  // ICU puts a narrow no-break space before AM and PM; Cognito writes a plain one.
  const hour = part({ hour: '2-digit', minute: '2-digit', hour12: true }).replace(/\s/u, ' ');
  return `${day} ${hour} UTC`;
}
