import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import ContentLayout from '@cloudscape-design/components/content-layout';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import type { ExportRequest } from '../../../src/handlers/audit-api/contract/requests.ts';
import {
  filteringOptions,
  filteringProperties,
  filterOf,
  NO_FILTER,
} from '../../lookup/filter-query.ts';
import { isReason } from '../../lookup/is-reason.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { PERSON_KINDS, personKeyOf } from '../../lookup/person-key-of.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import { spanOf } from '../../lookup/span-of.ts';
import { NOBODY } from '../../lookup/who.ts';
import { WhoField } from '../../lookup/who-field.tsx';
import type { PageProps } from '../../shell/page.ts';
import { ExportRun } from './export-run.tsx';

const MOST_DAYS = 31;

const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  { key: 'week', amount: 7, unit: 'day', type: 'relative' },
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

/** Messages as a file, for those who may take them away. */
export default function ExportPage(props: PageProps) {
  const { words, pool, reason, onReason } = props;
  const { export: texts } = words.pages;
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(
    PERIODS[1] as DateRangePickerProps.RelativeValue,
  );
  const [one, setOne] = useState(false);
  const [who, setWho] = useState(NOBODY);
  const [query, setQuery] = useState(NO_FILTER);
  const [tried, setTried] = useState(false);
  const [wish, setWish] = useState<ExportRequest | null>(null);

  const begin = () => {
    setTried(true);
    const { from, to } = spanOf(range);
    const key = one ? personKeyOf(who) : null;
    if (from === undefined || to === undefined || !isReason(reason)) return;
    if (one && key === null) return;
    const filter = filterOf(query);
    setWish({
      pool,
      from,
      to,
      reason: reason.trim(),
      ...(key === null ? {} : { key }),
      ...(filter === null ? {} : { filter }),
    });
  };

  return (
    <ContentLayout
      header={
        <Header variant="h1" description={texts.description}>
          {words.console.pages.export}
        </Header>
      }
    >
      {wish !== null ? (
        <ExportRun {...props} wish={wish} onAgain={() => setWish(null)} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin();
          }}
        >
          <Container>
            <SpaceBetween size="l">
              <FormField
                label={words.console.search.period}
                errorText={tried && range === null ? texts.needsPeriod : undefined}
              >
                <PeriodPicker
                  range={range}
                  onRange={setRange}
                  words={words.console}
                  choices={PERIODS}
                  mostDays={MOST_DAYS}
                  clearable={false}
                />
              </FormField>
              <Toggle
                checked={one}
                onChange={({ detail }) => setOne(detail.checked)}
                description={texts.onePersonDescription}
              >
                {texts.onePerson}
              </Toggle>
              {one ? (
                <WhoField
                  who={who}
                  onWho={setWho}
                  kinds={PERSON_KINDS}
                  words={words.console}
                  error={tried && personKeyOf(who) === null ? words.console.search.needed : null}
                />
              ) : null}
              <FormField label={texts.filter}>
                <PropertyFilter
                  query={query}
                  onChange={({ detail }) => setQuery(detail)}
                  filteringProperties={filteringProperties(words)}
                  filteringOptions={filteringOptions(words)}
                  disableFreeTextFiltering
                  hideOperations
                  filteringPlaceholder={words.console.filters.placeholder}
                  filteringAriaLabel={texts.filter}
                />
              </FormField>
              <ReasonField
                reason={reason}
                onReason={onReason}
                words={words.console}
                missing={tried}
              />
              <Button variant="primary" iconName="download" formAction="submit">
                {texts.start}
              </Button>
            </SpaceBetween>
          </Container>
        </form>
      )}
    </ContentLayout>
  );
}
