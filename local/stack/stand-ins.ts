import { type FaultyPeer, startFaultyPeer } from '../faults/faulty-peer.ts';
import type { Mailbox } from '../mailbox.ts';
import { type CognitoIdpStandIn, startCognitoIdp } from '../stand-ins/cognito-idp.ts';
import { startDynamoDb } from '../stand-ins/dynamodb.ts';
import { startKms } from '../stand-ins/kms.ts';
import { startSecretsManager } from '../stand-ins/secrets-manager.ts';
import type { AcceptedEmail } from '../stand-ins/ses/accepted-email.ts';
import { startSesV2 } from '../stand-ins/ses-v2.ts';
import type { StandIn } from '../stand-ins/stand-in.ts';
import type { AcceptedSms } from '../stand-ins/twilio/accepted-sms.ts';
import { startTwilio } from '../stand-ins/twilio.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';
import type { Senders } from './senders.ts';
import type { StackService } from './stack-faults.ts';

/** Everything the functions talk to, on loopback. */
export interface StandIns {
  readonly kms: StandIn;
  readonly dynamoDb: StandIn;
  readonly ses: StandIn;
  readonly twilio: StandIn;
  readonly cognito: CognitoIdpStandIn;
  readonly secretsManager: StandIn;
  /** What the functions reach: the same services, on a line that can be broken. */
  readonly peers: Readonly<Record<StackService, FaultyPeer>>;
  close(): Promise<void>;
}

export interface StandInsOptions {
  readonly mailbox: Mailbox;
  readonly keyMaterial: Buffer;
  readonly pepper: string;
  readonly twilioAuthToken: string;
  /** Directory of the database; null keeps it in memory. */
  readonly databasePath: string | null;
  readonly senders: Senders;
  readonly onEmail: (email: AcceptedEmail) => void;
  readonly onSms: (sms: AcceptedSms) => void;
}

/**
 * Starts all of them, each on a free port; when one cannot start, those before it are closed again.
 *
 * @throws StoreInUseError when another process has the database
 */
export async function startStandIns(options: StandInsOptions): Promise<StandIns> {
  const { mailbox, keyMaterial, pepper, twilioAuthToken, databasePath, senders } = options;
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    await Promise.all(started.map((standIn) => standIn.close()));
  };
  const keep = async <S extends { close(): Promise<void> }>(starting: Promise<S>): Promise<S> => {
    const standIn = await starting;
    started.push(standIn);
    return standIn;
  };
  try {
    const standIns = {
      // First, because it alone can be refused by another run.
      dynamoDb: await keep(startDynamoDb({ path: databasePath })),
      kms: await keep(
        startKms({ keys: [{ arn: LOCAL_ACCOUNT.keyArn, material: keyMaterial, enabled: true }] }),
      ),
      ses: await keep(
        startSesV2({
          verifiedIdentities: [LOCAL_ACCOUNT.emailDomain, ...senders.emailDomains],
          configurationSets: [LOCAL_ACCOUNT.configurationSet],
          mailbox,
          onAccepted: options.onEmail,
        }),
      ),
      twilio: await keep(
        startTwilio({
          accountSid: LOCAL_ACCOUNT.twilioAccountSid,
          authToken: twilioAuthToken,
          messagingServiceSids: [LOCAL_ACCOUNT.messagingServiceSid, ...senders.messagingServices],
          fromNumbers: senders.smsSenders,
          mailbox,
          onAccepted: options.onSms,
        }),
      ),
      cognito: await keep(
        startCognitoIdp({ pools: [{ poolId: LOCAL_ACCOUNT.poolId, users: [] }] }),
      ),
      secretsManager: await keep(
        startSecretsManager({
          secrets: {
            [LOCAL_ACCOUNT.pepperSecretArn]: pepper,
            [LOCAL_ACCOUNT.twilioSecretArn]: JSON.stringify({ authToken: twilioAuthToken }),
          },
        }),
      ),
    };
    const { kms, dynamoDb, ses, twilio, cognito } = standIns;
    const peers = {
      kms: await keep(startFaultyPeer(kms.url, 'kms')),
      dynamodb: await keep(startFaultyPeer(dynamoDb.url, 'dynamodb')),
      ses: await keep(startFaultyPeer(ses.url, 'ses')),
      twilio: await keep(startFaultyPeer(twilio.url, 'twilio')),
      cognito: await keep(startFaultyPeer(cognito.url, 'cognito')),
    };
    return { ...standIns, peers, close };
  } catch (error) {
    await close();
    throw error;
  }
}
