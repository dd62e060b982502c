#!/usr/bin/env node
// Plain JavaScript on purpose, as local/bin/run.mjs: it runs under whatever Node is there, and runs
// the command line under the project's own Node 24, which reads TypeScript. It installs nothing, and
// stays in the caller's folder, so that `--output file.csv` is where the caller is.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(cli, '..', 'node_modules');
if (!existsSync(join(modules, 'commander'))) {
  process.stderr.write(`Not installed yet. Run this first, in ${dirname(cli)}: npm ci\n`);
  process.exit(1);
}

const windows = process.platform === 'win32';
const own = join(modules, '.bin', windows ? 'node.cmd' : 'node');
const node = existsSync(own) ? own : process.execPath;
const args = ['--disable-warning=ExperimentalWarning', join(cli, 'sealpost.ts')];
const child = spawn(node, [...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // The second call begins in half the time.
  env: { NODE_COMPILE_CACHE: join(modules, '.cache', 'sealpost'), ...process.env },
});

// Ctrl-C reaches the child by the terminal, and once more from here: it does not mind. Whatever
// comes, this process waits for the child, which knows how to stop.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', () => {
  process.stderr.write('Node 24 of this project cannot be run. Run this first: npm ci\n');
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
