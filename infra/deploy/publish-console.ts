import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Copies the built console into its bucket, the page last: until then the old one finds all it needs.
 *
 * @returns how many files
 * @throws Error for a kind of file that the console does not have, or of S3
 */
export async function publishConsole(
  s3: S3Client,
  bucket: string,
  folder: string,
): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => Number(one.endsWith('.html')) - Number(other.endsWith('.html')));
  const objects = files.map((path) => ({ path, ...objectOf(relative(folder, path)) }));
  for (const { path, Key, ContentType } of objects) {
    const Body = await readFile(path);
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
  }
  return objects.length;
}

function objectOf(file: string): { readonly Key: string; readonly ContentType: string } {
  const Key = file.split(sep).join('/');
  const ContentType = TYPES[extname(file)];
  if (ContentType !== undefined) return { Key, ContentType };
  throw new Error(`${Key} is of a kind that the console does not have.`);
}
