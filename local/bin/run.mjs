#!/usr/bin/env node
// Plain JavaScript on purpose: it runs before anything is installed, under whatever Node is there.
// It installs what the lockfile names when that is not in place yet, then runs the given file under
// the project's own Node 24 (a pinned dependency), which is the Lambda runtime and reads TypeScript.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.sealpost-installed');

const wanted = readFileSync(lockfile, 'utf8');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!installed) {
  process.stderr.write('Installing dependencies (once, about a minute) …\n');
  const windows = process.platform === 'win32';
  const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  if (npm.status !== 0) {
    process.stderr.write(
      'npm ci failed. Is the npm registry reachable? Then run the same command again.\n',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

const bin = join(root, 'node_modules', '.bin');
const node = join(bin, process.platform === 'win32' ? 'node.cmd' : 'node');
const args = process.argv.slice(2);
const child = spawn(existsSync(node) ? node : process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${bin}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
});
// The terminal sends Ctrl-C to the whole group; the child decides how to stop, this process waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
