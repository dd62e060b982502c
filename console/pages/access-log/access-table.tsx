import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { useMemo, useRef } from 'react';
import { useLocation } from 'wouter';
import { useFocusIfLost } from '../../shell/use-focus-if-lost.ts';
import { useMedia } from '../../shell/use-media.ts';
import type { Words } from '../../words/words-of.ts';
import { accessColumns } from './access-columns.tsx';
import type { AccessLog } from './use-access-log.ts';

/** Every look, newest first. */
export function AccessTable({ log, words }: { readonly log: AccessLog; readonly words: Words }) {
  const { accessLog } = words.pages;
  const [, navigate] = useLocation();
  const narrow = useMedia('(max-width: 599px)');
  const columns = useMemo(() => accessColumns(words, navigate, narrow), [words, navigate, narrow]);
  const entries = log.entries ?? [];
  const count = useRef<HTMLOutputElement>(null);
  useFocusIfLost(count, log.more === null);
  return (
    <Table
      items={entries}
      loading={log.entries === null}
      loadingText={accessLog.loading}
      wrapLines
      ariaLabels={{ tableLabel: words.console.pages['access-log'] }}
      empty={<Box>{accessLog.empty}</Box>}
      columnDefinitions={columns}
      footer={
        entries.length === 0 ? null : (
          <SpaceBetween size="s" alignItems="center">
            <Box color="text-body-secondary">
              <output ref={count} tabIndex={-1}>
                {log.more === null
                  ? accessLog.allShown(entries.length)
                  : accessLog.shownSoFar(entries.length)}
              </output>
            </Box>
            {log.more === null ? null : (
              <Button onClick={log.more} loading={log.loadingMore} loadingText={accessLog.loading}>
                {accessLog.more}
              </Button>
            )}
          </SpaceBetween>
        )
      }
    />
  );
}
