import { type Finding, type State, SUBJECTS } from '../doctor/finding.ts';
import type { Colour } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import { type Room, table } from '../terminal/table.ts';

const LOOKS: Readonly<Record<State, { readonly mark: string; readonly colour: Colour }>> = {
  ok: { mark: '✓', colour: 'green' },
  warning: { mark: '!', colour: 'yellow' },
  broken: { mark: '✗', colour: 'red' },
  'not checked': { mark: '?', colour: 'cyan' },
};

/** What was found, by subject, and at the end what to do first. */
export function doctorReport(findings: readonly Finding[], room: Room): string[] {
  const lines = SUBJECTS.flatMap((subject) => {
    const found = findings.filter((one) => one.subject === subject);
    if (found.length === 0) return [];
    return [
      room.paint('bold', subject),
      ...table<Finding>(
        [
          {
            title: '',
            text: ({ state }) => `${LOOKS[state].mark} ${state}`,
            colour: ({ state }) => LOOKS[state].colour,
          },
          { title: '', text: ({ says }) => printable(says), wraps: true },
          {
            title: '',
            text: ({ fix = '' }) => (fix === '' ? '' : `→ ${printable(fix)}`),
            wraps: true,
            last: true,
          },
        ],
        found,
        // A fix stands below what it is for, however much room there is.
        { ...room, width: Math.min(room.width, WIDEST) },
      ).slice(1),
      '',
    ];
  });
  return [...lines, summary(findings)];
}

const WIDEST = 110;

function summary(findings: readonly Finding[]): string {
  const count = (state: State) => findings.filter((one) => one.state === state).length;
  const counts = (['ok', 'warning', 'broken', 'not checked'] as const)
    .filter((state) => state === 'ok' || count(state) > 0)
    .map((state) => `${count(state)} ${state}`)
    .join(', ');
  const first = firstToDo(findings);
  return first === undefined ? `${counts}.` : `${counts}. First: ${printable(first.fix ?? '')}`;
}

/** What is broken goes before what may be; the order of subjects is that of what hangs on what. */
export function firstToDo(findings: readonly Finding[]): Finding | undefined {
  const inOrder = SUBJECTS.flatMap((subject) => findings.filter((one) => one.subject === subject));
  return (
    inOrder.find(({ state }) => state === 'broken') ??
    inOrder.find(({ state }) => state === 'warning') ??
    inOrder.find(({ state }) => state === 'not checked')
  );
}
