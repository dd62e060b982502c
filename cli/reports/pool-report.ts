import type { Change } from '../pool/changes.ts';
import type { Pool } from '../pool/pool.ts';
import type { Finding } from '../pool/traps/finding.ts';
import { printable } from '../terminal/printable.ts';
import { type Room, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';

/** What will become of a pool's triggers, and what will not. */
export function poolReport(pool: Pool, changes: readonly Change[], room: Room): string[] {
  const { paint } = room;
  const settings = Object.keys(pool).length;
  const title = `${printable(String(pool['Name'] ?? ''))} (${pool.Id})`;
  if (changes.length === 0) return [`${paint('bold', title)}: nothing to change.`];
  return [
    paint('bold', title),
    '',
    ...changes.flatMap(({ member, from, to }) => [
      `  ${paint('bold', `LambdaConfig.${printable(member)}`)}`,
      ...(from === null ? [] : [paint('red', `    - ${shown(from)}`)]),
      ...(to === null ? [] : [paint('green', `    + ${shown(to)}`)]),
    ]),
    '',
    ...wrap(
      `Everything else stays as it is: ${settings - 1} other members, and the other triggers.`,
      room.width,
    ),
  ];
}

/** ARNs are what people compare; the version beside them is always the same. */
function shown(value: unknown): string {
  if (typeof value === 'string') return printable(value);
  const { LambdaArn, LambdaVersion } = value as { LambdaArn?: string; LambdaVersion?: string };
  const text =
    LambdaArn === undefined
      ? JSON.stringify(value)
      : `${LambdaArn} (${LambdaVersion ?? 'no version'})`;
  return printable(text);
}

export function findingsReport(findings: readonly Finding[], room: Room): string[] {
  return table(
    [
      {
        title: '',
        text: ({ state }: Finding) => (state === 'refused' ? 'refused' : 'warning'),
        colour: ({ state }) => (state === 'refused' ? 'red' : 'yellow'),
      },
      { title: 'What', text: ({ says }) => printable(says), wraps: true },
      { title: 'What to do', text: ({ fix }) => printable(fix), wraps: true, last: true },
    ],
    findings,
    room,
  );
}
