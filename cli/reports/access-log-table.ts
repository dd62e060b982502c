import type { AccessLogEntry } from '../../src/handlers/audit-api/contract/answers.ts';
import { type Column, type Room, table } from '../terminal/table.ts';
import type { Words } from '../words/words-of.ts';
import { localTime } from './local-time.ts';

/** Who looked at what, and why. */
export function accessLogTable(
  entries: readonly AccessLogEntry[],
  { cli }: Words,
  room: Room,
): string[] {
  const { columns, actions, kinds, roles, accessLog } = cli;
  const of: Column<AccessLogEntry>[] = [
    { title: columns.at, text: ({ at }) => localTime(at, { seconds: true }) },
    {
      title: columns.who,
      text: ({ callerName, callerId }) => callerName ?? callerId,
      wraps: true,
    },
    { title: columns.role, text: ({ role }) => roles[role], wraps: true },
    {
      title: columns.action,
      text: ({ action, dryRun }) =>
        dryRun ? `${actions[action]} ${accessLog.dryRun}` : actions[action],
      wraps: true,
    },
    {
      title: columns.by,
      text: ({ keyKind }) => (keyKind === null ? '' : kinds[keyKind]),
      wraps: true,
    },
    { title: columns.rows, text: ({ rows }) => String(rows), right: true },
    { title: columns.reason, text: ({ reason }) => reason ?? '', wraps: true },
    { title: columns.id, text: ({ notificationId }) => notificationId ?? '', last: true },
  ];
  return table(of, entries, room);
}
