import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { Ledger } from '../handlers/world/ledger.ts';
import type { Chaos } from './chaos.ts';
import type { LambdaService } from './lambda-service.ts';
import type { MemoryWatch } from './memory-watch.ts';
import type { Breaches } from './reconcile.ts';
import type { Reporting } from './reporting.ts';

/** Everything that a soak came to. */
export interface SoakOutcome {
  readonly ids: readonly string[];
  readonly rows: readonly DeliveryRecord[];
  readonly ledger: Ledger;
  readonly chaos: Chaos;
  readonly lambda: LambdaService;
  readonly reporting: Reporting;
  readonly breaches: Breaches;
  /** Lines of the functions' log, by event. */
  readonly events: Readonly<Record<string, number>>;
  readonly wanted: string;
  readonly times: string;
  readonly complete: boolean;
  /** Of the process of the functions. */
  readonly memory: MemoryWatch;
}

const GROWTH_LIMIT = 0.1;
const BREACHES_SHOWN = 20;

/** Prints a table of it. @returns whether everything held that has to hold */
export function printReport(outcome: SoakOutcome): boolean {
  const { ids, rows, ledger, chaos, lambda, reporting, breaches, events, memory } = outcome;
  const phases = Map.groupBy(rows, ({ phase }) => phase);
  const taken = Map.groupBy(ledger.all, ({ notificationId }) => notificationId);
  const twice = [...taken.values()].filter(({ length }) => length > 1).length;
  const results: readonly (readonly [what: string, value: string, held: boolean])[] = [
    ['notifications', outcome.wanted, outcome.complete],
    ['time', outcome.times, true],
    ['requests to the peers', `${chaos.requests}, broken: ${list(chaos.counts)}`, true],
    ['invocations', list(lambda.counts), true],
    ['receipts', list(reporting.modes), reporting.failures.length === 0],
    ['log', list(events), (events['internal_error'] ?? 0) === 0],
    [
      'rows',
      [...phases].map(([phase, some]) => `${phase} ${some.length}`).join(', '),
      rows.length === ids.length,
    ],
    ['taken by the providers', `${ledger.all.length}, of ${twice} more than one`, true],
    ...Object.entries(breaches).map(([what, some]) => noneOf(what, some)),
    growthOf('resident memory', memory.spans('resident')),
    growthOf('heap', memory.spans('heap')),
  ];
  console.log('');
  for (const [what, value, held] of results) {
    console.log(`${held ? ' ok ' : 'FAIL'}  ${what.padEnd(26)}${value}`);
  }
  for (const breach of Object.values(breaches).flat().slice(0, BREACHES_SHOWN)) {
    console.error(breach);
  }
  return results.every(([, , held]) => held);
}

function noneOf(what: string, some: readonly string[]): readonly [string, string, boolean] {
  return [what, String(some.length), some.length === 0];
}

function growthOf(
  what: string,
  { warm, late }: ReturnType<MemoryWatch['spans']>,
): readonly [string, string, boolean] {
  const growth = late / warm - 1;
  const value = `${mega(warm)} warm, ${mega(late)} at the end: ${(growth * 100).toFixed(1)} %`;
  return [what, value, growth < GROWTH_LIMIT];
}

function list(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function mega(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MB`;
}
