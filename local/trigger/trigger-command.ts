import { parseArgs } from 'node:util';
import { TRIGGERS, type TriggerSuffix } from '../events/cognito-event.ts';
import { type FireInput, fireInput, MOST_DELIVERIES } from '../stack/fire-input.ts';
import type { FaultChange } from '../stack/stack-faults.ts';
import { readFaults } from './read-faults.ts';
import { UsageError } from './usage-error.ts';

/** What `npm run trigger` was asked to do. */
export interface TriggerCommand {
  readonly inputs: readonly FireInput[];
  /** Every trigger, with totals at the end. */
  readonly all: boolean;
  readonly json: boolean;
  readonly help: boolean;
  readonly dataDir: string | undefined;
  /** What is to be out of order while it runs. */
  readonly faults: FaultChange;
}

const SAMPLE_EMAIL = 'ann@example.com';
const SAMPLE_PHONE = '+821012345678';

const OPTIONS = {
  email: { type: 'string' },
  phone: { type: 'string' },
  locale: { type: 'string' },
  name: { type: 'string' },
  'user-name': { type: 'string' },
  times: { type: 'string' },
  all: { type: 'boolean' },
  fault: { type: 'string', multiple: true },
  receipts: { type: 'string' },
  outcome: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  'data-dir': { type: 'string' },
} as const;

/**
 * Reads the words behind `npm run trigger --`.
 *
 * @throws UsageError that names the option which is wrong
 */
export function readTriggerCommand(args: readonly string[]): TriggerCommand {
  const { values, positionals } = parse(args);
  const { email, phone, locale, name, times, 'user-name': userName } = values;
  const rest = {
    json: values.json === true,
    dataDir: values['data-dir'],
    faults: readFaults(values),
  };
  if (values.help === true) return { ...rest, inputs: [], all: false, help: true };

  const user = {
    ...(locale === undefined ? {} : { locale }),
    ...(name === undefined ? {} : { name }),
    ...(userName === undefined ? {} : { userName }),
    ...(times === undefined ? {} : { repeat: readTimes(times) }),
  };
  if (values.all === true) {
    if (positionals.length > 0) throw new UsageError('Give either a trigger or --all, not both.');
    const inputs = TRIGGERS.map((trigger) =>
      check({
        ...trigger,
        ...user,
        ...(trigger.channel === 'email'
          ? { email: email ?? SAMPLE_EMAIL }
          : { phone: phone ?? SAMPLE_PHONE }),
      }),
    );
    return { ...rest, inputs, all: true, help: false };
  }

  const trigger = readTrigger(positionals);
  if (email === undefined && phone === undefined) {
    throw new UsageError('Say to whom: --email <address> or --phone <number>.');
  }
  if (email !== undefined && phone !== undefined) {
    throw new UsageError('Give either --email or --phone: one trigger uses one channel.');
  }
  if (phone !== undefined && trigger === 'AccountTakeOverNotification') {
    throw new UsageError('--phone: Cognito has no AccountTakeOverNotification by SMS.');
  }
  const address = email === undefined ? { phone } : { email };
  const channel = email === undefined ? 'sms' : 'email';
  return {
    ...rest,
    inputs: [check({ channel, trigger, ...address, ...user })],
    all: false,
    help: false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node's first sentence names the option; the rest is about its own syntax.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function readTrigger(positionals: readonly string[]): TriggerSuffix {
  const [name, ...others] = positionals;
  if (name === undefined) throw new UsageError('Say which trigger, for instance SignUp, or --all.');
  if (others.length > 0) throw new UsageError('Give one trigger at a time, or --all.');
  const known = [...new Set(TRIGGERS.map(({ trigger }) => trigger))];
  const found = known.find((trigger) => trigger.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`There is no trigger ${name}. There are: ${known.join(', ')}.`);
}

function readTimes(text: string): number {
  const times = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (times >= 1 && times <= MOST_DELIVERIES) return times;
  throw new UsageError(`--times must be a whole number from 1 to ${MOST_DELIVERIES}.`);
}

function check(input: unknown): FireInput {
  const parsed = fireInput.safeParse(input);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  const option = field === 'userName' ? '--user-name' : `--${field}`;
  throw new UsageError(
    `${option} is empty, too long, or has characters that Cognito does not take.`,
  );
}
