import { blockage } from '../../../src/domain/failure.ts';
import type { EmailSubject } from '../../../src/domain/message-content.ts';
import { OneTimeCode } from '../../../src/domain/one-time-code.ts';
import type { CodeDecryptor } from '../../../src/domain/ports/code-decryptor.ts';
import type { DeliveryLogger } from '../../../src/domain/ports/delivery-logger.ts';
import type { RecipientDirectory } from '../../../src/domain/ports/recipient-directory.ts';
import { failed, success } from '../../../src/domain/result.ts';
import type { Courier } from '../../../src/domain/use-cases/courier.ts';
import { DeliverNotification } from '../../../src/domain/use-cases/deliver-notification.ts';
import type { Chance } from '../chance.ts';
import { isGoingOn } from '../world/month.ts';
import type { Person } from '../world/person.ts';
import type { LifeWorld } from './life-world.ts';

/** Nobody reads the log of a story. */
export const SILENT: DeliveryLogger = { write: () => undefined };

/** The product's own sender, before somebody's provider. */
export function senderOf(
  person: Person,
  courier: Courier<EmailSubject>,
  { log, fingerprint, time, until }: LifeWorld,
  chance: Chance,
): DeliverNotification<EmailSubject> {
  const decryptor: CodeDecryptor = {
    decrypt: async () => {
      const down = isGoingOn('kms-down', time.now(), until) ? 0.9 : 0.0001;
      return chance.happens(down)
        ? failed(blockage('kms_unavailable'))
        : success(new OneTimeCode(new Uint8Array(6)));
    },
  };
  const { sub, name, email, phone, locale } = person;
  const directory: RecipientDirectory = {
    find: async () =>
      success({
        sub,
        name,
        email: email ?? undefined,
        emailVerified: true,
        phone: phone ?? undefined,
        locale: locale ?? undefined,
      }),
  };
  return new DeliverNotification({
    decryptor,
    directory,
    courier,
    fingerprint,
    log,
    logger: SILENT,
    clock: time,
    policy: 'at-least-once',
    allowedPools: null,
    newOwner: () => chance.uuid(),
  });
}
