import { readSettlerEvent } from '../../adapters/lambda/read-settler-event.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { GiveUpNotification } from '../../domain/use-cases/give-up-notification.ts';
import type { SettleOverdue } from '../../domain/use-cases/settle-overdue.ts';
import { DeliverAgain } from '../deliver-again.ts';
import { framesOf } from '../frames-of.ts';
import { givenUpNotification } from './given-up-notification.ts';

export interface SettlerDependencies {
  readonly overdue: SettleOverdue;
  readonly givingUp: GiveUpNotification;
  readonly fingerprint: RecipientFingerprint;
  readonly logger: DeliveryLogger;
}

/**
 * Failure posture: called asynchronously, by a schedule and as the senders' on-failure destination.
 * It throws, something of its own, when the audit could not be told: then Lambda calls again. What it
 * is called with is never logged, since a given-up event holds the encrypted code.
 */
export function createSettlerHandler(by: SettlerDependencies) {
  const act = async (event: unknown, remainingMs: () => number): Promise<string | null> => {
    const read = readSettlerEvent(event);
    if (read === null) {
      by.logger.write('invalid_event', { fields: ['event'] });
      return null;
    }
    const done =
      read.kind === 'schedule'
        ? await by.overdue.run(remainingMs)
        : await by.givingUp.giveUp(
            givenUpNotification(read.payload, read.requestId, by.fingerprint),
          );
    return done.ok ? null : done.failure.kind;
  };

  return async (
    event: unknown,
    context: { getRemainingTimeInMillis(): number },
  ): Promise<undefined> => {
    const again = await act(event, () => context.getRemainingTimeInMillis()).catch(
      (bug: unknown) => {
        by.logger.write('internal_error', { frames: framesOf(bug) });
        return 'internal_error';
      },
    );
    if (again !== null) throw new DeliverAgain(again);
  };
}
