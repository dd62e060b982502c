import { isLocale, LOCALES } from '../../src/domain/locale.ts';
import { membersOf } from '../../src/domain/members-of.ts';
import { type ConfigPath, showPath } from './config-path.ts';
import type { ConfigProblem } from './config-problem.ts';

interface Level {
  readonly path: ConfigPath;
  readonly own: Readonly<Record<string, unknown>>;
}

/** What a level has of the levels above, for a configuration that nobody has checked yet. */
interface Inherited {
  readonly languages: readonly string[];
  readonly links: { readonly path: ConfigPath; readonly labels: readonly unknown[] };
}

/** Labels by language that lack one of a language that mails with the link go out in. */
export function unlabelledLinks(config: unknown): ConfigProblem[] {
  const nothing = { languages: LOCALES, links: { path: [], labels: [] } };
  return checkLevel({ path: [], own: membersOf(config) }, nothing);
}

function checkLevel({ path, own }: Level, above: Inherited): ConfigProblem[] {
  const languages = languagesOf(own) ?? above.languages;
  const links = linksOf({ path, own }) ?? above.links;
  const differs = languages !== above.languages || links !== above.links;
  const problems = differs ? lacking({ languages, links }, path) : [];
  const below = levels(path.length === 0 ? 'pools' : 'clients', { path, own });
  return [...problems, ...below.flatMap((level) => checkLevel(level, { languages, links }))];
}

function lacking({ languages, links }: Inherited, level: ConfigPath): ConfigProblem[] {
  return links.labels.flatMap((label, index) => {
    const labels = membersOf(label);
    const lacks = languages.filter((locale) => !Object.hasOwn(labels, locale));
    if (typeof label !== 'object' || label === null || lacks.length === 0) return [];
    const whose = level.length === 0 ? 'mails' : `mails of ${showPath(level)}`;
    const expected = `lacks ${lacks.join(', ')}, which ${whose} go out in: it has to have them too, or be one text for all, or languages has to leave them out`;
    return [{ path: [...links.path, index, 'label'], expected }];
  });
}

function languagesOf(own: Level['own']): readonly string[] | null {
  const { languages } = own;
  return Array.isArray(languages) ? languages.filter((one) => isLocale(String(one))) : null;
}

function linksOf({ path, own }: Level): Inherited['links'] | null {
  const { footerLinks } = own;
  if (!Array.isArray(footerLinks)) return null;
  return {
    path: [...path, 'footerLinks'],
    labels: footerLinks.map((link) => membersOf(link)['label']),
  };
}

/** What stands one level below: pools, then app clients, then nothing. */
function levels(name: 'pools' | 'clients', { path, own }: Level): Level[] {
  if (path.includes('clients')) return [];
  return Object.entries(membersOf(own[name])).map(([id, below]) => ({
    path: [...path, name, id],
    own: membersOf(below),
  }));
}
