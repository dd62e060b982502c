import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import Table from '@cloudscape-design/components/table';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { AccessLogEntry } from '../../../src/handlers/audit-api/contract/answers.ts';
import { When } from '../../delivery/when.tsx';
import type { Words } from '../../words/words-of.ts';

interface AccessTableProps {
  readonly entries: readonly AccessLogEntry[];
  readonly loading: boolean;
  readonly words: Words;
  readonly footer: ReactNode;
}

export function AccessTable({ entries, loading, words, footer }: AccessTableProps) {
  const { accessLog } = words.pages;
  const { facts, kinds, roles, pages } = words.console;
  const [, navigate] = useLocation();
  return (
    <Table
      items={entries}
      loading={loading}
      loadingText={accessLog.loading}
      wrapLines
      ariaLabels={{ tableLabel: pages['access-log'] }}
      empty={<Box>{accessLog.empty}</Box>}
      footer={footer}
      columnDefinitions={[
        {
          id: 'when',
          header: accessLog.when,
          isRowHeader: true,
          minWidth: 150,
          cell: ({ at }) => <When at={at} words={words.console} exact />,
        },
        {
          id: 'who',
          header: accessLog.who,
          minWidth: 100,
          cell: ({ callerName, callerId }) => (
            <span className="breaks" title={callerId}>
              {callerName ?? callerId}
            </span>
          ),
        },
        { id: 'role', header: accessLog.role, minWidth: 100, cell: ({ role }) => roles[role] },
        {
          id: 'what',
          header: accessLog.what,
          minWidth: 150,
          cell: ({ action, dryRun }) =>
            dryRun
              ? `${accessLog.actions[action]} (${accessLog.dryRun})`
              : accessLog.actions[action],
        },
        {
          id: 'key',
          header: accessLog.key,
          minWidth: 110,
          cell: ({ keyKind, notificationId }) => {
            if (notificationId === null) return keyKind === null ? facts.none : kinds[keyKind];
            return (
              <Link
                href={`/n/${notificationId}`}
                onFollow={(event) => {
                  event.preventDefault();
                  navigate(`/n/${notificationId}`);
                }}
              >
                {kinds.notification}
              </Link>
            );
          },
        },
        {
          id: 'reason',
          header: accessLog.reason,
          minWidth: 160,
          cell: ({ reason }) => <span className="breaks">{reason ?? facts.none}</span>,
        },
        { id: 'rows', header: accessLog.rows, minWidth: 80, cell: ({ rows }) => rows },
      ]}
    />
  );
}
