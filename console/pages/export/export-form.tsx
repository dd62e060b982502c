import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';
import FormField from '@cloudscape-design/components/form-field';
import PropertyFilter from '@cloudscape-design/components/property-filter';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useState } from 'react';
import {
  filteringOptions,
  filteringProperties,
  filterOf,
  NO_FILTER,
  withChoicesOnly,
} from '../../lookup/filter-query.ts';
import { isReason } from '../../lookup/is-reason.ts';
import { PeriodPicker } from '../../lookup/period-picker.tsx';
import { PERSON_KINDS, personKeyOf } from '../../lookup/person-key-of.ts';
import { ReasonField } from '../../lookup/reason-field.tsx';
import { spanOf } from '../../lookup/span-of.ts';
import { NOBODY } from '../../lookup/who.ts';
import { WhoField } from '../../lookup/who-field.tsx';
import type { Words } from '../../words/words-of.ts';
import type { ExportWish } from './export-wish.ts';

const MOST_DAYS = 31;

const WEEK = { key: 'week', amount: 7, unit: 'day', type: 'relative' } as const;
const PERIODS: readonly DateRangePickerProps.RelativeOption[] = [
  { key: 'day', amount: 24, unit: 'hour', type: 'relative' },
  WEEK,
  { key: 'month', amount: 30, unit: 'day', type: 'relative' },
];

interface ExportFormProps {
  readonly words: Words;
  readonly running: boolean;
  /** What the API did not understand of whom was asked for. */
  readonly wrong: string | null;
  readonly onExport: (wish: ExportWish) => void;
}

/** Which messages, and why. */
export function ExportForm({ words, running, wrong, onExport }: ExportFormProps) {
  const { export: texts } = words.pages;
  const [range, setRange] = useState<DateRangePickerProps.Value | null>(WEEK);
  const [one, setOne] = useState(false);
  const [who, setWho] = useState(NOBODY);
  const [query, setQuery] = useState(NO_FILTER);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const nobody = one && personKeyOf(who) === null;

  const submit = () => {
    setTried(true);
    const { from, to } = spanOf(range);
    if (running || nobody || from === undefined || to === undefined || !isReason(reason)) return;
    const key = one ? personKeyOf(who) : null;
    const filter = filterOf(query);
    onExport({
      from,
      to,
      reason: reason.trim(),
      ...(key === null ? {} : { key }),
      ...(filter === null ? {} : { filter }),
    });
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
              error={tried && nobody ? words.console.search.neededPerson : wrong}
            />
          ) : null}
          <FormField label={texts.filter}>
            <PropertyFilter
              query={query}
              onChange={({ detail }) => setQuery(withChoicesOnly(detail, words))}
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
            onReason={setReason}
            label={texts.why}
            choices={texts.reasons}
            words={words.console}
            missing={tried}
          />
          <Button
            variant="primary"
            iconName="download"
            formAction="submit"
            loading={running}
            loadingText={texts.running}
          >
            {texts.start}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
