import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';
import { TONE_OF } from '../../src/domain/delivery-tone.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import type { Words } from '../words/words-of.ts';

export type Filter = NonNullable<SearchRequest['filter']>;

export const NO_FILTER: PropertyFilterProps.Query = { tokens: [], operation: 'and' };

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

/** Without what was typed and is none of the choices: there is nothing of that kind to be found. */
export function withChoicesOnly(
  query: PropertyFilterProps.Query,
  words: Words,
): PropertyFilterProps.Query {
  const choices = choicesOf(words);
  const tokens = query.tokens.filter(({ propertyKey = '', value }) =>
    Object.hasOwn(choices[propertyKey] ?? {}, String(value)),
  );
  return { ...query, tokens };
}

export function filteringProperties(words: Words): PropertyFilterProps.FilteringProperty[] {
  const { columns } = words.console;
  const labels = { channels: columns.channel, purposes: columns.purpose, statuses: columns.status };
  return Object.entries(choicesOf(words)).map(([key, texts]) => {
    const label = labels[key as keyof Filter];
    const format = (value: string) => texts[value] ?? value;
    return {
      key,
      propertyLabel: label,
      groupValuesLabel: label,
      operators: [{ operator: '=', format }],
    };
  });
}

export function filteringOptions(words: Words): PropertyFilterProps.FilteringOption[] {
  return Object.entries(choicesOf(words)).flatMap(([propertyKey, texts]) =>
    Object.entries(texts).map(([value, label]) => ({ propertyKey, value, label })),
  );
}

/** What may be chosen, by the API's name for it, with its words. */
function choicesOf({ support }: Words): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const statuses = Object.keys(TONE_OF).map((status) => [
    status,
    support.statuses[status as keyof typeof TONE_OF].label,
  ]);
  return {
    channels: support.channels,
    purposes: support.purposes,
    statuses: Object.fromEntries(statuses),
  } satisfies Record<keyof Filter, Readonly<Record<string, string>>>;
}
