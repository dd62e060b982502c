import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Whether no process of this id runs any more. A process that has ended but that nobody has waited
 * for yet (state Z on Linux) counts as gone.
 */
export async function processGone(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return true;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return /\) Z /u.test(stat);
}

/** Waits until the process has gone. @throws Error when it is still there after ten seconds */
export async function untilProcessGone(pid: number): Promise<void> {
  for (let checks = 0; checks < 200; checks += 1) {
    if (await processGone(pid)) {
      return;
    }
    await pause(50);
  }
  throw new Error(`Process ${pid} is still running`);
}
