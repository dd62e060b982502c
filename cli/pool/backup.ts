import { open, readFile } from 'node:fs/promises';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { type Json, memberOf, type Pool } from './pool.ts';

const KIND = 'sealpost-pool-backup';

/** Where a backup goes when nobody says so: beside whoever calls. */
export function usualBackupPath(poolId: string, now: Date): string {
  return `sealpost-backup-${poolId}-${now.toISOString().replaceAll(/[:.]/g, '-')}.json`;
}

/**
 * Writes a pool down, readable for its owner only, and waits until it is on the disk. Never over a
 * file that is there.
 *
 * @throws CommandError
 */
export async function writeBackup(path: string, pool: Pool, now: Date): Promise<void> {
  const content = { kind: KIND, version: 1, savedAt: now.toISOString(), pool };
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EEXIST' ? 'there is such a file already' : `it cannot be written (${code})`;
    throw new CommandError(
      EXIT.failed,
      `No backup in ${path}: ${why}. The pool was not touched. Name another file: --backup FILE.`,
    );
  }
}

/** The triggers that a pool had when it was written down. @throws CommandError */
export async function triggersInBackup(path: string, poolId: string): Promise<Json> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw unusable(path, `it cannot be read (${error.code})`);
  });
  const { kind, version, pool } = parse(text, path);
  if (kind !== KIND || version !== 1) throw unusable(path, 'it is no backup of a pool');
  const saved = pool as Pool;
  if (saved.Id !== poolId) throw unusable(path, `it is one of the pool ${saved.Id}`);
  return memberOf(saved, 'LambdaConfig');
}

function parse(text: string, path: string): Json {
  try {
    const parsed = JSON.parse(text) as unknown;
    if (typeof parsed === 'object' && parsed !== null) return parsed as Json;
  } catch {
    // Told below, without the text.
  }
  throw unusable(path, 'it is not JSON');
}

function unusable(path: string, why: string): CommandError {
  return new CommandError(EXIT.usage, `The backup ${path} cannot be used: ${why}.`);
}
