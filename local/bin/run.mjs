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
const windows = process.platform === 'win32';
if (!installed) {
  process.stderr.write('Installing dependencies (once, about a minute) …\n');
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
const node = ownNode() ?? process.execPath;
const args = process.argv.slice(2);
const child = spawn(node, args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), bin, process.env.PATH].join(windows ? ';' : ':'),
  },
});
// The terminal sends Ctrl-C to the whole group; the child decides how to stop, this process waits.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (signal !== 'SIGINT') child.kill(signal);
  });
}
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

/** The one package of Node 24 that fits this machine. npm 10 installs it and links no `.bin/node`. */
function ownNode() {
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys(optionalDependencies)
    .map((name) => join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node'))
    .find(existsSync);
}
