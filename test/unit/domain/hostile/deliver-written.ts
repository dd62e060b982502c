import { readUserAttributes } from '../../../../src/adapters/cognito/user-attributes.ts';
import type { Acceptance } from '../../../../src/domain/acceptance.ts';
import type { SendFailure } from '../../../../src/domain/failure.ts';
import { OneTimeCode } from '../../../../src/domain/one-time-code.ts';
import { type Result, success } from '../../../../src/domain/result.ts';
import type { Courier } from '../../../../src/domain/use-cases/courier.ts';
import type { EmailCourier } from '../../../../src/domain/use-cases/email-courier.ts';
import { prepareMessage } from '../../../../src/domain/use-cases/prepare-message.ts';
import type { SmsCourier } from '../../../../src/domain/use-cases/sms-courier.ts';
import { readAs } from '../../adapters/cognito/event-fixture.ts';
import type { WrittenEvent } from './written-event.ts';

/** What comes out of whatever Cognito encrypted. */
export const SECRET = '73190482';

/** What an event came to: it was sent, or it was refused before anything went out. */
export type Outcome =
  | { readonly refused: string }
  | { readonly sent: Result<Acceptance, SendFailure>; readonly id: string };

/** All that happens to an event on its way out but for the audit, by the product's own parts. */
export async function deliverMail(
  courier: EmailCourier,
  written: WrittenEvent,
  secret = SECRET,
): Promise<Outcome> {
  const read = readAs('email', written.event);
  if (!read.ok) return { refused: read.failure.refusal.kind };
  return deliver(read.value, courier, written, secret);
}

export async function deliverSms(
  courier: SmsCourier,
  written: WrittenEvent,
  secret = SECRET,
): Promise<Outcome> {
  const read = readAs('sms', written.event);
  if (!read.ok) return { refused: read.failure.refusal.kind };
  return deliver(read.value, courier, written, secret);
}

async function deliver<Subject>(
  request: Parameters<typeof prepareMessage<Subject>>[0],
  courier: Courier<Subject>,
  { pool }: WrittenEvent,
  secret: string,
): Promise<Outcome> {
  const prepared = await prepareMessage(request, {
    courier,
    decryptor: {
      decrypt: async () => success(new OneTimeCode(new TextEncoder().encode(secret))),
    },
    directory: { find: async () => success(readUserAttributes(pool)) },
    fingerprint: { of: () => 'f'.repeat(43) },
    allowedPools: null,
  });
  if (!prepared.ok) return { refused: prepared.failure.kind };
  const { message, recipient, notification } = prepared.value;
  const { id } = notification;
  return { id, sent: await message.send(recipient, { id, attempt: 1 }, 180) };
}
