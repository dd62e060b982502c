import { compileVoices } from '../../infra/voices/compile-voices.ts';
import { Mailbox } from '../../local/mailbox.ts';
import type { SealpostConfig } from '../../src/config/voices/sealpost-config.ts';
import { composeEmailSender } from '../../src/handlers/custom-email-sender/composition.ts';
import { composeSmsSender } from '../../src/handlers/custom-sms-sender/composition.ts';
import { AuditRows } from './world/audit-rows.ts';
import { Ledger } from './world/ledger.ts';
import { type EventWish, sealedEvent } from './world/sealed-event.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';
import { worldEnvironment } from './world/world-environment.ts';
import { startWorldPeers } from './world/world-peers.ts';

/** Both senders, composed as in a bundle that was built with a configuration, over real peers. */
export async function startBrandedWorld(config: SealpostConfig) {
  const mailbox = new Mailbox();
  const ledger = new Ledger();
  const { targets, peers, close } = await startWorldPeers(mailbox, ledger, null);
  const audit = await AuditRows.open(targets.dynamodb.url);
  process.env['AWS_ACCESS_KEY_ID'] = TEST_ACCOUNT.credentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = TEST_ACCOUNT.credentials.secretAccessKey;
  const environment = worldEnvironment(peers, { USER_POOL_IDS: undefined });
  const voices = compileVoices(config);
  const handlers = {
    email: await composeEmailSender(environment, voices.email),
    sms: await composeSmsSender(environment, voices.sms),
  };
  let requests = 0;
  return {
    /** Delivers one event, and gives what arrived because of it, and its row. */
    async arrived(wish: EventWish, code: string) {
      const event = await sealedEvent(wish, code, targets.kms.url);
      requests += 1;
      const awsRequestId = `request-${requests}`;
      await handlers[wish.channel](event, { awsRequestId, getRemainingTimeInMillis: () => 29_000 });
      const acceptance = ledger.all.at(-1);
      const [message] = mailbox.list();
      const row = await audit.one(message?.notificationId ?? '');
      if (message === undefined || row === null) throw new Error('Nothing arrived');
      const replyTo = acceptance?.channel === 'email' ? acceptance.email.replyTo : [];
      return { message, replyTo, row };
    },
    stop: close,
  };
}

export type BrandedWorld = Awaited<ReturnType<typeof startBrandedWorld>>;
