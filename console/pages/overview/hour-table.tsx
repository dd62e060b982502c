import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Table from '@cloudscape-design/components/table';
import { useState } from 'react';
import type { DeliveryTone } from '../../../src/domain/delivery-tone.ts';
import type { Words } from '../../words/words-of.ts';
import { barTime } from './bar-time.ts';
import type { Bar } from './hour-bars.ts';
import { countOf } from './shares.ts';

interface HourTableProps {
  readonly bars: readonly Bar[];
  readonly tones: readonly DeliveryTone[];
  readonly words: Words;
}

/** What the chart shows, for those who read it; made when it is asked for. */
export function HourTable({ bars, tones, words }: HourTableProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const [open, setOpen] = useState(false);
  return (
    <ExpandableSection
      headerText={overview.asTable}
      expanded={open}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {open ? (
        <Table
          variant="embedded"
          items={bars}
          trackBy={({ from }) => from.toISOString()}
          wrapLines
          ariaLabels={{ tableLabel: overview.byHour }}
          columnDefinitions={[
            {
              id: 'from',
              header: overview.hour,
              isRowHeader: true,
              cell: ({ from }) => barTime(from, locale),
            },
            ...tones.map((tone) => ({
              id: tone,
              header: overview.tones[tone],
              cell: ({ counts }: Bar) => countOf(counts[tone], locale),
            })),
            {
              id: 'total',
              header: overview.total,
              cell: ({ total }) => countOf(total, locale),
            },
          ]}
        />
      ) : null}
    </ExpandableSection>
  );
}
