import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import type { HttpRequest } from '../../../../src/adapters/http/single-request.ts';
import { WarmAgent } from '../../../../src/adapters/http/warm-agent.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';
import { CAN_SERVE_TLS, trustedLoopback } from './loopback-certificates.ts';

const LIMITS = { connectMs: 1000, totalMs: 2000 };
const request = (protocol: string, port: number) => ({
  method: 'POST',
  protocol,
  hostname: '127.0.0.1',
  port,
  path: '/',
  headers: {},
  body: 'x',
});

describe('a rehearsal', () => {
  it('has its requests answered by the peers of the rehearsal, and opens nothing in clear', async () => {
    const server = await startHostileServer(({ answer }) => answer(200, 'real'));
    const transport = new HttpTransport();
    const asked: HttpRequest[] = [];
    const rehearsed = await transport.rehearse(
      (given) => {
        asked.push(given);
        return { status: 201, contentType: 'text/plain', body: 'rehearsed' };
      },
      () => transport.send(request('http:', server.port), LIMITS),
    );
    expect(rehearsed).toMatchObject({ statusCode: 201, headers: { 'content-type': 'text/plain' } });
    expect(rehearsed.body.toString()).toBe('rehearsed');
    expect(asked).toEqual([request('http:', server.port)]);
    expect(server.connections()).toBe(0);
    const real = await transport.send(request('http:', server.port), LIMITS);
    expect(real.body.toString()).toBe('real');
    expect(server.exchanges).toHaveLength(1);
    await server.close();
  });

  it('sends nothing even when none of its peers knows the request', async () => {
    const server = await startHostileServer(({ answer }) => answer(200, 'real'));
    const transport = new HttpTransport();
    const rehearsed = await transport.rehearse(
      () => null,
      () => transport.send(request('http:', server.port), LIMITS),
    );
    expect(rehearsed.statusCode).toBe(404);
    expect(server.connections()).toBe(0);
    await server.close();
  });

  it('is over even when what was rehearsed fails', async () => {
    const server = await startHostileServer(({ answer }) => answer(200, ''));
    const transport = new HttpTransport();
    const failing = transport.rehearse(
      () => null,
      () => Promise.reject(new Error('bug')),
    );
    await expect(failing).rejects.toThrow('bug');
    expect(await transport.send(request('http:', server.port), LIMITS)).toMatchObject({
      statusCode: 200,
    });
    await server.close();
  });
});

describe('connections opened ahead', () => {
  it('are given up when a server takes them and says nothing', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const warmed = new HttpTransport().warm([`https://127.0.0.1:${port}`]).then(() => 'ended');
    const tooLong = new Promise((resolve) => setTimeout(() => resolve('hangs'), 5000));
    expect(await Promise.race([warmed, tooLong])).toBe('ended');
    silent.close();
  });

  it('are no failure when nobody listens, and nothing at all in clear', async () => {
    const server = await startHostileServer(({ answer }) => answer(200, ''));
    const transport = new HttpTransport();
    await transport.warm([`http://127.0.0.1:${server.port}`, 'https://127.0.0.1:9']);
    expect(server.connections()).toBe(0);
    await server.close();
  });
});

describe.runIf(CAN_SERVE_TLS)('connections opened ahead over TLS', () => {
  let server: HostileServer;
  let now = 1_000_000;
  let transport: HttpTransport;
  beforeEach(async () => {
    transport = new HttpTransport(new WarmAgent(() => now));
    server = await startHostileServer(({ answer }) => answer(200, ''), trustedLoopback());
    const origin = `https://127.0.0.1:${server.port}`;
    await Promise.all([transport.warm([origin, origin]), transport.warm([origin])]);
    await transport.rehearse(
      () => null,
      () => transport.send(request('https:', server.port), LIMITS),
    );
  });
  afterEach(() => server.close());

  it('carry nothing, in a rehearsal neither, until the first request uses them', async () => {
    expect(server.connections()).toBe(1);
    expect(server.exchanges).toHaveLength(0);
    await transport.send(request('https:', server.port), LIMITS);
    expect(server.exchanges).toHaveLength(1);
    expect(server.connections()).toBe(1);
  });

  it('are not trusted by a first request that comes too late', async () => {
    now += 10_001;
    await transport.send(request('https:', server.port), LIMITS);
    expect(server.exchanges).toHaveLength(1);
    expect(server.connections()).toBe(2);
  });

  it('keep their process alive until they stand', async () => {
    const script = fileURLToPath(new URL('warming-child.ts', import.meta.url));
    const ca = fileURLToPath(new URL('../../../../bench/peers/tls/ca.pem', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(server.port)], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: '' },
    });
    expect(stdout).toBe('warm\n');
  });
});
