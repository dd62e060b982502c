import type { SubjectOf } from '../adapters/cognito/read-custom-sender-event.ts';
import { requestType, TRIGGER_SOURCES } from '../adapters/cognito/trigger-sources.ts';
import type { HttpTransport, RehearsedPeers } from '../adapters/http/http-transport.ts';
import type { DataKeyUnwrapper } from '../adapters/kms/data-key-unwrapper.ts';
import { KmsCodeDecryptor } from '../adapters/kms/kms-code-decryptor.ts';
import { KNOWN_ANSWER } from '../adapters/kms/known-answer.ts';
import type { Channel, Provider } from '../domain/channel.ts';
import type { LogEvent } from '../domain/log-events.ts';
import {
  DeliverNotification,
  type DeliveryDependencies,
} from '../domain/use-cases/deliver-notification.ts';
import { createSenderHandler } from './sender-handler.ts';

export interface Rehearsal<C extends Channel> {
  readonly channel: C;
  readonly provider: Provider;
  readonly transport: HttpTransport;
  readonly peers: readonly RehearsedPeers[];
  readonly unwrap: DataKeyUnwrapper;
  readonly dependencies: DeliveryDependencies<SubjectOf[C]>;
}

/**
 * Delivers one event in the init phase, as the first real one will be, before peers that the program
 * plays itself (see `HttpTransport.rehearse`): nothing is sent, written or asked. Lambda gives the
 * init phase a whole core, and the first event a share of one.
 *
 * The event's code is a message with a known data key, so this is a self-test as well. Nothing that
 * goes wrong here stops the function: the first event is just slower then, and the log says so.
 */
export async function rehearse<C extends Channel>(by: Rehearsal<C>): Promise<void> {
  const { channel, provider, transport, unwrap, dependencies } = by;
  const told: LogEvent[] = [];
  const logger = { write: (event: LogEvent) => told.push(event) };
  const decryptor = new KmsCodeDecryptor({
    keyArn: KNOWN_ANSWER.keyArn,
    requirePoolContext: true,
    unwrap,
  });
  const handler = createSenderHandler({
    channel,
    provider,
    logger,
    deliver: new DeliverNotification({ ...dependencies, logger, decryptor, allowedPools: null }),
  });
  const peers: RehearsedPeers = (request) => {
    for (const peer of by.peers) {
      const answer = peer(request);
      if (answer !== null) return answer;
    }
    return null;
  };
  const context = { awsRequestId: 'rehearsal', getRemainingTimeInMillis: () => 30_000 };
  await transport
    .rehearse(peers, () => handler(rehearsedEvent(channel), context))
    .catch(() => undefined);

  const went = told.includes('notification_accepted');
  dependencies.logger.write(went ? 'function_ready' : 'priming_failed', { channel, provider });
}

function rehearsedEvent(channel: Channel) {
  return {
    version: '1',
    triggerSource: TRIGGER_SOURCES[channel]['sign-up'],
    region: 'eu-central-1',
    userPoolId: KNOWN_ANSWER.poolId,
    userName: 'rehearsal',
    callerContext: { awsSdkVersion: 'rehearsal', clientId: null },
    request: {
      type: requestType(channel),
      code: KNOWN_ANSWER.message,
      clientMetadata: null,
      userAttributes: { email: 'rehearsal@example.com', phone_number: '+15005550006' },
    },
  };
}
