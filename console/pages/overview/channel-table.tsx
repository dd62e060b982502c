import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { PartProps } from './part.ts';
import { countOf, percentOf } from './shares.ts';

export function ChannelTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale, facts } = words.console;
  const duration = (ms: number | null) => (ms === null ? facts.none : words.support.duration(ms));
  return (
    <Table
      header={<Header variant="h2">{overview.byChannel}</Header>}
      items={answer.byChannel}
      trackBy="channel"
      ariaLabels={{ tableLabel: overview.byChannel }}
      columnDefinitions={[
        {
          id: 'channel',
          header: words.console.columns.channel,
          isRowHeader: true,
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
      ]}
    />
  );
}
