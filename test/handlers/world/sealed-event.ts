import { encryptLikeCognito } from '../../../local/events/cognito-ciphertext.ts';
import {
  buildCognitoEvent,
  type CognitoEvent,
  type CognitoEventInput,
} from '../../../local/events/cognito-event.ts';
import { TEST_ACCOUNT } from './test-account.ts';

/** What of an event a test chooses. */
export type EventWish = Partial<CognitoEventInput> & Pick<CognitoEventInput, 'channel' | 'trigger'>;

/** The event Cognito would send, with `secret` encrypted in it as Cognito does. */
export async function sealedEvent(
  wish: EventWish,
  secret: string | null,
  kmsEndpoint: string,
): Promise<CognitoEvent> {
  const { keyArn, poolId, region, credentials, ann } = TEST_ACCOUNT;
  const code =
    secret === null
      ? null
      : await encryptLikeCognito({
          plaintext: secret,
          keyArn,
          poolId: wish.poolId ?? poolId,
          kmsEndpoint,
          credentials,
        });
  return buildCognitoEvent({ poolId, region, clientId: 'client0', ...ann, code, ...wish });
}
