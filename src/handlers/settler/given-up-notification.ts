import { filableEvent } from '../../adapters/cognito/custom-sender-event.ts';
import { readCustomSenderEvent } from '../../adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../adapters/node-crypto/sha-256.ts';
import type { Notification } from '../../domain/notification.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import { Recipient } from '../../domain/recipient.ts';

const EMAIL = { channel: 'email', provider: 'ses', sha256: nodeSha256 } as const;
const SMS = { channel: 'sms', provider: 'twilio', sha256: nodeSha256 } as const;

/**
 * Which notification an event is that Lambda gave up, under the same id as its sender gave it. Of the
 * event itself nothing is kept: it holds the encrypted code.
 *
 * @returns null when the event does not say enough to be filed.
 */
export function givenUpNotification(
  payload: unknown,
  requestId: string,
  fingerprint: RecipientFingerprint,
): Notification | null {
  const source = filableEvent(payload)?.triggerSource ?? '';
  const by = source.startsWith('CustomSMSSender_') ? SMS : EMAIL;
  const read = readCustomSenderEvent(payload, requestId, by);
  if (!read.ok) return read.failure.notification;

  const { notification, attributes } = read.value;
  const recipient =
    by.channel === 'sms' ? Recipient.phone(attributes?.phone) : Recipient.email(attributes?.email);
  return recipient === null
    ? notification
    : {
        ...notification,
        recipient: { masked: recipient.masked, fingerprint: fingerprint.of(recipient) },
      };
}
