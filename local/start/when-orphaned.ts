import { readFileSync } from 'node:fs';

const CHECK_MS = 500;

/**
 * Calls back once when a process that this one was started by has gone. Killed processes cannot
 * tell their children, and nobody would be left to stop this one from the terminal.
 *
 * Started by npm, the ones up to npm count, where `/proc` shows them (Linux); else the parent alone.
 */
export function whenOrphaned(callback: () => void): void {
  const line = lineOfDescent(process.env['npm_lifecycle_event'] !== undefined);
  const timer = setInterval(() => {
    if (line.every(([pid, parent]) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    callback();
  }, CHECK_MS);
  timer.unref();
}

/** Pairs of a process and its parent, from this one upwards. */
function lineOfDescent(startedByNpm: boolean): [number, number | null][] {
  const line: [number, number | null][] = [[process.pid, process.ppid]];
  let pid = process.ppid;
  // At most: the bootstrap, npm's shell, npm.
  while (startedByNpm && line.length < 3 && !isNpm(pid)) {
    const parent = parentOf(pid);
    if (parent === null || parent <= 1) break;
    line.push([pid, parent]);
    pid = parent;
  }
  return line;
}

function parentOf(pid: number): number | null {
  if (pid === process.pid) return process.ppid;
  // The name in parentheses may itself hold spaces and parentheses.
  const fields = read(`/proc/${pid}/stat`)?.split(') ').at(-1)?.split(' ');
  return fields?.[1] === undefined ? null : Number(fields[1]);
}

function isNpm(pid: number): boolean {
  const command = read(`/proc/${pid}/cmdline`) ?? '';
  return /^npm\b|[/\\]npm(-cli\.js)?\0/.test(command);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
