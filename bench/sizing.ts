// npm run sizing: what a notification needs, what rates ask of AWS and Twilio, and what it costs.
// Counted and simulated, the same every time; --write puts the tables into the documents.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createProgress } from './report/progress.ts';
import { sizingTables, tablesIn, withTables } from './sizing/report/documents.ts';

const DOCS = join(import.meta.dirname, '..', 'docs');
const DOCUMENTS = ['capacity.md', 'cost.md'];
const USAGE = `npm run sizing            prints the tables of docs/capacity.md and docs/cost.md
npm run sizing -- --write puts them there`;

const args = process.argv.slice(2);
const write = args.includes('--write');
if (args.some((arg) => arg !== '--write')) {
  console.error(USAGE);
  process.exitCode = args.includes('--help') ? 0 : 2;
} else {
  const progress = createProgress();
  const tables = await sizingTables((what) => progress.show(what));
  progress.clear();
  for (const name of DOCUMENTS) {
    const path = join(DOCS, name);
    const document = await readFile(path, 'utf8');
    if (write) await writeFile(path, withTables(document, tables));
    else for (const table of tablesIn(document)) console.log(`${tables.get(table)}\n`);
  }
  if (write) console.log(`docs/${DOCUMENTS.join(' and docs/')} have the tables of today.`);
}
