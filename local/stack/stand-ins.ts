import type { Mailbox } from '../mailbox.ts';
import { type CognitoIdpStandIn, startCognitoIdp } from '../stand-ins/cognito-idp.ts';
import { startDynamoDb } from '../stand-ins/dynamodb.ts';
import { startKms } from '../stand-ins/kms.ts';
import { startSecretsManager } from '../stand-ins/secrets-manager.ts';
import { startSesV2 } from '../stand-ins/ses-v2.ts';
import type { StandIn } from '../stand-ins/stand-in.ts';
import { startTwilio } from '../stand-ins/twilio.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';

/** Everything the functions talk to, on loopback. */
export interface StandIns {
  readonly kms: StandIn;
  readonly dynamoDb: StandIn;
  readonly ses: StandIn;
  readonly twilio: StandIn;
  readonly cognito: CognitoIdpStandIn;
  readonly secretsManager: StandIn;
  close(): Promise<void>;
}

export interface StandInsOptions {
  readonly mailbox: Mailbox;
  readonly keyMaterial: Buffer;
  readonly twilioAuthToken: string;
  /** Directory of the database; null keeps it in memory. */
  readonly databasePath: string | null;
}

/**
 * Starts all of them, each on a free port; when one cannot start, those before it are closed again.
 *
 * @throws StoreInUseError when another process has the database
 */
export async function startStandIns(options: StandInsOptions): Promise<StandIns> {
  const { mailbox, keyMaterial, twilioAuthToken, databasePath } = options;
  const started: StandIn[] = [];
  const close = async () => {
    await Promise.all(started.map((standIn) => standIn.close()));
  };
  const keep = async <S extends StandIn>(starting: Promise<S>): Promise<S> => {
    const standIn = await starting;
    started.push(standIn);
    return standIn;
  };
  try {
    return {
      // First, because it alone can be refused by another run.
      dynamoDb: await keep(startDynamoDb({ path: databasePath })),
      kms: await keep(
        startKms({ keys: [{ arn: LOCAL_ACCOUNT.keyArn, material: keyMaterial, enabled: true }] }),
      ),
      ses: await keep(
        startSesV2({
          verifiedIdentities: [LOCAL_ACCOUNT.emailDomain],
          configurationSets: [LOCAL_ACCOUNT.configurationSet],
          mailbox,
        }),
      ),
      twilio: await keep(
        startTwilio({
          accountSid: LOCAL_ACCOUNT.twilioAccountSid,
          authToken: twilioAuthToken,
          messagingServiceSids: [LOCAL_ACCOUNT.messagingServiceSid],
          fromNumbers: [],
          mailbox,
        }),
      ),
      cognito: await keep(
        startCognitoIdp({ pools: [{ poolId: LOCAL_ACCOUNT.poolId, users: [] }] }),
      ),
      secretsManager: await keep(startSecretsManager({ secrets: {} })),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
