import { describe, expect, it } from 'vitest';
import {
  filteringOptions,
  filteringProperties,
  filterOf,
  NO_FILTER,
  withChoicesOnly,
} from '../../../console/lookup/filter-query.ts';
import { wordsOf } from '../../../console/words/words-of.ts';
import { SUPPORT_LOCALES } from '../../../src/domain/support-words/support-words.ts';
import { filter } from '../../../src/handlers/audit-api/contract/fields.ts';

const token = (propertyKey: string | undefined, value: string) => ({
  ...(propertyKey === undefined ? {} : { propertyKey }),
  operator: '=' as const,
  value,
});
const queryOf = (...tokens: ReturnType<typeof token>[]) => ({ ...NO_FILTER, tokens });

describe('the filter of messages', () => {
  it('asks for everything without tokens', () => {
    expect(filterOf(NO_FILTER)).toBeNull();
  });

  it('gathers the values of a kind, each once', () => {
    const query = queryOf(
      token('channels', 'sms'),
      token('statuses', 'delivered'),
      token('statuses', 'bounced'),
      token('statuses', 'delivered'),
    );
    expect(filterOf(query)).toEqual({ channels: ['sms'], statuses: ['delivered', 'bounced'] });
  });

  it.each(SUPPORT_LOCALES)('offers in %s what the API takes, all of it', (locale) => {
    const options = filteringOptions(wordsOf(locale));
    const query = queryOf(
      ...options.map(({ propertyKey, value = '' }) => token(propertyKey, value)),
    );
    expect(filter.safeParse(filterOf(query)).success).toBe(true);
    const { channels, purposes, statuses } = filter._zod.def.shape;
    for (const [key, schema] of Object.entries({ channels, purposes, statuses })) {
      const taken = schema._zod.def.innerType._zod.def.element._zod.values;
      const offered = options.filter(({ propertyKey }) => propertyKey === key);
      expect(new Set(offered.map(({ value }) => value))).toEqual(new Set(taken));
    }
  });

  it.each(SUPPORT_LOCALES)('shows a chosen value in the words of %s', (locale) => {
    const words = wordsOf(locale);
    const statuses = filteringProperties(words).find(({ key }) => key === 'statuses');
    const [operator] = statuses?.operators ?? [];
    const format = typeof operator === 'object' ? operator.format : undefined;
    expect(format?.('delivered')).toBe(words.support.statuses.delivered.label);
  });

  it('lets go of what was typed and is no choice', () => {
    const query = queryOf(
      token('statuses', 'delivered'),
      token('statuses', 'nonsense'),
      token('statuses', 'constructor'),
      token('__proto__', 'delivered'),
      token(undefined, 'delivered'),
    );
    expect(withChoicesOnly(query, wordsOf('en')).tokens).toEqual([token('statuses', 'delivered')]);
  });
});
