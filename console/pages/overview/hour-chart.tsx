import AreaChart from '@cloudscape-design/components/area-chart';
import Container from '@cloudscape-design/components/container';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import Header from '@cloudscape-design/components/header';
import Table from '@cloudscape-design/components/table';
import { busiestHour, hourSeries } from './hour-series.ts';
import type { PartProps } from './part.ts';
import { countOf } from './shares.ts';

/** Messages hour by hour, by how they went; as a table for those who cannot use a chart. */
export function HourChart({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const series = hourSeries(answer);
  const points = series[0]?.points ?? [];
  const time = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <Container
      header={
        <Header variant="h2" description={overview.byHourDescription}>
          {overview.byHour}
        </Header>
      }
    >
      <AreaChart
        series={series.map(({ tone, points: data }) => ({
          type: 'area' as const,
          title: overview.tones[tone],
          color: `var(--tone-${tone})`,
          data: data.map(({ x, y }) => ({ x, y })),
        }))}
        xDomain={[points[0]?.x ?? new Date(answer.from), points.at(-1)?.x ?? new Date(answer.to)]}
        yDomain={[0, Math.max(busiestHour(series), 1)]}
        xScaleType="time"
        xTitle={overview.hour}
        yTitle={overview.count}
        height={240}
        hideFilter
        ariaLabel={overview.byHour}
        ariaDescription={overview.byHourDescription}
        i18nStrings={{
          xTickFormatter: (at) => time.format(at),
          yTickFormatter: (count) => countOf(count, locale),
          detailTotalLabel: overview.total,
        }}
      />
      <ExpandableSection headerText={overview.asTable}>
        <Table
          variant="embedded"
          items={points.map(({ x }, at) => ({ x, at }))}
          trackBy={({ x }) => x.toISOString()}
          ariaLabels={{ tableLabel: overview.byHour }}
          columnDefinitions={[
            {
              id: 'hour',
              header: overview.hour,
              isRowHeader: true,
              cell: ({ x }) => time.format(x),
            },
            ...series.map(({ tone, points: counts }) => ({
              id: tone,
              header: overview.tones[tone],
              cell: ({ at }: { x: Date; at: number }) => countOf(counts[at]?.y ?? 0, locale),
            })),
          ]}
        />
      </ExpandableSection>
    </Container>
  );
}
