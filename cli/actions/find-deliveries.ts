import type { Delivery, SearchAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { type Call, openAudit } from '../call.ts';
import { CommandError } from '../command-error.ts';
import type { PatientAudit } from '../connection/patient-audit.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import { type FilterOptions, readFilter } from '../options/filter-options.ts';
import { type PeriodOptions, readPeriod } from '../options/period-options.ts';
import type { PersonOptions } from '../options/person-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { readReason } from '../options/read-reason.ts';
import { personOf, readWho } from '../options/read-who.ts';
import { foundReport } from '../reports/found-report.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { printableAnswer } from '../terminal/printable-answer.ts';
import { Progress } from '../terminal/progress.ts';
import { showDelivery } from './show-delivery.ts';

export interface FindOptions extends AuditOptions, FilterOptions, PeriodOptions, PersonOptions {
  readonly limit: string;
  readonly all?: boolean;
}

const LARGEST_PAGE = 50;
/** Pages in a row in which nothing matches the filter: then somebody has to say --all. */
const MOST_IN_VAIN = 10;

/** "Did she get it?" */
export async function findDeliveries(
  typed: string,
  options: FindOptions,
  call: Call,
): Promise<ExitStatus> {
  const { words, signal } = call;
  const limit = readLimit(options);
  const filter = readFilter(options);
  const period = readPeriod(options, {}, Date.now());
  const key = await readWho(typed, options.as, { words: words.cli, signal });
  if (key.kind === 'notification') return showDelivery(key.value, options, call);
  const reason = await readReason(options.reason, words.cli, signal);

  const audit = await openAudit(options, call);
  const who = personOf(key, words.cli);
  const wish = { ...poolOf(options), key: who, reason, ...period, ...filter };
  const found = await readPages(audit, wish, limit, call);
  if (options.json === true) call.screen.print(plainJson(found));
  else call.screen.print(...foundReport(printableAnswer(found), who.kind, words, call.screen.room));
  return found.deliveries.length === 0 ? EXIT.nothing : EXIT.ok;
}

function readLimit({ limit, all }: FindOptions): number {
  if (all === true) return Number.POSITIVE_INFINITY;
  if (/^\d{1,5}$/.test(limit) && Number(limit) > 0) return Number(limit);
  throw new CommandError(EXIT.usage, '--limit must be a whole number from 1 to 99999.');
}

/** Pages until there are enough. A filter leaves a page short, or empty, so a whole one is asked for. */
async function readPages(
  audit: PatientAudit,
  wish: SearchRequest,
  most: number,
  { words }: Call,
): Promise<SearchAnswer> {
  const progress = new Progress();
  const deliveries: Delivery[] = [];
  let searched = 0;
  let next: string | null = null;
  let inVain = 0;
  do {
    const left = most - deliveries.length;
    const limit = wish.filter === undefined ? Math.min(LARGEST_PAGE, left) : LARGEST_PAGE;
    const page = await audit.search({ ...wish, limit, ...(next === null ? {} : { cursor: next }) });
    deliveries.push(...page.deliveries);
    searched += page.searched;
    next = page.next;
    inVain = page.deliveries.length > 0 || most === Number.POSITIVE_INFINITY ? 0 : inVain + 1;
    progress.tell(words.cli.find.progress(deliveries.length));
  } while (next !== null && deliveries.length < most && inVain < MOST_IN_VAIN);
  progress.end();
  return { deliveries, searched, next };
}
