import { AskFault } from './ask-fault.ts';
import type { Check, ChecksOf, Exam } from './exam.ts';
import { type Finding, type Result, type Subject, unchecked } from './finding.ts';

/** Of one check; one service that hangs is no reason to wait longer. */
const PATIENCE_MS = 15_000;

/**
 * Makes all checks at once. None of them ends the others.
 *
 * @param onDone hears how many are done
 * @param patienceMs what one check may take
 */
export async function runChecks(
  subjects: readonly (readonly [Subject, ChecksOf])[],
  exam: Exam,
  { signal, onDone, patienceMs = PATIENCE_MS }: RunTerms,
): Promise<Finding[]> {
  const all = subjects.flatMap(([subject, checksOf]) =>
    checksOf(exam).map((check) => ({ subject, check })),
  );
  let done = 0;
  const found = await Promise.all(
    all.map(async ({ subject, check }) => {
      const results = await attempt(check, exam, signal, patienceMs);
      done += 1;
      onDone(done, all.length);
      return results.map(({ check: name = check.name, ...rest }) => ({
        subject,
        check: name,
        ...rest,
      }));
    }),
  );
  signal.throwIfAborted();
  return found.flat();
}

export interface RunTerms {
  readonly signal: AbortSignal;
  readonly onDone: (done: number, of: number) => void;
  readonly patienceMs?: number;
}

async function attempt(
  { name, run }: Check,
  exam: Exam,
  signal: AbortSignal,
  patienceMs: number,
): Promise<readonly Result[]> {
  const limit = AbortSignal.timeout(patienceMs);
  const late = new Promise<never>((_, reject) => {
    const stop = () => reject(new AskFault('timeout', name, 'TimeoutError'));
    for (const one of [limit, signal]) one.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([run(exam, AbortSignal.any([signal, limit])), late]);
  } catch (error) {
    return [error instanceof AskFault ? notAnswered(error) : stumbled(error)];
  }
}

function notAnswered({ kind, permission, code }: AskFault): Result {
  switch (kind) {
    case 'denied':
    case 'nobody':
      return unchecked(
        `You are not permitted to look (${permission}).`,
        `Allow ${permission}, or ask somebody who has it.`,
      );
    case 'busy':
      return unchecked(`AWS asks for patience (${permission}).`, 'Try again in a minute.');
    case 'timeout':
      return unchecked(`No answer in time (${permission}).`, 'Try again; is the service up?');
    case 'unreachable':
      return unchecked(
        `The service cannot be reached (${permission}).`,
        'Try again; is there a network?',
      );
    default:
      return unchecked(
        `AWS did not answer the question (${permission}: ${code}).`,
        'Try again; if it stays so, tell us.',
      );
  }
}

/** A bug of ours, or an answer that nobody foresaw; nothing of its text is told. */
function stumbled(error: unknown): Result {
  const { name } = error as Error;
  return unchecked(
    `This check stumbled (${/^\w{1,40}$/.test(name) ? name : 'Error'}).`,
    'Tell us which it was; the others count all the same.',
  );
}
