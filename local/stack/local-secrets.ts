import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import * as z from 'zod';

/** What has to stay the same between runs, so that earlier rows can still be found. */
export interface LocalSecrets {
  /** 32 bytes: the material of the KMS key. */
  readonly keyMaterial: Buffer;
  /** Key of the recipients' fingerprints in the audit. */
  readonly pepper: string;
}

const stored = z.strictObject({
  keyMaterial: z.base64().length(44),
  pepper: z.string().min(32),
});

/**
 * Reads the secrets of a data directory, or makes them on its first use.
 *
 * @param path file that only its owner may read; null keeps them in memory
 * @throws Error when the file is there but is not what this wrote
 */
export async function loadLocalSecrets(path: string | null): Promise<LocalSecrets> {
  if (path === null) return freshSecrets();
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) {
    const secrets = freshSecrets();
    const content = { ...secrets, keyMaterial: secrets.keyMaterial.toString('base64') };
    // 'wx': a second process that starts in the same moment must not replace the first one's key.
    await writeFile(path, `${JSON.stringify(content)}\n`, { mode: 0o600, flag: 'wx' });
    return secrets;
  }
  const parsed = stored.safeParse(parseJson(text));
  if (!parsed.success) {
    throw new Error(`${path} is damaged. Delete its folder to start with an empty audit.`);
  }
  return { ...parsed.data, keyMaterial: Buffer.from(parsed.data.keyMaterial, 'base64') };
}

function freshSecrets(): LocalSecrets {
  return { keyMaterial: randomBytes(32), pepper: randomBytes(32).toString('base64url') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
