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
  for (const path of files) {
    const type = TYPES[extname(path)];
    const key = relative(folder, path).split(sep).join('/');
    if (type === undefined) throw new Error(`${key} is of a kind that the console does not have.`);
    await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: await readFile(path),
        ContentType: type,
      }),
    );
  }
  return files.length;
}
