import type { TriggerSuffix } from '../../../../local/events/cognito-event.ts';
import type { Channel } from '../../../../src/domain/channel.ts';
import { CODE, event } from '../../adapters/cognito/event-fixture.ts';

/** What Cognito has of a user when it calls us: the event, and what the pool says when asked. */
export interface WrittenEvent {
  readonly event: object;
  /** The user's attributes in the pool; take-over notices ask for them. */
  readonly pool: Readonly<Record<string, string>>;
}

/** The user name is an id, which is never shown. */
const NOBODY = '6a1d8e3c-0000-4000-8000-000000000001';

/** An event of a user who wrote nothing that is ever shown. */
export function writtenEvent(
  channel: Channel,
  trigger: TriggerSuffix,
  { passwordless = false, emailVerified = true } = {},
): WrittenEvent {
  const given = event({
    channel,
    trigger,
    emailVerified,
    userName: NOBODY,
    code: passwordless ? null : CODE,
    clientMetadata: {},
  });
  const pool = { email: 'ann@example.com', email_verified: 'true' };
  if (trigger !== 'AccountTakeOverNotification') return { event: given, pool };
  // A notice that tells no fact, the same each time.
  const EVENT_ID = 'a1d0f7c2-1111-4000-8000-000000000001';
  const bare = { EVENT_ID, ACCOUNT_TAKE_OVER_ACTION: 'BLOCK', FEEDBACK_TOKEN: 'token' };
  return { event: { ...given, request: { ...given.request, userAttributes: bare } }, pool };
}

/** The same with one member of the event written by somebody. */
export function writeMember(path: string, text: string, into: WrittenEvent): WrittenEvent {
  return { ...into, event: withText(into.event, path.split('.'), text) };
}

function withText(into: object, [name = '', ...path]: readonly string[], text: string): object {
  if (path.length === 0) return { ...into, [name]: text };
  const inner = (into as Readonly<Record<string, unknown>>)[name];
  return { ...into, [name]: withText(inner as object, path, text) };
}

/** The same with one attribute in the pool. */
export function writeInPool(name: string, text: string, into: WrittenEvent): WrittenEvent {
  return { ...into, pool: { ...into.pool, [name]: text } };
}
