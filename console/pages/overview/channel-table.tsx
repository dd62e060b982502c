import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import Table, { type TableProps } from '@cloudscape-design/components/table';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';
import { useMedia } from '../../shell/use-media.ts';
import { ArrivedShare } from './arrived-share.tsx';
import type { PartProps } from './part.ts';
import { countOf, percentOf } from './shares.ts';

type ChannelCount = OverviewAnswer['byChannel'][number];

/** Mails and text messages: how many, how many of them arrived, and how soon. */
export function ChannelTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale, facts } = words.console;
  const narrow = useMedia('(max-width: 599px)');
  const duration = (ms: number | null) => (ms === null ? facts.none : words.support.duration(ms));
  const wide: TableProps.ColumnDefinition<ChannelCount>[] = [
    {
      id: 'channel',
      header: words.console.columns.channel,
      isRowHeader: true,
      minWidth: 110,
      cell: ({ channel }) => words.support.channels[channel],
    },
    { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
    {
      id: 'arrived',
      header: overview.arrived,
      cell: ({ count, arrived }) => percentOf(arrived, count, locale),
    },
    { id: 'half', header: overview.half, cell: ({ p50Ms }) => duration(p50Ms) },
    { id: 'most', header: overview.most, cell: ({ p95Ms }) => duration(p95Ms) },
  ];
  const two: TableProps.ColumnDefinition<ChannelCount>[] = [
    {
      id: 'channel',
      header: words.console.columns.channel,
      isRowHeader: true,
      minWidth: 200,
      cell: ({ channel, p50Ms, p95Ms }) => (
        <>
          <div>{words.support.channels[channel]}</div>
          {p50Ms === null ? null : (
            <Box color="text-body-secondary" fontSize="body-s">
              {overview.half} {duration(p50Ms)}, {overview.most} {duration(p95Ms)}
            </Box>
          )}
        </>
      ),
    },
    {
      id: 'arrived',
      header: overview.arrived,
      cell: (counted) => <ArrivedShare {...counted} words={words} narrow />,
    },
  ];
  return (
    <Table
      header={<Header variant="h2">{overview.byChannel}</Header>}
      items={answer.byChannel}
      trackBy="channel"
      wrapLines
      ariaLabels={{ tableLabel: overview.byChannel }}
      columnDefinitions={narrow ? two : wide}
    />
  );
}
