import type { ReceiptStatus } from '../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import type { Acceptance } from '../handlers/world/ledger.ts';
import type { Announced } from './reporting.ts';

/** Everything that was true, whatever the audit says. */
export interface Truth {
  /** Every notification that there was. */
  readonly ids: readonly string[];
  readonly acceptances: readonly Acceptance[];
  readonly announced: ReadonlyMap<string, Announced>;
  /** Attempts, as `notification.attempt`, whose acceptance could not come into the audit. */
  readonly unheard: ReadonlySet<string>;
  /** However much is in doubt: 1 under at-most-once, else 3. */
  readonly mostAcceptances: number;
}

/** Where the audit is wrong, one line each; empty everywhere is what it must be. */
export interface Breaches {
  /** Nobody has the message, and the audit does not say so. */
  readonly lost: string[];
  /** Taken more often than doubt explains. */
  readonly duplicated: string[];
  /** Still waiting for something. */
  readonly unsettled: string[];
  readonly mismatches: string[];
}

/** The row may say that nobody has the message, or that nobody knows. */
const NOT_PROMISED = ['FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED', 'UNKNOWN'];
const NEVER_TAKEN = ['FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED'];

/** Holds the audit against the providers' own ledgers, notification by notification. */
export function reconcile(truth: Truth, rows: readonly DeliveryRecord[]): Breaches {
  const breaches: Breaches = { lost: [], duplicated: [], unsettled: [], mismatches: [] };
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  const taken = Map.groupBy(truth.acceptances, ({ notificationId }) => notificationId);
  for (const id of truth.ids) {
    const row = byId.get(id);
    const acceptances = taken.get(id) ?? [];
    if (row === undefined) {
      breaches.lost.push(`${id}: no row`);
      continue;
    }
    const about = `${id}: ${row.phase} ${row.reason ?? ''}, taken ${acceptances.length} times`;
    if (acceptances.length === 0 && !NOT_PROMISED.includes(row.phase)) breaches.lost.push(about);
    const inDoubt = acceptances.filter(({ attempt }) => truth.unheard.has(`${id}.${attempt}`));
    if (acceptances.length > Math.min(1 + inDoubt.length, truth.mostAcceptances)) {
      breaches.duplicated.push(about);
    }
    if (row.dueAt !== null || row.phase === 'SENDING' || row.phase === 'RETRYABLE') {
      breaches.unsettled.push(about);
    }
    for (const mismatch of mismatchesOf(row, acceptances, truth)) {
      breaches.mismatches.push(`${about}: ${mismatch}`);
    }
  }
  for (const id of new Set([...taken.keys(), ...byId.keys()])) {
    if (!truth.ids.includes(id)) breaches.mismatches.push(`${id}: of no event`);
  }
  return breaches;
}

function mismatchesOf(
  row: DeliveryRecord,
  acceptances: readonly Acceptance[],
  { announced, unheard }: Truth,
): string[] {
  const taken = new Map(acceptances.map((each) => [each.providerMessageId, each]));
  const { status, flags } = standingOf(row);
  const told = (attempt: number, word: ReceiptStatus) =>
    row.receipts.some((receipt) => receipt.attempt === attempt && receipt.status === word);
  const arrived = acceptances.some(
    ({ attempt }) => told(attempt, 'DELIVERED') && !told(attempt, 'HARD_BOUNCED'),
  );
  const claims: readonly (readonly [boolean, string])[] = [
    [NEVER_TAKEN.includes(row.phase) && taken.size > 0, 'taken, and called not sent'],
    [row.phase === 'ACCEPTED' && taken.size === 0, 'not taken, and called accepted'],
    [row.providerMessageIds.some((sid) => !taken.has(sid)), 'an id that no provider gave'],
    [
      taken.size > row.providerMessageIds.length + row.maybeSent.length,
      'more was taken than it accounts for',
    ],
    [taken.size > 1 && !flags.includes('maybe-twice'), 'taken twice, and not flagged'],
    [
      acceptances.some(
        ({ attempt, providerMessageId: sid }) =>
          !row.providerMessageIds.includes(sid) && !unheard.has(`${row.id}.${attempt}`),
      ),
      'an acceptance was heard, and is not in it',
    ],
    [
      row.receipts.some(
        ({ attempt, providerMessageId: sid }) => taken.get(sid ?? '')?.attempt !== attempt,
      ),
      'a receipt of nothing that was taken',
    ],
    [arrived !== (status === 'delivered'), `called ${status}, and its receipts say otherwise`],
    [
      acceptances.some(({ providerMessageId: sid }) => {
        const news = announced.get(sid);
        const filed = row.receipts.filter((receipt) => receipt.providerMessageId === sid);
        return news === undefined || (news.mode === 'lost') !== (filed.length === 0);
      }),
      'receipts that were reported are not in it',
    ],
  ];
  return claims.filter(([wrong]) => wrong).map(([, what]) => what);
}
