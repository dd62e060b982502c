import DateRangePicker, {
  type DateRangePickerProps,
} from '@cloudscape-design/components/date-range-picker';
import type { ConsoleWords } from '../words/console-words.ts';

interface PeriodPickerProps {
  readonly range: DateRangePickerProps.Value | null;
  readonly onRange: (range: DateRangePickerProps.Value | null) => void;
  readonly words: ConsoleWords;
  readonly choices: readonly DateRangePickerProps.RelativeOption[];
  /** The longest period, in days; null for any. */
  readonly mostDays: number | null;
  /** Whether no period at all is a period, too. */
  readonly clearable: boolean;
}

const DAY_MS = 24 * 3600_000;

/** A period by the reader's own clock: the last so many hours or days, or from one time to another. */
export function PeriodPicker(props: PeriodPickerProps) {
  const { range, onRange, words, choices, mostDays, clearable } = props;
  const { period } = words;
  return (
    <DateRangePicker
      value={range}
      onChange={({ detail }) => onRange(detail.value)}
      relativeOptions={choices}
      placeholder={words.filters.anyTime}
      showClearButton={clearable}
      locale={words.locale}
      rangeSelectorMode="default"
      getTimeOffset={(date) => -date.getTimezoneOffset()}
      i18nStrings={{
        ariaLabel: words.search.period,
        formatRelativeRange: ({ amount, unit }) => period.last(amount, unit),
        relativeModeTitle: period.relative,
        absoluteModeTitle: period.absolute,
      }}
      isValidRange={(chosen) => {
        if (chosen === null) return { valid: true };
        if (chosen.type === 'relative') {
          const tooLong = mostDays !== null && daysOf(chosen) > mostDays;
          return tooLong
            ? { valid: false, errorMessage: period.tooLong(mostDays) }
            : { valid: true };
        }
        const length = Date.parse(chosen.endDate) - Date.parse(chosen.startDate);
        if (Number.isNaN(length)) return { valid: false, errorMessage: period.incomplete };
        if (length < 0) return { valid: false, errorMessage: period.reversed };
        return mostDays !== null && length > mostDays * DAY_MS
          ? { valid: false, errorMessage: period.tooLong(mostDays) }
          : { valid: true };
      }}
    />
  );
}

const DAYS_OF_UNIT: Readonly<Record<string, number>> = {
  second: 1 / 86_400,
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
};

function daysOf({ amount, unit }: DateRangePickerProps.RelativeValue): number {
  return amount * (DAYS_OF_UNIT[unit] ?? 0);
}
