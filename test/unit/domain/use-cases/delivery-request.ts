import { createHash } from 'node:crypto';
import type { DeliveryRequest } from '../../../../src/domain/delivery-request.ts';
import type { EmailSubject } from '../../../../src/domain/message-content.ts';
import { deriveNotificationId } from '../../../../src/domain/notification-id.ts';
import { Redacted } from '../../../../src/domain/redacted.ts';
import type { UserAttributes } from '../../../../src/domain/user-attributes.ts';

export const POOL = 'eu-central-1_Ab12Cd34E';
export const ADDRESS = 'ann.private@example.com';

export const ANN: UserAttributes = {
  sub: '6a1d8e3c-0000-4000-8000-000000000001',
  email: ADDRESS,
  emailVerified: true,
  phone: undefined,
  name: 'Ann Lee',
  locale: 'en',
};

type Change = Partial<Omit<DeliveryRequest<EmailSubject>, 'notification'>>;

/** A sign-up mail to Ann, as it is read from its event. */
export function deliveryRequest(change: Change = {}): DeliveryRequest<EmailSubject> {
  const subject = change.subject ?? { purpose: 'sign-up' };
  const ciphertext =
    change.ciphertext === undefined ? new Uint8Array([1, 2, 3]) : change.ciphertext;
  const identity = {
    poolId: POOL,
    triggerSource: `CustomEmailSender_${subject.purpose}`,
    channel: 'email',
  } as const;
  const distinction = ciphertext ?? 'no-code';
  return {
    notification: {
      ...identity,
      id: deriveNotificationId({ ...identity, distinction }, (bytes) =>
        createHash('sha256').update(bytes).digest(),
      ),
      clientId: null,
      sub: null,
      userName: 'ann',
      provider: 'ses',
      purpose: subject.purpose,
      lifeSeconds: null,
      recipient: null,
      message: null,
    },
    userName: new Redacted('ann', 'user name'),
    attributes: ANN,
    requestedLocale: undefined,
    ...change,
    subject,
    ciphertext,
  };
}
