import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SeededBug } from './seeded-bugs.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const COPIED = [
  'src',
  'test',
  'local',
  'infra',
  'bench',
  'cli',
  'console',
  'docs',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];

/** A copy of the tree in which one bug may be planted at a time. */
export class MutantTree {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'sealpost-mutants-'));

  constructor() {
    for (const name of COPIED) {
      cpSync(path.join(ROOT, name), path.join(this.#folder, name), { recursive: true });
    }
    symlinkSync(
      path.join(ROOT, 'node_modules'),
      path.join(this.#folder, 'node_modules'),
      'junction',
    );
  }

  /**
   * Plants a bug and returns how to take it out again.
   *
   * @throws when the source does not hold a patch's text exactly once: then it says nothing any more.
   */
  plant({ bug, patches }: SeededBug): () => void {
    const before = new Map<string, string>();
    for (const { file, from, to } of patches) {
      const place = path.join(this.#folder, file);
      const source = readFileSync(place, 'utf8');
      if (!before.has(place)) before.set(place, source);
      const found = source.split(from).length - 1;
      if (found !== 1) {
        throw new Error(`"${bug}" must be written anew: ${file} holds its text ${found} times`);
      }
      writeFileSync(
        place,
        source.replace(from, () => to),
      );
    }
    return () => {
      for (const [place, source] of before) writeFileSync(place, source);
    };
  }

  /** Runs these tests until the first one fails. Null: all of them passed. */
  run(tests: readonly string[]): Promise<string | null> {
    const vitest = path.join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--bail=1', '--no-color', '--reporter=json', ...tests];
    const child = spawn(process.execPath, args, {
      cwd: this.#folder,
      // A tenth of the large searches: a bug of design shows long before.
      env: { ...process.env, SOAK_RUNS: '0.1', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', () => {
        try {
          resolve(firstFailure(output));
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

function firstFailure(output: string): string | null {
  const line = output.split('\n').findLast((text) => text.startsWith('{"numTotalTestSuites"'));
  if (line === undefined) throw new Error(`The tests did not run: ${output.slice(-2000)}`);
  const report = JSON.parse(line) as Report;
  if (report.numTotalTests === 0) throw new Error('No test was found');
  for (const { name, assertionResults } of report.testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    if (failed !== undefined) return `${path.basename(name)}: ${failed.fullName.trim()}`;
  }
  // A file that does not even load is no proof that a test has seen the bug.
  const broken = report.testResults.find(({ status }) => status === 'failed');
  if (broken !== undefined) throw new Error(`${broken.name} did not load`);
  return null;
}
