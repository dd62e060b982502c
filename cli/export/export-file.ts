import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';

/** Where an export goes, piece by piece. */
export interface ExportTarget {
  write(csv: string): Promise<void>;
  /** Whole: it gets its name. */
  finish(): Promise<void>;
  /** Not whole: what there is stays. @returns its name, when there is something in it */
  abandon(): Promise<string | null>;
}

/**
 * A file for its owner only. Until it is whole its name ends with `.partial`, and nobody takes it for
 * what it is not.
 *
 * @param force puts it in the place of another one
 */
export async function openExportFile(path: string, force: boolean): Promise<ExportTarget> {
  const partial = `${path}.partial`;
  await refuseTaken(path, force);
  const file = await openNew(partial, force);
  let bytes = 0;
  return {
    write: async (csv) => {
      await file.appendFile(csv);
      bytes += Buffer.byteLength(csv);
    },
    finish: async () => {
      await file.sync();
      await file.close();
      // Somebody may have made one in the meantime.
      await refuseTaken(path, force);
      await rename(partial, path);
    },
    abandon: async () => {
      // A full disk takes half a piece, and a file of half a row is of no use.
      await file.truncate(bytes).catch(() => undefined);
      await file.close().catch(() => undefined);
      if (bytes > 0) return partial;
      await rm(partial, { force: true });
      return null;
    },
  };
}

async function refuseTaken(path: string, force: boolean): Promise<void> {
  const there = await stat(path).catch(() => null);
  if (there === null) return;
  if (!there.isFile()) throw wrong('--output is no ordinary file. For a pipe: --output -');
  if (!force) throw wrong('--output is there already. Choose another name, or say --force.');
}

async function openNew(partial: string, force: boolean): Promise<FileHandle> {
  try {
    const file = await open(partial, force ? 'w' : 'wx', 0o600);
    // One that was there before may have been for everybody.
    await file.chmod(0o600);
    return file;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      throw wrong(
        'An export to this file has not ended, or is still under way: there is a .partial of it. Delete that, or say --force.',
      );
    }
    throw wrong('--output cannot be written there. Is the folder there, and yours?');
  }
}

function wrong(message: string): CommandError {
  return new CommandError(EXIT.usage, message);
}
