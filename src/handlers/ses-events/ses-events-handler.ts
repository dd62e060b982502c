import { readSesEvent, type SesEventOrigin } from '../../adapters/ses/read-ses-event.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { RecordReceipt } from '../../domain/use-cases/record-receipt.ts';
import { DeliverAgain } from '../deliver-again.ts';
import { framesOf } from '../frames-of.ts';

export interface SesEventsDependencies {
  readonly origin: SesEventOrigin;
  readonly receipts: RecordReceipt;
  readonly logger: DeliveryLogger;
}

/**
 * Failure posture: EventBridge delivers an event again after a throw, and drops it after a return.
 * Only what may be better next time is thrown; what is not ours, or not readable, stays so.
 */
export function createSesEventsHandler({ origin, receipts, logger }: SesEventsDependencies) {
  return async (event: unknown): Promise<undefined> => {
    const again = await (async () => {
      const read = readSesEvent(event, origin);
      if (!read.ok) {
        const { kind, fields } = read.failure;
        logger.write(kind === 'ignored' ? 'receipt_ignored' : 'receipt_refused', {
          provider: 'ses',
          fields,
        });
        return null;
      }
      const recorded = await receipts.record(read.value.id, read.value.receipt);
      return recorded.ok ? null : recorded.failure.kind;
    })().catch((bug: unknown) => {
      logger.write('internal_error', { frames: framesOf(bug) });
      return 'internal_error';
    });
    if (again !== null) throw new DeliverAgain(again);
  };
}
