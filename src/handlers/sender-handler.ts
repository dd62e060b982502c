import {
  readCustomSenderEvent,
  type SubjectOf,
} from '../adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../adapters/node-crypto/sha-256.ts';
import type { Channel, Provider } from '../domain/channel.ts';
import type { DeliveryLogger } from '../domain/ports/delivery-logger.ts';
import type { DeliverNotification } from '../domain/use-cases/deliver-notification.ts';
import { DeliverAgain } from './deliver-again.ts';
import { framesOf } from './frames-of.ts';

/** The parts of Lambda's context that are used. */
export interface InvocationContext {
  /** The same for every delivery of one event. */
  readonly awsRequestId: string;
  getRemainingTimeInMillis(): number;
}

export interface SenderDependencies<C extends Channel> {
  readonly channel: C;
  readonly provider: Provider;
  readonly deliver: DeliverNotification<SubjectOf[C]>;
  readonly logger: DeliveryLogger;
}

/**
 * Failure posture: Cognito calls asynchronously and shows nobody an error, so to return means
 * "finished" and to throw means "Lambda, deliver it again". It throws for that alone, and always
 * something new: what a library or a bug threw may hold the code, and the runtime would print it.
 */
export function createSenderHandler<C extends Channel>({
  channel,
  provider,
  deliver,
  logger,
}: SenderDependencies<C>) {
  return async (event: unknown, context: InvocationContext): Promise<undefined> => {
    const outcome = await (async () => {
      const reading = { channel, provider, sha256: nodeSha256 };
      const read = readCustomSenderEvent(event, context.awsRequestId, reading);
      return deliver.deliver(read, () => context.getRemainingTimeInMillis());
    })().catch((bug: unknown) => {
      logger.write('internal_error', { frames: framesOf(bug) });
      return { again: true, reason: 'internal_error' } as const;
    });
    if (outcome.again) throw new DeliverAgain(outcome.reason);
  };
}
