import { type AuditFailure, AuditRequestError } from '../../console/client/audit-failure.ts';
import type { EraseAnswer } from '../../src/handlers/audit-api/contract/answers.ts';
import type { EraseRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { type Call, openAudit } from '../call.ts';
import { CommandError } from '../command-error.ts';
import type { PatientAudit } from '../connection/patient-audit.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AuditOptions } from '../options/audit-options.ts';
import type { PersonOptions } from '../options/person-options.ts';
import { poolOf } from '../options/pool-option.ts';
import { readReason } from '../options/read-reason.ts';
import { personOf, readWho } from '../options/read-who.ts';
import { localTime } from '../reports/local-time.ts';
import { ask, canAsk } from '../terminal/ask.ts';
import { plainJson } from '../terminal/plain-json.ts';
import { Progress } from '../terminal/progress.ts';

export interface EraseOptions extends AuditOptions, PersonOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** The same in every language, so that it can be told over the phone. */
const WORD = 'erase';
/** Of up to 1000 rows each; nobody has so many. */
const MOST_ROUNDS = 100;
/** All others refuse an erasure before it begins. */
const LEAVES_DOUBT: ReadonlySet<AuditFailure['kind']> = new Set([
  'offline',
  'unavailable',
  'internal',
]);

/** Takes a person out of the audit: counts first, asks, and then does it. */
export async function erasePerson(
  typed: string,
  options: EraseOptions,
  call: Call,
): Promise<ExitStatus> {
  const { words, signal } = call;
  const counts = options.dryRun === true;
  if (!counts && options.yes !== true && !canAsk()) {
    throw new CommandError(EXIT.usage, 'Nobody is there to be asked: say --yes, or --dry-run.');
  }
  const key = personOf(await readWho(typed, options.as, { words: words.cli, signal }), words.cli);
  const reason = await readReason(options.reason, words.cli, signal);
  const audit = await openAudit(options, call);
  const wish = { ...poolOf(options), key, reason };

  const counted = await audit.countErasable(wish);
  // With --json the erasure itself is the one document, unless it does not come to that.
  const ends = counts || counted.erased === 0 || counted.confirmation === null;
  if (ends) tellJson(counted, options, call);
  tellCount(counted, options, call);
  if (counted.erased === 0 || counted.confirmation === null) return EXIT.nothing;
  if (counts) return EXIT.ok;
  if (options.yes !== true && (await ask(words.cli.ask.erase(WORD), signal))?.trim() !== WORD) {
    throw new CommandError(EXIT.usage, words.cli.erase.declined);
  }
  const erased = await eraseAll(audit, { ...wish, confirmation: counted.confirmation }, call);
  tellJson(erased, options, call);
  if (options.json !== true) call.screen.say(words.cli.erase.done(erased.erased));
  if (erased.complete) return EXIT.ok;
  throw new CommandError(EXIT.failed, words.cli.erase.notAll);
}

function tellCount(
  { erased, underWay, erasableFrom, complete }: EraseAnswer,
  { json }: EraseOptions,
  { screen, words }: Call,
): void {
  const { erase, none } = words.cli;
  const from = erasableFrom === null ? none : localTime(erasableFrom);
  const sentences = [
    ...(erased > 0 ? [erase.would(erased, !complete), erase.stays] : []),
    ...(underWay > 0 ? [erase.underWay(underWay, from)] : []),
    ...(erased === 0 ? [underWay > 0 ? erase.notYet : erase.nothing] : []),
  ];
  if (json === true) screen.tell(...sentences);
  else screen.say(...sentences);
}

/** What a confirmation is good for ends with this call, so it is not told. */
function tellJson(answer: EraseAnswer, { json }: EraseOptions, { screen }: Call): void {
  if (json === true) screen.print(plainJson({ ...answer, confirmation: null }));
}

/** Again and again while there is more, and something is done. */
async function eraseAll(
  audit: PatientAudit,
  wish: EraseRequest,
  { screen, words }: Call,
): Promise<EraseAnswer> {
  const progress = new Progress();
  let total = 0;
  try {
    for (let round = 1; ; round += 1) {
      const answer = await audit.erase(wish);
      total += answer.erased;
      if (answer.complete || answer.erased === 0 || round === MOST_ROUNDS) {
        return { ...answer, erased: total };
      }
      progress.tell(words.cli.erase.progress(total));
    }
  } catch (error) {
    if (mayHaveErased(error)) screen.tell(words.cli.erase.unsure);
    throw error;
  } finally {
    progress.end();
  }
}

function mayHaveErased(error: unknown): boolean {
  if (!(error instanceof AuditRequestError)) return true;
  return LEAVES_DOUBT.has(error.failure.kind);
}
