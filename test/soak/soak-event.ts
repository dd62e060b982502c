import { TRIGGERS } from '../../local/events/cognito-event.ts';
import { readCustomSenderEvent } from '../../src/adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../src/adapters/node-crypto/sha-256.ts';
import { sealedEvent } from '../handlers/world/sealed-event.ts';

/** The event with this number, every trigger in its turn, and the notification that it is. */
export async function soakEvent(number: number, requestId: string, kmsEndpoint: string) {
  const { channel, trigger } = TRIGGERS[number % TRIGGERS.length] ?? {
    channel: 'email',
    trigger: 'SignUp',
  };
  const secret = trigger === 'AccountTakeOverNotification' ? null : String(100_000 + number);
  const event = await sealedEvent({ channel, trigger }, secret, kmsEndpoint);
  const read =
    channel === 'email'
      ? readCustomSenderEvent(event, requestId, { channel, provider: 'ses', sha256: nodeSha256 })
      : readCustomSenderEvent(event, requestId, {
          channel,
          provider: 'twilio',
          sha256: nodeSha256,
        });
  if (!read.ok) throw new Error('The soak makes unreadable events');
  return { id: read.value.notification.id, channel, event };
}
