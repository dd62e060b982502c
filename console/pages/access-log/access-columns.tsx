import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { AccessLogEntry } from '../../../src/handlers/audit-api/contract/answers.ts';
import { When } from '../../delivery/when.tsx';
import type { Words } from '../../words/words-of.ts';

type Column = TableProps.ColumnDefinition<AccessLogEntry>;

/**
 * @param go to another page
 * @param narrow puts everything into two columns, for a phone
 */
export function accessColumns(
  words: Words,
  go: (path: string) => void,
  narrow: boolean,
): readonly Column[] {
  const { accessLog } = words.pages;
  const { facts, kinds, roles } = words.console;
  const count = new Intl.NumberFormat(words.console.locale);
  const what = ({ action, dryRun }: AccessLogEntry) =>
    dryRun ? `${accessLog.actions[action]} (${accessLog.dryRun})` : accessLog.actions[action];
  const by = ({ keyKind, notificationId }: AccessLogEntry) => {
    if (notificationId === null) return keyKind === null ? null : kinds[keyKind];
    const path = `/n/${notificationId}`;
    return (
      <Link
        href={path}
        onFollow={(event) => {
          event.preventDefault();
          go(path);
        }}
      >
        {kinds.notification}
      </Link>
    );
  };
  const who = ({ callerName, callerId }: AccessLogEntry) => (
    <>
      <div className="breaks">{callerName ?? callerId}</div>
      {callerName === null ? null : (
        <Box color="text-body-secondary" fontSize="body-s">
          <span className="breaks">{callerId}</span>
        </Box>
      )}
    </>
  );
  const when = ({ at }: AccessLogEntry) => (
    <When at={at} words={words.console} exact brief={narrow} />
  );
  if (narrow) {
    return [
      {
        id: 'who',
        header: accessLog.who,
        isRowHeader: true,
        cell: (entry) => (
          <>
            {when(entry)}
            <div className="breaks">{entry.callerName ?? entry.callerId}</div>
            <Box color="text-body-secondary">{roles[entry.role]}</Box>
          </>
        ),
      },
      {
        id: 'what',
        header: accessLog.what,
        cell: (entry) => (
          <>
            <div>{what(entry)}</div>
            <div>{by(entry)}</div>
            <div className="breaks">{entry.reason}</div>
            <Box color="text-body-secondary">{accessLog.rowCount(entry.rows)}</Box>
          </>
        ),
      },
    ];
  }
  return [
    { id: 'when', header: accessLog.when, isRowHeader: true, minWidth: 150, cell: when },
    { id: 'who', header: accessLog.who, minWidth: 270, cell: who },
    { id: 'role', header: accessLog.role, minWidth: 100, cell: ({ role }) => roles[role] },
    { id: 'what', header: accessLog.what, minWidth: 150, cell: what },
    { id: 'key', header: accessLog.key, minWidth: 110, cell: (entry) => by(entry) ?? facts.none },
    {
      id: 'reason',
      header: accessLog.reason,
      minWidth: 160,
      cell: ({ reason }) => <span className="breaks">{reason ?? facts.none}</span>,
    },
    {
      id: 'rows',
      header: accessLog.rows,
      minWidth: 80,
      cell: ({ rows }) => count.format(rows),
    },
  ];
}
