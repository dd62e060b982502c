import BarChart from '@cloudscape-design/components/bar-chart';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useMemo } from 'react';
import { useMedia } from '../../shell/use-media.ts';
import { barTime } from './bar-time.ts';
import { hourBars, tonesIn } from './hour-bars.ts';
import { HourTable } from './hour-table.tsx';
import type { PartProps } from './part.ts';
import { countOf } from './shares.ts';

/** Room on a wide screen for a week in bars of three hours. */
const MOST_BARS = 57;
const MOST_NARROW_BARS = 29;

/** Messages hour by hour, by how they went; as a table for those who cannot use a chart. */
export function HourChart({ answer, words }: PartProps) {
  const { overview } = words.pages;
  const { locale } = words.console;
  const narrow = useMedia('(max-width: 599px)');
  const { hoursPerBar, bars } = useMemo(
    () => hourBars(answer, narrow ? MOST_NARROW_BARS : MOST_BARS),
    [answer, narrow],
  );
  const tones = tonesIn(bars);
  const description = overview.byHourDescription(hoursPerBar);
  const most = Math.max(1, ...bars.map(({ total }) => total));
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          {overview.byHour}
        </Header>
      }
    >
      <BarChart
        series={tones.map((tone) => ({
          type: 'bar' as const,
          title: overview.tones[tone],
          color: `var(--tone-${tone})`,
          data: bars.map(({ from, counts }) => ({ x: from, y: counts[tone] })),
          valueFormatter: (count: number) => countOf(count, locale),
        }))}
        stackedBars
        xScaleType="categorical"
        xDomain={bars.map(({ from }) => from)}
        yDomain={[0, most]}
        xTickFormatter={(at) => barTime(at, locale)}
        yTickFormatter={(count) => (Number.isInteger(count) ? countOf(count, locale) : '')}
        xTitle={overview.hour}
        yTitle={overview.count}
        height={240}
        hideFilter
        ariaLabel={overview.byHour}
        ariaDescription={description}
      />
      <HourTable bars={bars} tones={tones} words={words} />
    </Container>
  );
}
