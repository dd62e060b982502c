import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_API_VARIABLES } from '../../../src/config/audit-api-environment.ts';
import { AUDIT_VARIABLES } from '../../../src/config/audit-environment.ts';
import { ROUTES } from '../../../src/handlers/audit-api/contract/routes.ts';
import { CSV_COLUMNS } from '../../../src/handlers/audit-api/csv/delivery-csv.ts';
import { PROBLEMS } from '../../../src/handlers/audit-api/problems.ts';

const page = await readFile(join(import.meta.dirname, '../../../docs/audit-api.md'), 'utf8');

describe('the page on the audit API', () => {
  it.each(Object.keys(AUDIT_API_VARIABLES).filter((name) => !(name in AUDIT_VARIABLES)))(
    'tells of the variable %s',
    (name) => {
      expect(page).toContain(`\`${name}\``);
    },
  );

  it('tells of no variable that there is not', () => {
    const named = page.match(/`[A-Z]+(_[A-Z]+)+`/g) ?? [];
    expect(named.filter((name) => !(name.slice(1, -1) in AUDIT_API_VARIABLES))).toEqual([]);
  });

  it.each(Object.values(ROUTES))('tells of $method $path', ({ method, path }) => {
    expect(page).toContain(`\`${method} ${path}\``);
  });

  it.each(Object.entries(PROBLEMS))('tells of the refusal %s by its status', (word, { status }) => {
    const line = page
      .split('\n')
      .find((each) => each.startsWith('|') && each.includes(`\`${word}\``));
    expect(line).toContain(String(status));
  });

  it('has the columns of an export in their order', () => {
    expect(page).toContain(CSV_COLUMNS.map((name) => `\`${name}\``).join(', '));
  });
});
