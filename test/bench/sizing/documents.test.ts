import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sizingTables, tablesIn, withTables } from '../../../bench/sizing/report/documents.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');
let tables: ReadonlyMap<string, string>;

beforeAll(async () => {
  tables = await sizingTables(() => undefined);
}, 60_000);

describe('the tables of a document', () => {
  it.each(['capacity.md', 'cost.md'])(
    'are those of today: %s (npm run sizing -- --write)',
    async (name) => {
      const document = await readFile(join(DOCS, name), 'utf8');
      expect(document).toBe(withTables(document, tables));
    },
  );

  it('all stand in one', async () => {
    const documents = await Promise.all(
      ['capacity.md', 'cost.md'].map((name) => readFile(join(DOCS, name), 'utf8')),
    );
    expect(documents.flatMap(tablesIn).sort()).toEqual([...tables.keys()].sort());
  });

  it('are put in the place that names them, and only there', () => {
    const before = 'a\n<!-- sizing: usage -->\nold\n<!-- end -->\nb';
    const after = 'a\n<!-- sizing: usage -->\n\nnew\n\n<!-- end -->\nb';
    expect(withTables(before, new Map([['usage', 'new']]))).toBe(after);
    expect(withTables(after, new Map([['usage', 'new']]))).toBe(after);
    expect(() => withTables(before, new Map())).toThrow('There is no table "usage".');
  });
});
