import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';

const keptSignIn = z.object({
  /** Origin of the console. */
  console: z.string(),
  /** Where the token may be sent, and nowhere else. */
  apiUrl: z.string(),
  accessToken: z.string().check(z.minLength(1)),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
});

export type KeptSignIn = z.infer<typeof keptSignIn>;

/** One file for each console. */
export function signInFile(folder: string, console: URL): string {
  return join(folder, `${console.origin.replace(/[^\w.-]+/g, '_')}.json`);
}

/** Null when there is none for that console, or none that can be read. */
export async function readSignIn(folder: string, console: URL): Promise<KeptSignIn | null> {
  const text = await readFile(signInFile(folder, console), 'utf8').catch(() => null);
  const read = keptSignIn.safeParse(text === null ? null : parseJson(text));
  return read.success && read.data.console === console.origin ? read.data : null;
}

/** For its owner only, from its first byte on; a file that is half written is nobody's. */
export async function keepSignIn(folder: string, signIn: KeptSignIn): Promise<void> {
  const file = signInFile(folder, new URL(signIn.console));
  const written = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(written, `${JSON.stringify(signIn)}\n`, { mode: 0o600, flag: 'wx' });
    await rename(written, file);
  } finally {
    await rm(written, { force: true });
  }
}

/** @returns whether there was one. */
export async function forgetSignIn(folder: string, console: URL): Promise<boolean> {
  return await rm(signInFile(folder, console)).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
