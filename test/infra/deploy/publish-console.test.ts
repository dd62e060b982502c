import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { publishConsole } from '../../../infra/deploy/publish-console.ts';

interface Put {
  readonly path: string;
  readonly type: string | undefined;
  readonly body: string;
}

let bucket: Server;
let s3: S3Client;
let folder: string;
let puts: Put[];
let refuses: RegExp | null;

beforeEach(async () => {
  puts = [];
  refuses = null;
  bucket = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { pathname } = new URL(request.url ?? '', 'http://bucket');
    if (request.method !== 'PUT' || refuses?.test(pathname)) {
      response.writeHead(403, { 'content-type': 'application/xml' });
      response.end('<Error><Code>AccessDenied</Code><Message>No.</Message></Error>');
      return;
    }
    const body = Buffer.concat(chunks).toString();
    puts.push({ path: pathname, type: request.headers['content-type'], body });
    response.writeHead(200, { etag: '"1"' }).end();
  }).listen(0, '127.0.0.1');
  await once(bucket, 'listening');
  s3 = new S3Client({
    region: 'eu-west-1',
    endpoint: `http://127.0.0.1:${(bucket.address() as AddressInfo).port}`,
    forcePathStyle: true,
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    requestChecksumCalculation: 'WHEN_REQUIRED',
    maxAttempts: 1,
  });
  folder = await mkdtemp(join(tmpdir(), 'sealpost-console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<p>');
  await writeFile(join(folder, 'assets', 'console.js'), 'js');
  await writeFile(join(folder, 'assets', 'console.css'), 'css');
});

afterEach(async () => {
  s3.destroy();
  bucket.close();
  await rm(folder, { recursive: true });
});

describe('the files of the console', () => {
  it('go into the bucket as what they are, the page last', async () => {
    expect(await publishConsole(s3, 'console', folder)).toBe(3);
    expect(puts.toSorted((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: '/console/assets/console.css', type: 'text/css; charset=utf-8', body: 'css' },
      { path: '/console/assets/console.js', type: 'text/javascript; charset=utf-8', body: 'js' },
      { path: '/console/index.html', type: 'text/html; charset=utf-8', body: '<p>' },
    ]);
    expect(puts.at(-1)?.path).toBe('/console/index.html');
  });

  it('leave the old page where one of them is refused', async () => {
    refuses = /\.css$/;
    await expect(publishConsole(s3, 'console', folder)).rejects.toThrow('No.');
    expect(puts.map(({ path }) => path)).not.toContain('/console/index.html');
  });

  it('are all of a kind that browsers are told, or none is sent', async () => {
    await writeFile(join(folder, 'notes.docx'), '?');
    await expect(publishConsole(s3, 'console', folder)).rejects.toThrow(
      'notes.docx is of a kind that the console does not have.',
    );
    expect(puts).toEqual([]);
  });
});
