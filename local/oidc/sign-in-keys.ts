import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';

/** What the provider signs with. */
export interface SignInKeys {
  /** The private key of the tokens, as a JWK for RS256, the algorithm of Cognito's own tokens. */
  readonly tokenKey: Readonly<Record<string, unknown>>;
  /** Signs cookies. */
  readonly cookieKey: string;
}

const stored = z.strictObject({
  tokenKey: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  cookieKey: z.string().min(32),
});

/**
 * Reads the keys of a data directory, or makes them on its first use: who has signed in stays so
 * when the stack starts again.
 *
 * @param path file that only its owner may read; null keeps them in memory
 * @throws Error when the file is there but is not what this wrote
 */
export async function loadSignInKeys(path: string | null): Promise<SignInKeys> {
  if (path === null) return freshKeys();
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) {
    const keys = await freshKeys();
    await writeFile(path, `${JSON.stringify(keys)}\n`, { mode: 0o600, flag: 'wx' });
    return keys;
  }
  const parsed = stored.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is damaged. Delete it; everybody then signs in once more.`);
}

async function freshKeys(): Promise<SignInKeys> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomBytes(8).toString('hex');
  return {
    tokenKey: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    cookieKey: randomBytes(32).toString('base64url'),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
