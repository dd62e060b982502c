import type { CallerTokens } from '../../domain/ports/caller-tokens.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { PhoneSpelling } from '../../domain/ports/phone-spelling.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { Seal } from '../../domain/ports/seal.ts';
import type { Result } from '../../domain/result.ts';
import type { Caller } from '../../domain/staff.ts';
import type { CountDeliveries } from '../../domain/use-cases/count-deliveries.ts';
import type { ErasePerson } from '../../domain/use-cases/erase-person.ts';
import type { ExportDeliveries } from '../../domain/use-cases/export-deliveries.ts';
import type { FindDeliveries } from '../../domain/use-cases/find-deliveries.ts';
import type { ReadAccessLog } from '../../domain/use-cases/read-access-log.ts';
import type { ShowDelivery } from '../../domain/use-cases/show-delivery.ts';
import type { RequestOf, RouteName } from './contract/routes.ts';
import type { Refusal } from './refusal.ts';

/** What the API is made of. */
export interface AuditApi {
  readonly find: FindDeliveries;
  readonly show: ShowDelivery;
  readonly count: CountDeliveries;
  readonly export: ExportDeliveries;
  readonly accesses: ReadAccessLog;
  readonly erase: ErasePerson;
  readonly tokens: CallerTokens;
  readonly phones: PhoneSpelling;
  readonly fingerprint: RecipientFingerprint;
  readonly cursors: Seal;
  readonly confirmations: Seal;
  readonly clock: Clock;
  readonly logger: DeliveryLogger;
  /** Steady answers leave at its multiples, in milliseconds. */
  readonly answerStepMs: number;
}

export interface Reply {
  /** JSON, or the text of a CSV file. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the log. */
  readonly poolId?: string;
  readonly rows?: number;
  /** Rows were erased, not only looked at. */
  readonly erased?: boolean;
}

/** Answers one route, for a caller whose token was found to be in order. */
export type Operation<Name extends RouteName> = (
  api: AuditApi,
  caller: Caller,
  request: RequestOf<Name>,
) => Promise<Result<Reply, Refusal>>;
