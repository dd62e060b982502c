import { spawnSync } from 'node:child_process';

/** Whether util-linux is there, whose `script` runs a program on a terminal of its own. */
export const hasTerminals = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

if (!hasTerminals) {
  if (process.env['CI']) throw new Error('The terminal tests need `script` of util-linux.');
  console.warn('Without `script` of util-linux, nothing is tried on a terminal.');
}
