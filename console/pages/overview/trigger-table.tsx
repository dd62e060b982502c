import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { useMedia } from '../../shell/use-media.ts';
import { ArrivedShare } from './arrived-share.tsx';
import { CodeName } from './code-name.tsx';
import type { PartProps } from './part.ts';
import { countOf } from './shares.ts';

type TriggerCount = OverviewAnswer['byTrigger'][number];

/** What asked for messages, and how many of those arrived. */
export function TriggerTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const { purposes, channels } = words.support;
  const narrow = useMedia('(max-width: 599px)');
  const counts: TableProps.ColumnDefinition<TriggerCount> = {
    id: 'count',
    header: overview.count,
    cell: ({ count }) => countOf(count, locale),
  };
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
          minWidth: 200,
          cell: ({ triggerSource, channel, purpose }) => (
            <>
              {purpose === null ? null : <div>{purposes[purpose]}</div>}
              <Box color="text-body-secondary" fontSize="body-s">
                {channels[channel]} · <CodeName name={triggerSource} />
              </Box>
            </>
          ),
        },
        ...(narrow ? [] : [counts]),
        {
          id: 'arrived',
          header: overview.arrived,
          cell: ({ count, arrived }) => (
            <ArrivedShare arrived={arrived} count={count} words={words} narrow={narrow} />
          ),
        },
      ]}
    />
  );
}
