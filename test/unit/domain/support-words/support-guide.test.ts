import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en as consoleWords } from '../../../../console/words/en.ts';
import { en } from '../../../../src/domain/support-words/en.ts';
import {
  flagTable,
  GUIDE_REASONS,
  GUIDE_STATUSES,
  reasonTable,
  statusTable,
} from './guide-tables.ts';

const GUIDE = readFileSync(new URL('../../../../docs/support-guide.md', import.meta.url), 'utf8');

/** What stands below a heading, up to the next one. */
function below(heading: string): string {
  const [, behind] = GUIDE.split(`### ${heading}\n`);
  return behind?.split('\n#')[0] ?? '';
}

describe("support's guide", () => {
  it.each(Object.entries(GUIDE_STATUSES))(
    'says of what is called "%s" what the console says',
    (heading, statuses) => {
      expect(below(heading)).toContain(statusTable(statuses));
    },
  );

  it.each(Object.entries(GUIDE_REASONS))(
    'gives the reasons of "%s" in the console’s words',
    (heading, reasons) => {
      expect(below(heading)).toContain(reasonTable(reasons));
    },
  );

  it('has the notes that stand beside an answer', () => {
    expect(below('Notes beside an answer')).toContain(flagTable());
  });

  it('calls the pages and the buttons what the console calls them', () => {
    const { pages, failures } = consoleWords;
    const named = Array.from(GUIDE.matchAll(/page \*([^*]+)\*/g), ([, name]) => name);
    expect(named.length).toBeGreaterThan(1);
    for (const name of named) expect(Object.values(pages)).toContain(name);
    expect(GUIDE).toContain(`*${failures.retryNow}*`);
    expect(GUIDE).toContain(`**${consoleWords.search.whatToSay}**`);
  });

  it('leaves out no status and no reason, and has none twice', () => {
    expect(Object.values(GUIDE_STATUSES).flat().toSorted()).toEqual(
      Object.keys(en.statuses).toSorted(),
    );
    expect(Object.values(GUIDE_REASONS).flat().toSorted()).toEqual(
      Object.keys(en.reasons).toSorted(),
    );
  });
});
