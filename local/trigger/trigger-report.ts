import { inspect } from 'node:util';
import type { TriggerResult } from '../stack/trigger-result.ts';

const NO_ROW =
  'No audit row could be written; the alarm event_given_up tells of it (functions.log).';

/** One line: channel, trigger, address, status, the provider's id. Never the code. */
export function resultLine(result: TriggerResult): string {
  const [message] = result.messages;
  return [
    `  ${result.channel === 'email' ? 'e-mail' : 'SMS   '}`,
    result.trigger.padEnd(27),
    result.to.padEnd(18),
    statusOf(result).padEnd(13),
    message?.providerMessageId ?? reasonOf(result),
  ].join('  ');
}

/** The line, what is worth saying beside it, and the audit row. */
export function resultInFull(result: TriggerResult): string {
  const { deliveries, messages, tries, row } = result;
  const notes = [
    deliveries > 1
      ? `delivered ${deliveries} times at once: ${count(messages.length, 'message')}, ${count(row === null ? 0 : 1, 'audit row')}`
      : null,
    tries > deliveries ? `${tries} tries` : null,
    codeNote(result),
    ...explanationOf(result),
    result.secretInRow ? 'THE AUDIT ROW HOLDS A SECRET' : null,
  ].filter((note) => note !== null);
  const shown = row === null ? NO_ROW : inspect(row, { depth: null, colors: false });
  return [
    resultLine(result),
    ...notes.map((note) => `          ${note}`),
    '',
    '  Audit row',
    ...shown.split('\n').map((line) => `  ${line}`),
  ].join('\n');
}

/** The last line behind `--all`, counted from the results themselves. */
export function totals(results: readonly TriggerResult[]): string {
  const sum = (pick: (result: TriggerResult) => number) =>
    results.reduce((total, result) => total + pick(result), 0);
  const messages = sum((result) => result.messages.length);
  const rows = sum(({ row }) => (row === null ? 0 : 1));
  const right = sum(({ codeArrived }) => (codeArrived === true ? 1 : 0));
  const wrong = sum(({ codeArrived }) => (codeArrived === false ? 1 : 0));
  const notices = sum((result) => (isNotice(result) ? result.messages.length : 0));
  const leaks = sum(({ secretInRow }) => (secretInRow ? 1 : 0));
  const content = [
    `${right} with the right code`,
    ...(notices === 0 ? [] : [count(notices, 'take-over notice')]),
    ...(wrong === 0 ? [] : [`${wrong} WITHOUT THE RIGHT CODE`]),
  ];
  const holding = leaks === 0 ? 'none holds a code' : `${leaks} HOLD A SECRET`;
  return `  ${count(messages, 'message')} (${content.join(', ')}), ${count(rows, 'audit row')}, ${holding}`;
}

/** Whether something is wrong that no provider or address can be blamed for. */
export function hasFault({
  codeArrived,
  secretInRow,
  row,
  messages,
  explanation,
  succeeded,
}: TriggerResult): boolean {
  // Twice is a fault only where the audit does not say so.
  const flagged = explanation?.standing.flags.includes('maybe-twice') ?? false;
  const unflagged = messages.length > 1 && !flagged;
  // An audit that cannot be reached has no row, and the settler's alarm in its place.
  const unknown = row === null && succeeded;
  return codeArrived === false || secretInRow || unknown || unflagged;
}

function codeNote(result: TriggerResult): string | null {
  if (result.messages.length === 0) return null;
  if (result.codeArrived === true) return 'the message shows the code that was encrypted';
  if (result.codeArrived === false) return 'THE MESSAGE DOES NOT SHOW THE CODE THAT WAS ENCRYPTED';
  return isNotice(result) ? 'a notice; it has no code' : null;
}

function isNotice({ trigger }: TriggerResult): boolean {
  return trigger === 'AccountTakeOverNotification';
}

function statusOf({ explanation }: TriggerResult): string {
  return explanation?.label ?? 'NO ROW';
}

/** What support would read. */
function explanationOf({ explanation }: TriggerResult): string[] {
  if (explanation === null) return [];
  const { answer, sentence, advice, notes } = explanation;
  return [answer, sentence, ...notes, `For support: ${advice}`];
}

function reasonOf({ row }: TriggerResult): string {
  const { reason = '', providerCode } = row ?? {};
  return providerCode === undefined ? String(reason) : `${reason} (provider code ${providerCode})`;
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
