import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where the local stack keeps what outlives it. */
export interface DataDirectory {
  readonly database: string;
  readonly secrets: string;
  /** What the sign-in signs with. */
  readonly signInKeys: string;
  /** Folder of the built functions. */
  readonly functions: string;
  /** Folder of the built console. */
  readonly console: string;
  readonly functionLog: string;
  /** Tells the other commands where the running stack answers. */
  readonly address: string;
  /** There once the first start has sent its two messages. */
  readonly welcomeMark: string;
}

/** The paths inside a data directory; makes nothing. */
export function dataDirectory(path: string): DataDirectory {
  return {
    database: join(path, 'dynamodb'),
    secrets: join(path, 'secrets.json'),
    signInKeys: join(path, 'sign-in.json'),
    functions: join(path, 'functions'),
    console: join(path, 'console'),
    functionLog: join(path, 'functions.log'),
    address: join(path, 'stack.json'),
    welcomeMark: join(path, 'welcomed'),
  };
}

/** Makes the directory, for its owner only. */
export async function createDataDirectory(path: string): Promise<DataDirectory> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  return dataDirectory(path);
}

/** @returns true for the one call that finds the mark missing and sets it */
export async function markWelcomed({ welcomeMark }: DataDirectory): Promise<boolean> {
  try {
    await access(welcomeMark);
    return false;
  } catch {
    await writeFile(welcomeMark, '');
    return true;
  }
}
