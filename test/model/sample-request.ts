import type { DeliveryRequest } from '../../src/domain/delivery-request.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { CodePurpose } from '../../src/domain/purpose.ts';
import { Redacted } from '../../src/domain/redacted.ts';

/** All that the model needs a message to say. */
export interface BareSubject {
  readonly purpose: CodePurpose;
}

/** One event, as it was read. */
export function sampleRequest(purpose: CodePurpose): DeliveryRequest<BareSubject> {
  return {
    notification: {
      id: 'a'.repeat(32) as NotificationId,
      poolId: 'eu-central-1_Model',
      clientId: null,
      sub: null,
      userName: 'ann',
      channel: 'email',
      provider: 'ses',
      triggerSource: 'CustomEmailSender_SignUp',
      purpose,
      lifeSeconds: null,
      recipient: null,
      message: null,
    },
    subject: { purpose },
    ciphertext: new Uint8Array([1]),
    userName: new Redacted('ann', 'user name'),
    attributes: {
      sub: null,
      email: undefined,
      emailVerified: false,
      phone: undefined,
      name: undefined,
      locale: undefined,
    },
    requestedLocale: undefined,
  };
}
