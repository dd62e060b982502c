import { EMAIL_OUTCOME_NAMES, faultChange, SMS_OUTCOME_NAMES } from '../stack/fault-change.ts';
import type { FaultChange } from '../stack/stack-faults.ts';
import { UsageError } from './usage-error.ts';

interface FaultOptions {
  readonly fault?: readonly string[] | undefined;
  readonly receipts?: string | undefined;
  readonly outcome?: string | undefined;
}

/**
 * Reads `--fault service=kind[:times]`, `--receipts` and `--outcome`.
 *
 * @throws UsageError that names the option which is wrong
 */
export function readFaults({ fault = [], receipts, outcome }: FaultOptions): FaultChange {
  const parsed = faultChange.safeParse({
    services: Object.fromEntries(fault.map(readFault)),
    receipts: { ...(receipts === undefined ? {} : { mode: receipts }), ...readOutcome(outcome) },
  });
  if (parsed.success) return parsed.data as FaultChange;
  const about = parsed.error.issues[0]?.path[0] === 'receipts' ? '--receipts' : '--fault';
  throw new UsageError(`${about} is not one of the possible values.`);
}

function readFault(text: string): readonly [service: string, fault: object] {
  const [, service, kind, times] = /^([a-z]+)=([a-z-]+)(?::(\d+))?$/.exec(text) ?? [];
  if (service === undefined) throw new UsageError('--fault is written as service=kind[:times].');
  return [service, { kind, times: times === undefined ? null : Number(times) }];
}

/** Several outcomes exist on one channel only; each goes where it exists. */
function readOutcome(outcome: string | undefined): object {
  if (outcome === undefined) return {};
  const known = (names: readonly string[]) => names.includes(outcome);
  if (!known(EMAIL_OUTCOME_NAMES) && !known(SMS_OUTCOME_NAMES)) {
    throw new UsageError('--outcome is not one of the possible values.');
  }
  return {
    ...(known(EMAIL_OUTCOME_NAMES) ? { emailOutcome: outcome } : {}),
    ...(known(SMS_OUTCOME_NAMES) ? { smsOutcome: outcome } : {}),
  };
}
