import { z } from 'zod';
import { LOCALES } from '../../../src/domain/locale.ts';
import { webPage } from '../rules/addresses.ts';
import { linkLabel } from '../rules/names.ts';
import { ruled } from './ruled.ts';
import { settings } from './settings.ts';

const MOST_LINKS = 6;

const labels = settings(Object.fromEntries(LOCALES.map((locale) => [locale, ruled(linkLabel)])), {
  kind: 'language',
});

/** One text, or one for each language; the problems of the latter keep their places. */
const label = z.unknown().check(({ value, issues }) => {
  const schema = typeof value === 'object' && value !== null ? labels : ruled(linkLabel);
  for (const issue of schema.safeParse(value).error?.issues ?? []) {
    issues.push({ ...issue, input: value } as (typeof issues)[number]);
  }
});

export const footerSchema = z
  .array(settings({ label, url: ruled(webPage) }, { needed: ['label', 'url'] }), {
    error: 'has to be a list of links',
  })
  .max(MOST_LINKS, { error: `has to be a list of at most ${MOST_LINKS} links` });
