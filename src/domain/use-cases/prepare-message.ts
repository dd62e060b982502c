import type { DeliveryRequest } from '../delivery-request.ts';
import { displayName } from '../display-name.ts';
import { type Blockage, type Refusal, refusal } from '../failure.ts';
import { TEMPLATE_VERSION } from '../message.ts';
import type { Notification } from '../notification.ts';
import type { OneTimeCode } from '../one-time-code.ts';
import type { CodeDecryptor } from '../ports/code-decryptor.ts';
import type { RecipientDirectory } from '../ports/recipient-directory.ts';
import type { RecipientFingerprint } from '../ports/recipient-fingerprint.ts';
import type { Recipient } from '../recipient.ts';
import { failed, type Result, success } from '../result.ts';
import type { UserAttributes } from '../user-attributes.ts';
import { userNameToShow } from '../user-name-to-show.ts';
import type { Courier, SealedMessage } from './courier.ts';

export interface Preparation<Subject> {
  readonly decryptor: CodeDecryptor;
  readonly courier: Courier<Subject>;
  /** Null on a channel whose events always say who the user is. */
  readonly directory: RecipientDirectory | null;
  readonly fingerprint: RecipientFingerprint;
  /** Null allows every pool. */
  readonly allowedPools: ReadonlySet<string> | null;
}

export interface PreparedMessage {
  readonly notification: Notification;
  readonly recipient: Recipient;
  readonly message: SealedMessage;
}

/**
 * Everything that comes before an attempt and has no effect outside: who gets it, what the code
 * is, how it reads. The code is wiped before this returns.
 */
export async function prepareMessage<Subject>(
  request: DeliveryRequest<Subject>,
  by: Preparation<Subject>,
): Promise<Result<PreparedMessage, Refusal | Blockage>> {
  const { poolId } = request.notification;
  if (by.allowedPools !== null && !by.allowedPools.has(poolId)) {
    return failed(refusal('context_mismatch'));
  }

  const user = await findUser(request, by.directory);
  if (!user.ok) return user;
  const recipient = by.courier.recipientOf(user.value);
  if (recipient === null) return failed(refusal('no_destination'));

  const decrypted: Result<OneTimeCode | null, Refusal | Blockage> =
    request.ciphertext === null
      ? success(null)
      : await by.decryptor.decrypt(request.ciphertext, poolId);
  if (!decrypted.ok) return decrypted;

  const message = seal(request, user.value, decrypted.value, by);
  if (message === null) return failed(refusal('invalid_event'));

  return success({
    recipient,
    message,
    notification: {
      ...request.notification,
      sub: request.notification.sub ?? user.value.sub,
      recipient: { masked: recipient.masked, fingerprint: by.fingerprint.of(recipient) },
      message: { locale: message.locale, templateVersion: TEMPLATE_VERSION },
    },
  });
}

async function findUser<Subject>(
  { attributes, notification, userName }: DeliveryRequest<Subject>,
  directory: RecipientDirectory | null,
): Promise<Result<UserAttributes, Refusal | Blockage>> {
  if (attributes !== null) return success(attributes);
  if (directory === null) return failed(refusal('no_destination'));
  return directory.find(notification.poolId, userName.reveal());
}

function seal<Subject>(
  request: DeliveryRequest<Subject>,
  user: UserAttributes,
  code: OneTimeCode | null,
  by: Preparation<Subject>,
): SealedMessage | null {
  try {
    const { poolId, clientId } = request.notification;
    return by.courier.compose(request.subject, code?.reveal() ?? null, {
      poolId,
      clientId,
      localeWishes: [request.requestedLocale, user.locale],
      // Anyone can sign up somebody else's address; until it is verified, no word of theirs goes out.
      name: user.emailVerified ? displayName(user.name) : null,
      userName: userNameToShow(request.userName.reveal()),
    });
  } finally {
    code?.wipe();
  }
}
