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

  it('comes to an end when a server takes the connection and says nothing', async () => {
    const silent = createServer((socket) => socket.on('error', () => undefined));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const transport = new HttpTransport();
    const limits = { connectMs: 100, totalMs: 200 };
    const rehearsed = transport
      .rehearse(
        () => null,
        () => transport.send(request('https:', port), limits).catch(() => undefined),
      )
      .then(() => 'ended');
    const tooLong = new Promise((resolve) => setTimeout(() => resolve('hangs'), 5000));
    expect(await Promise.race([rehearsed, tooLong])).toBe('ended');
    silent.close();
  });
});

describe.runIf(CAN_SERVE_TLS)('a rehearsal over TLS', () => {
  let server: HostileServer;
  let now = 1_000_000;
  let transport: HttpTransport;
  beforeEach(async () => {
    transport = new HttpTransport(new WarmAgent(() => now));
    server = await startHostileServer(({ answer }) => answer(200, ''), trustedLoopback());
    await transport.rehearse(
      () => null,
      async () => {
        await transport.send(request('https:', server.port), LIMITS);
        await transport.send(request('https:', server.port), LIMITS);
      },
    );
  });
  afterEach(() => server.close());

  it('shakes hands and sends nothing; the next request uses that connection', async () => {
    expect(server.connections()).toBe(1);
    expect(server.exchanges).toHaveLength(0);
    await transport.send(request('https:', server.port), LIMITS);
    expect(server.exchanges).toHaveLength(1);
    expect(server.connections()).toBe(1);
  });

  it('leaves a connection that the first request does not trust when it comes too late', async () => {
    now += 10_001;
    await transport.send(request('https:', server.port), LIMITS);
    expect(server.exchanges).toHaveLength(1);
    expect(server.connections()).toBe(2);
  });

  it('keeps its process alive until it is done', async () => {
    const script = fileURLToPath(new URL('rehearsal-child.ts', import.meta.url));
    const ca = fileURLToPath(new URL('../../../../bench/peers/tls/ca.pem', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [script, String(server.port)], {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: ca, NODE_OPTIONS: '' },
    });
    expect(stdout).toBe('rehearsed\n');
  });
});
