import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { TONE_OF } from '../../src/domain/delivery-tone.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import type { Words } from '../words/words-of.ts';

export type Filter = NonNullable<SearchRequest['filter']>;

export const NO_FILTER: PropertyFilterProps.Query = { tokens: [], operation: 'and' };

const PROPERTIES = ['channels', 'purposes', 'statuses'] as const;

/** What the tokens of a property filter ask for; null where they ask for everything. */
export function filterOf({ tokens }: PropertyFilterProps.Query): Filter | null {
  const filter: Record<string, string[]> = {};
  for (const { propertyKey, value } of tokens) {
    if (propertyKey === undefined) continue;
    const values = filter[propertyKey] ?? [];
    filter[propertyKey] = [...new Set([...values, String(value)])];
  }
  return Object.keys(filter).length === 0 ? null : (filter as Filter);
}

export function filteringProperties({
  console: { columns },
}: Words): PropertyFilterProps.FilteringProperty[] {
  const labels = {
    channels: columns.channel,
    purposes: columns.purpose,
    statuses: columns.status,
  };
  return PROPERTIES.map((key) => ({
    key,
    propertyLabel: labels[key],
    groupValuesLabel: labels[key],
    operators: ['='],
  }));
}

export function filteringOptions({ support }: Words): PropertyFilterProps.FilteringOption[] {
  const options = (propertyKey: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, label]) => ({ propertyKey, value, label }));
  const statuses = Object.fromEntries(
    Object.keys(TONE_OF).map((status) => [
      status,
      support.statuses[status as keyof typeof TONE_OF].label,
    ]),
  );
  return [
    ...options('channels', support.channels),
    ...options('purposes', support.purposes),
    ...options('statuses', statuses),
  ];
}
