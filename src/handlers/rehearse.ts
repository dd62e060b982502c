import type { HttpTransport } from '../adapters/http/http-transport.ts';
import type { DataKeyUnwrapper } from '../adapters/kms/data-key-unwrapper.ts';
import { KNOWN_ANSWER, knownAnswerDecrypts } from '../adapters/kms/known-answer.ts';
import type { Channel, Provider } from '../domain/channel.ts';
import type { MessageSetting } from '../domain/message-setting.ts';
import type { Notification } from '../domain/notification.ts';
import type { NotificationId } from '../domain/notification-id.ts';
import type { DeliveryLog } from '../domain/ports/delivery-log.ts';
import type { DeliveryLogger } from '../domain/ports/delivery-logger.ts';
import type { Recipient } from '../domain/recipient.ts';
import type { Courier } from '../domain/use-cases/courier.ts';

export interface Rehearsal<Subject> {
  readonly transport: HttpTransport;
  readonly unwrap: DataKeyUnwrapper;
  readonly keyArn: string;
  readonly log: DeliveryLog;
  readonly logger: DeliveryLogger;
  readonly courier: Courier<Subject>;
  readonly channel: Channel;
  readonly provider: Provider;
  readonly subject: Subject;
  readonly recipient: Recipient | null;
  readonly setting: Omit<MessageSetting, 'name' | 'userName'>;
}

const ID = 'rehearsal'.padEnd(32, '0') as NotificationId;

/**
 * Does in the init phase what the first event would do first: a decryption with a known answer, and
 * every request built and signed and its connection opened. Lambda gives the init phase a whole
 * core, and the first event a share of one.
 *
 * Nothing is sent, and nothing that goes wrong here stops the function: the first event is just
 * slower then.
 */
export async function rehearse<Subject>(by: Rehearsal<Subject>): Promise<void> {
  let decrypts = false;
  try {
    await by.transport.rehearse(async () => {
      const [answered] = await Promise.all([
        knownAnswerDecrypts(),
        rehearseKms(by),
        by.log.claim(notificationOf(by), { owner: ID, policy: 'at-most-once', leaseUntil: 0 }),
        rehearseSend(by),
      ]);
      decrypts = answered;
    });
  } catch {
    decrypts = false;
  }
  if (!decrypts) by.logger.write('priming_failed', { channel: by.channel });
}

async function rehearseKms<Subject>({ unwrap, keyArn }: Rehearsal<Subject>): Promise<void> {
  const context = { 'userpool-id': KNOWN_ANSWER.poolId };
  await unwrap({
    KeyId: keyArn,
    CiphertextBlob: new Uint8Array(1),
    EncryptionContext: context,
  }).catch(() => undefined);
}

async function rehearseSend<Subject>(by: Rehearsal<Subject>): Promise<void> {
  const setting = { ...by.setting, name: null, userName: null };
  const message = by.courier.compose(by.subject, KNOWN_ANSWER.plaintext, setting);
  if (by.recipient !== null) await message?.send(by.recipient, { id: ID, attempt: 1 }, 1);
}

function notificationOf<Subject>({ channel, provider }: Rehearsal<Subject>): Notification {
  return {
    id: ID,
    poolId: KNOWN_ANSWER.poolId,
    clientId: null,
    sub: null,
    userName: null,
    channel,
    provider,
    triggerSource: 'rehearsal',
    purpose: null,
    recipient: null,
    message: null,
  };
}
