import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SEEDED_BUGS } from './seeded-bugs.ts';

const ROOT = join(import.meta.dirname, '..', '..');

// `npm run test:mutants` takes a minute; that its texts are still there is seen at once.
it.each(SEEDED_BUGS)('the bug "$bug" can be planted', ({ patches }) => {
  for (const { file, from, to } of patches) {
    const source = readFileSync(join(ROOT, file), 'utf8');
    expect(source.split(from).length - 1, `${file}: ${from}`).toBe(1);
    expect(to).not.toBe(from);
  }
});
