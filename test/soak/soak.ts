import { spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const VITEST = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');

/** What is too large for every day, one after the other; each shows how far it has come. */
const STEPS = [
  {
    name: 'http',
    what: '5 000 notifications over HTTP, every peer failing 10 % of the time',
    run: [join(ROOT, 'test', 'soak', 'http-soak.ts')],
    environment: {},
  },
  {
    name: 'model',
    what: '1 000 000 interleavings against G1 to G5',
    run: [join(ROOT, 'test', 'soak', 'model-soak.ts')],
    environment: {},
  },
  {
    name: 'kill',
    what: '500 killed processes',
    run: [VITEST, 'run', '--reporter=verbose', 'test/handlers/kill'],
    environment: { SOAK: '1' },
  },
] as const;

/** `npm run test:soak`, or `npm run test:soak -- model` for some of it. Ends with 1 on any breach. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown[0]}. There are: ${STEPS.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const results: string[] = [];
for (const { name, what, run, environment } of STEPS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n== ${name}: ${what}\n`);
  const began = Date.now();
  const status = await runToEnd(run, environment);
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  results.push(`${status === 0 ? ' ok  ' : 'BROKEN'}  ${name.padEnd(6)} ${minutes} min  ${what}`);
  if (status !== 0) process.exitCode = 1;
}
console.log(`\n${results.join('\n')}`);

function runToEnd(args: readonly string[], environment: object): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
