#!/usr/bin/env node
// Plain JavaScript on purpose, as local/bin/run.mjs: it runs under whatever Node is there, and runs
// the command line under the project's own Node 24, which reads TypeScript. It installs nothing, and
// stays in the caller's folder, so that `--output file.csv` is where the caller is.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const node = ownNode();
if (node === undefined || !existsSync(join(modules, 'commander'))) {
  process.stderr.write(`Not installed yet. Run this first, in ${root}: npm ci\n`);
  process.exit(1);
}

const args = ['--disable-warning=ExperimentalWarning', join(root, 'cli', 'sealpost.ts')];
const child = spawn(node, [...args, ...process.argv.slice(2)], {
  stdio: 'inherit',
  // The second call begins in half the time.
  env: { NODE_COMPILE_CACHE: join(modules, '.cache', 'sealpost'), ...process.env },
});

// Ctrl-C reaches the child by the terminal, and once more from here: it does not mind. Whatever
// comes, this process waits for the child, which knows how to stop.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', () => {
  process.stderr.write('Node 24 of this project cannot be run. Run this again: npm ci\n');
  process.exit(1);
});
child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));

/** The one package of Node 24 that fits this machine. npm 10 installs it and links no `.bin/node`. */
function ownNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return Object.keys(optionalDependencies)
    .map((name) => join(modules, name, 'bin', binary))
    .find(existsSync);
}
