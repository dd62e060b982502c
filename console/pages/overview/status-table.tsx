import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import { ToneIndicator } from '../../delivery/tone-indicator.tsx';
import type { PartProps } from './part.ts';
import { ShareBar } from './share-bar.tsx';
import { countOf, percentOf } from './shares.ts';

export function StatusTable({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  return (
    <Table
      header={<Header variant="h2">{overview.byStatus}</Header>}
      items={answer.byStatus}
      trackBy="status"
      ariaLabels={{ tableLabel: overview.byStatus }}
      columnDefinitions={[
        {
          id: 'status',
          header: words.console.columns.status,
          isRowHeader: true,
          cell: ({ status }) => (
            <ToneIndicator tone={TONE_OF[status]} label={words.support.statuses[status].label} />
          ),
        },
        { id: 'count', header: overview.count, cell: ({ count }) => countOf(count, locale) },
        {
          id: 'share',
          header: overview.share,
          cell: ({ status, count }) => (
            <ShareBar
              part={count}
              whole={answer.total}
              tone={TONE_OF[status]}
              text={percentOf(count, answer.total, locale)}
            />
          ),
        },
      ]}
    />
  );
}
