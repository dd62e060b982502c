import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { LOCAL_ACCOUNT } from '../../local/stack/local-account.ts';
import { AUDIENCE, CALLS_PER_LOOK_UP, PEPPER } from './look-up-terms.ts';
import type { StaffTokens } from './staff-tokens.ts';

/** Whom to look for, and with whose tokens: as many callers at once as there are tokens. */
export interface LookUpOrder {
  readonly tokens: readonly string[];
  readonly people: readonly string[];
}

/** The audit API over an audit of so many rows. */
export interface LookUpArm {
  /** Subs of people with the same number of rows each. */
  readonly people: readonly string[];
  /** How long each look-up took, in milliseconds. Throws when the database was asked otherwise. */
  lookUp(order: LookUpOrder): Promise<readonly number[]>;
  stop(): void;
}

export interface ArmTerms {
  readonly rows: number;
  readonly staff: StaffTokens;
  /** File of the function's bundle. */
  readonly bundle: string;
  /** Answers leave at its multiples; 1 shows how long they take. */
  readonly answerStepMs: number;
  readonly onRows?: (written: number) => void;
}

const program = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export async function startLookUpArm(terms: ArmTerms): Promise<LookUpArm> {
  const audit = fork(program('audit-child.ts'), [String(terms.rows)]);
  const { url, people } = await auditOf(audit, terms);
  const api = fork(program('api-child.ts'), [terms.bundle], { env: environment(url, terms) });
  await told(api);
  return {
    people,
    async lookUp(order) {
      await asked(audit);
      api.send(order);
      const { times } = await told<{ times: number[] }>(api);
      assertAsked(await asked(audit), order.people.length);
      return times;
    },
    stop() {
      api.kill();
      audit.kill();
    },
  };
}

interface AuditWord {
  readonly written?: number;
  readonly url?: string;
  readonly people?: readonly string[];
}

async function auditOf(audit: ChildProcess, { onRows }: ArmTerms) {
  for (;;) {
    const { written, url, people } = await told<AuditWord>(audit);
    if (written !== undefined) onRows?.(written);
    if (url !== undefined && people !== undefined) return { url, people };
  }
}

async function told<Word>(child: ChildProcess): Promise<Word> {
  const settled = new AbortController();
  const { signal } = settled;
  const ended = once(child, 'exit', { signal }).then(() => {
    throw new Error('A process of the look-ups has ended.');
  });
  ended.catch(() => undefined); // Called off, once there is a word.
  try {
    const [word] = await Promise.race([once(child, 'message', { signal }), ended]);
    return word as Word;
  } finally {
    settled.abort();
  }
}

async function asked(audit: ChildProcess): Promise<Readonly<Record<string, number>>> {
  audit.send('asked?');
  return (await told<{ asked: Record<string, number> }>(audit)).asked;
}

/** Of requests that got no answer in a second and were sent again; on a busy machine there are some. */
const SENT_AGAIN = 1.05;

/** A page is two calls, a look two more, and nothing is ever scanned. */
function assertAsked(calls: Readonly<Record<string, number>>, lookUps: number): void {
  const due: Readonly<Record<string, number>> = CALLS_PER_LOOK_UP;
  const all = new Set([...Object.keys(calls), ...Object.keys(due)]);
  const asDue = [...all].every((action) => {
    const wanted = (due[action] ?? 0) * lookUps;
    const made = calls[action] ?? 0;
    return made >= wanted && made <= wanted * SENT_AGAIN;
  });
  if (asDue) return;
  throw new Error(`${lookUps} look-ups asked the database for ${JSON.stringify(calls)}.`);
}

function environment(dynamoDb: string, { staff, answerStepMs }: ArmTerms) {
  return {
    AWS_REGION: LOCAL_ACCOUNT.region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb,
    AUDIT_TABLE: LOCAL_ACCOUNT.auditTable,
    RECIPIENT_PEPPER: PEPPER,
    USER_POOL_IDS: LOCAL_ACCOUNT.poolId,
    OIDC_ISSUER: staff.issuer,
    OIDC_AUDIENCE: AUDIENCE,
    LOOKUPS_PER_MINUTE: '6000',
    ANSWER_STEP_MS: String(answerStepMs),
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
}
