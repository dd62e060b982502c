import { MutantTree } from './mutant-tree.ts';
import { SEEDED_BUGS } from './seeded-bugs.ts';

/**
 * Plants each bug in a copy of the tree and runs the tests that must see it. Prints a line a bug and
 * ends with 1 if one survives. With names, only those: `npm run test:mutants -- "no grace"`.
 */
const wanted = process.argv.slice(2);
const bugs = SEEDED_BUGS.filter(({ bug }) => wanted.length === 0 || wanted.includes(bug));
const width = Math.max(...SEEDED_BUGS.map(({ bug }) => bug.length));
const line = (bug: string, killer: string, verdict: string) =>
  `${bug.padEnd(width)} | ${verdict.padEnd(8)} | ${killer}`;

const tree = new MutantTree();
let survivors = 0;
try {
  const tests = [...new Set(bugs.flatMap((bug) => bug.tests))];
  const sane = await tree.run(tests);
  // Tests that fail without a bug would kill every one of them.
  if (sane !== null) throw new Error(`Without any bug, this fails: ${sane}`);
  console.log(line('bug', 'killed by', 'verdict'));
  for (const seeded of bugs) {
    const mend = tree.plant(seeded);
    const killer = await tree.run(seeded.tests);
    mend();
    if (killer === null) survivors += 1;
    console.log(line(seeded.bug, killer ?? '–', killer === null ? 'SURVIVES' : 'ok'));
  }
} finally {
  tree.remove();
}
console.log(`${bugs.length - survivors} of ${bugs.length} killed`);
process.exitCode = survivors === 0 && bugs.length > 0 ? 0 : 1;
