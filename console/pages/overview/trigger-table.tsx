import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { CodeName } from './code-name.tsx';
import type { PartProps } from './part.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

export function TriggerTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const { purposes, channels } = words.support;
  return (
    <Table
      header={<Header variant="h2">{overview.byTrigger}</Header>}
      items={answer.byTrigger}
      trackBy={({ triggerSource, channel }) => `${triggerSource} ${channel}`}
      wrapLines
      ariaLabels={{ tableLabel: overview.byTrigger }}
      columnDefinitions={[
        {
          id: 'trigger',
          header: overview.trigger,
          isRowHeader: true,
          cell: ({ triggerSource, channel, purpose }) => (
            <>
              {purpose === null ? null : <div>{purposes[purpose]}</div>}
              <Box color="text-body-secondary" fontSize="body-s">
                {channels[channel]} · <CodeName name={triggerSource} />
              </Box>
            </>
          ),
        },
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
        {
          id: 'arrived',
          header: overview.arrived,
          cell: ({ count, arrived }) => (
            <ShareBar
              part={arrived}
              whole={count}
              tone="good"
              text={percentOf(arrived, count, locale)}
            />
          ),
        },
      ]}
    />
  );
}
