import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import type { PartProps } from './part.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

export function TriggerTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  return (
    <Table
      header={<Header variant="h2">{overview.byTrigger}</Header>}
      items={answer.byTrigger}
      trackBy="triggerSource"
      wrapLines
      ariaLabels={{ tableLabel: overview.byTrigger }}
      columnDefinitions={[
        {
          id: 'trigger',
          header: overview.trigger,
          isRowHeader: true,
          cell: ({ triggerSource }) => <span className="breaks">{triggerSource}</span>,
        },
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
        {
          id: 'arrived',
          header: overview.arrived,
          cell: ({ count, arrived }) => (
            <ShareBar part={arrived} whole={count} text={percentOf(arrived, count, locale)} />
          ),
        },
      ]}
    />
  );
}
