import { randomBytes } from 'node:crypto';
import { startFaultyPeer } from '../../../local/faults/faulty-peer.ts';
import type { Mailbox } from '../../../local/mailbox.ts';
import { startCognitoIdp } from '../../../local/stand-ins/cognito-idp.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { startKms } from '../../../local/stand-ins/kms.ts';
import { startSesV2 } from '../../../local/stand-ins/ses-v2.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import type { Ledger } from './ledger.ts';
import { TEST_ACCOUNT } from './test-account.ts';

/**
 * Everything the functions talk to, each behind a peer that can be made to fail.
 *
 * @param storePath directory of the audit's database; null keeps it in memory
 */
export async function startWorldPeers(mailbox: Mailbox, ledger: Ledger, storePath: string | null) {
  const { keyArn, emailDomain, configurationSet, twilio, poolId, ann } = TEST_ACCOUNT;
  const targets = {
    kms: await startKms({ keys: [{ arn: keyArn, material: randomBytes(32), enabled: true }] }),
    ses: await startSesV2({
      verifiedIdentities: [emailDomain],
      configurationSets: [configurationSet],
      mailbox,
      onAccepted: ledger.onEmail,
    }),
    twilio: await startTwilio({
      accountSid: twilio.sid,
      authToken: twilio.token,
      messagingServiceSids: [twilio.service],
      fromNumbers: [],
      mailbox,
      onAccepted: ledger.onSms,
    }),
    cognito: await startCognitoIdp({
      pools: [
        {
          poolId,
          users: [
            {
              username: ann.userName,
              status: 'CONFIRMED',
              enabled: true,
              attributes: { sub: ann.sub, email: ann.email, email_verified: 'true', name: 'Ann' },
            },
          ],
        },
      ],
    }),
    dynamodb: await startDynamoDb({ path: storePath }),
  };
  const peers = {
    kms: await startFaultyPeer(targets.kms.url, 'kms'),
    ses: await startFaultyPeer(targets.ses.url, 'ses'),
    twilio: await startFaultyPeer(targets.twilio.url, 'twilio'),
    cognito: await startFaultyPeer(targets.cognito.url, 'cognito'),
    dynamodb: await startFaultyPeer(targets.dynamodb.url, 'dynamodb'),
  };
  const close = async () => {
    for (const peer of Object.values(peers)) await peer.close();
    for (const target of Object.values(targets)) await target.close();
  };
  return { targets, peers, close };
}
