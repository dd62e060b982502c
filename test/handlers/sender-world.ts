import { randomBytes } from 'node:crypto';
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { encryptLikeCognito } from '../../local/events/cognito-ciphertext.ts';
import { buildCognitoEvent, type CognitoEventInput } from '../../local/events/cognito-event.ts';
import { startFaultyPeer } from '../../local/faults/faulty-peer.ts';
import { Mailbox } from '../../local/mailbox.ts';
import { startCognitoIdp } from '../../local/stand-ins/cognito-idp.ts';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../local/stand-ins/ensure-table.ts';
import { startKms } from '../../local/stand-ins/kms.ts';
import { startSesV2 } from '../../local/stand-ins/ses-v2.ts';
import { startTwilio } from '../../local/stand-ins/twilio.ts';
import { type Item, readItem } from '../../src/adapters/dynamodb/audit-item.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { composeEmailSender } from '../../src/handlers/custom-email-sender/composition.ts';
import { composeSmsSender } from '../../src/handlers/custom-sms-sender/composition.ts';

export const POOL = 'eu-central-1_TestPool1';
export const KEY_ARN =
  'arn:aws:kms:eu-central-1:111122223333:key/0f0e0d0c-0b0a-4908-8706-050403020100';
export const ANN = {
  email: 'ann@example.com',
  phone: '+821012345678',
  sub: 'b5c1-sub',
  userName: 'ann',
};

const CREDENTIALS = { accessKeyId: 'AKIDTESTTESTTEST', secretAccessKey: 'test-secret-access-key' };
const TWILIO = {
  sid: `AC${'a'.repeat(32)}`,
  token: 'test-twilio-auth-token-0000',
  service: `MG${'b'.repeat(32)}`,
};

type Wish = Partial<CognitoEventInput> & Pick<CognitoEventInput, 'channel' | 'trigger'>;

/** Both senders, composed as in Lambda, over real peers that can be made to fail. */
export async function startSenderWorld(policy = 'at-least-once') {
  const mailbox = new Mailbox();
  const targets = {
    kms: await startKms({ keys: [{ arn: KEY_ARN, material: randomBytes(32), enabled: true }] }),
    ses: await startSesV2({
      verifiedIdentities: ['sealpost.example'],
      configurationSets: ['sealpost'],
      mailbox,
    }),
    twilio: await startTwilio({
      accountSid: TWILIO.sid,
      authToken: TWILIO.token,
      messagingServiceSids: [TWILIO.service],
      fromNumbers: [],
      mailbox,
    }),
    cognito: await startCognitoIdp({
      pools: [
        {
          poolId: POOL,
          users: [
            {
              username: ANN.userName,
              status: 'CONFIRMED',
              enabled: true,
              attributes: { sub: ANN.sub, email: ANN.email, email_verified: 'true', name: 'Ann' },
            },
          ],
        },
      ],
    }),
    dynamodb: await startDynamoDb({ path: null }),
  };
  const peers = {
    kms: await startFaultyPeer(targets.kms.url, 'kms'),
    ses: await startFaultyPeer(targets.ses.url, 'ses'),
    twilio: await startFaultyPeer(targets.twilio.url, 'twilio'),
    cognito: await startFaultyPeer(targets.cognito.url, 'cognito'),
    dynamodb: await startFaultyPeer(targets.dynamodb.url, 'dynamodb'),
  };
  const database = new DynamoDBClient({
    region: 'eu-central-1',
    endpoint: targets.dynamodb.url,
    credentials: CREDENTIALS,
  });
  await ensureTable(database, { TableName: 'audit', ...AUDIT_TABLE });

  process.env['AWS_ACCESS_KEY_ID'] = CREDENTIALS.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = CREDENTIALS.secretAccessKey;
  const environment = {
    AWS_REGION: 'eu-central-1',
    KEY_ARN,
    USER_POOL_IDS: POOL,
    AUDIT_TABLE: 'audit',
    RECIPIENT_PEPPER: 'a-pepper-for-the-tests-of-the-handlers',
    DELIVERY_POLICY: policy,
    BRAND_NAME: 'Acme',
    SUPPORT_URL: 'https://acme.example/help',
    AWS_ENDPOINT_URL_KMS: peers.kms.url,
    AWS_ENDPOINT_URL_SESV2: peers.ses.url,
    AWS_ENDPOINT_URL_DYNAMODB: peers.dynamodb.url,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: peers.cognito.url,
    EMAIL_FROM: 'Acme <no-reply@sealpost.example>',
    SES_CONFIGURATION_SET: 'sealpost',
    TWILIO_ACCOUNT_SID: TWILIO.sid,
    TWILIO_AUTH_TOKEN: TWILIO.token,
    TWILIO_MESSAGING_SERVICE_SID: TWILIO.service,
    TWILIO_API_BASE_URL: peers.twilio.url,
    TWILIO_STATUS_CALLBACK_URL: 'https://hooks.acme.example/twilio',
  };
  const handlers = {
    email: await composeEmailSender(environment),
    sms: await composeSmsSender(environment),
  };
  for (const peer of Object.values(peers)) peer.count = 0;

  let requests = 0;
  return {
    mailbox,
    peers,
    secrets: [TWILIO.token, CREDENTIALS.secretAccessKey, environment.RECIPIENT_PEPPER],

    /** The event Cognito would send, with `secret` encrypted in it as Cognito does. */
    async event(wish: Wish, secret: string | null) {
      const code =
        secret === null
          ? null
          : await encryptLikeCognito({
              plaintext: secret,
              keyArn: KEY_ARN,
              poolId: wish.poolId ?? POOL,
              kmsEndpoint: targets.kms.url,
              credentials: CREDENTIALS,
            });
      return buildCognitoEvent({
        poolId: POOL,
        region: 'eu-central-1',
        clientId: 'client0',
        ...ANN,
        code,
        ...wish,
      });
    },

    /** One delivery by Lambda. Pass the same request id to deliver the same event again. */
    deliver(channel: 'email' | 'sms', event: unknown, requestId?: string): Promise<unknown> {
      requests += 1;
      return handlers[channel](event, {
        awsRequestId: requestId ?? `request-${requests}`,
        getRemainingTimeInMillis: () => 29_000,
      });
    },

    async rawRows(): Promise<Item[]> {
      const rows: Item[] = [];
      for await (const page of paginateScan({ client: database }, { TableName: 'audit' })) {
        rows.push(...(page.Items ?? []));
      }
      return rows;
    },

    async rows(): Promise<DeliveryRecord[]> {
      return (await this.rawRows()).map(readItem);
    },

    async stop() {
      for (const peer of Object.values(peers)) await peer.close();
      for (const target of Object.values(targets)) await target.close();
    },
  };
}

export type SenderWorld = Awaited<ReturnType<typeof startSenderWorld>>;
