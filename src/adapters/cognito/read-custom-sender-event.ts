import { canonicalJson } from '../../domain/canonical-json.ts';
import type { Channel, Provider } from '../../domain/channel.ts';
import type { DeliveryRequest, UnreadableEvent } from '../../domain/delivery-request.ts';
import { displayName } from '../../domain/display-name.ts';
import { type RefusalReason, refusal } from '../../domain/failure.ts';
import type { EmailSubject, SmsSubject } from '../../domain/message-content.ts';
import type { Notification } from '../../domain/notification.ts';
import { deriveNotificationId } from '../../domain/notification-id.ts';
import type { Sha256 } from '../../domain/ports/sha-256.ts';
import type { Purpose } from '../../domain/purpose.ts';
import { Redacted } from '../../domain/redacted.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { decodeBase64 } from './base64-ciphertext.ts';
import {
  type CustomSenderEvent,
  filableEvent,
  parseCustomSenderEvent,
} from './custom-sender-event.ts';
import { readTakeoverNotice } from './takeover-notice.ts';
import { purposeOf, requestType } from './trigger-sources.ts';
import { readUserAttributes } from './user-attributes.ts';

/** What an event of a channel can be about. */
export interface SubjectOf {
  readonly email: EmailSubject;
  readonly sms: SmsSubject;
}

export interface EventReading<C extends Channel> {
  readonly channel: C;
  readonly provider: Provider;
  readonly sha256: Sha256;
}

/**
 * Reads one event of Cognito's custom senders, or says why not and as much as can be filed of it.
 *
 * @param requestId Lambda's: the same for every delivery of one event.
 */
export function readCustomSenderEvent<C extends Channel>(
  event: unknown,
  requestId: string,
  by: EventReading<C>,
): Result<DeliveryRequest<SubjectOf[C]>, UnreadableEvent> {
  const parsed = parseCustomSenderEvent(event);
  if ('wrong' in parsed) {
    return failed(refuse('invalid_event', parsed.wrong, fileUnread(event, by)));
  }
  const read = parsed.event;
  const purpose = purposeOf(by.channel, read.triggerSource) as Purpose | null;
  const { code, userAttributes } = read.request;
  const ciphertext = code === null ? null : decodeBase64(code);
  const notification = file(read, purpose, ciphertext, requestId, by);

  if (purpose === null) return failed(refuse('unknown_trigger', ['triggerSource'], notification));
  if (read.request.type !== requestType(by.channel)) {
    return failed(refuse('invalid_event', ['request.type'], notification));
  }
  if (code !== null && ciphertext === null) {
    return failed(refuse('bad_ciphertext', ['request.code'], notification));
  }
  const codeless = purpose === 'account-takeover' || purpose === 'invitation';
  if (code === null && !codeless) {
    return failed(refuse('invalid_event', ['request.code'], notification));
  }

  const takeover = purpose === 'account-takeover';
  return success({
    notification,
    subject: (takeover
      ? { purpose, notice: readTakeoverNotice(userAttributes) }
      : { purpose }) as SubjectOf[C],
    ciphertext: takeover ? null : ciphertext,
    userName: new Redacted(read.userName, 'user name'),
    attributes: takeover ? null : readUserAttributes(userAttributes),
    requestedLocale: read.request.clientMetadata['locale'] ?? undefined,
  });
}

function refuse(
  reason: RefusalReason,
  fields: readonly string[],
  notification: Notification | null,
): UnreadableEvent {
  return { refusal: refusal(reason), fields, notification };
}

function file<C extends Channel>(
  event: CustomSenderEvent,
  purpose: Purpose | null,
  ciphertext: Uint8Array | null,
  requestId: string,
  by: EventReading<C>,
): Notification {
  return {
    ...identify(event.userPoolId, event.triggerSource, by, () =>
      distinction(event, purpose, ciphertext, requestId),
    ),
    clientId: clientIdOf(event),
    sub: fileable(event.request.userAttributes['sub']),
    userName: fileable(event.userName),
    purpose,
  };
}

/** An event we cannot read is still filed when it says which pool and trigger it is of. */
function fileUnread<C extends Channel>(event: unknown, by: EventReading<C>): Notification | null {
  const filable = filableEvent(event);
  if (filable === null) return null;
  const { userPoolId, triggerSource } = filable;
  return {
    ...identify(userPoolId, triggerSource, by, () => canonicalJson(event)),
    clientId: null,
    sub: null,
    userName: null,
    purpose: null,
  };
}

function identify<C extends Channel>(
  poolId: string,
  triggerSource: string,
  { channel, provider, sha256 }: EventReading<C>,
  distinguish: () => Uint8Array | string,
) {
  const identity = { poolId, triggerSource, channel, distinction: distinguish() };
  return {
    id: deriveNotificationId(identity, sha256),
    poolId,
    // Cognito's are plain words; of anything else only so much is kept that it can do no harm.
    triggerSource: triggerSource.replace(/\W/g, '').slice(0, 64),
    channel,
    provider,
    lifeSeconds: null,
    recipient: null,
    message: null,
  };
}

/**
 * What makes this event this event. Without a code there is nothing unique in it: a take-over has
 * its event id, and an invitation that is sent again is told from a repeated delivery of the first
 * by Lambda's request id.
 */
function distinction(
  { request }: CustomSenderEvent,
  purpose: Purpose | null,
  ciphertext: Uint8Array | null,
  requestId: string,
): Uint8Array | string {
  if (ciphertext !== null) return ciphertext;
  const eventId = request.userAttributes['EVENT_ID'];
  if (purpose === 'account-takeover' && typeof eventId === 'string') return eventId;
  const codeless = purpose === 'invitation' && request.code === null;
  return canonicalJson(codeless ? [request, requestId] : request);
}

function clientIdOf({ clientId: id }: CustomSenderEvent): string | null {
  return id === 'CLIENT_ID_NOT_APPLICABLE' || id === null || !/^[\w+]{1,128}$/.test(id) ? null : id;
}

/** User names may be addresses or numbers; those the audit keeps in masked form only. */
function fileable(text: string | null | undefined): string | null {
  if (typeof text !== 'string' || text.length > 128) return null;
  if (/^[0-9a-f-]{36}$/i.test(text)) return text;
  return displayName(text) === text ? text : null;
}
