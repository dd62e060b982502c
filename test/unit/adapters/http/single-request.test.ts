import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import type { HttpRequest } from '../../../../src/adapters/http/single-request.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';

const to = (url: string, over: Partial<HttpRequest> = {}): HttpRequest => {
  const { protocol, hostname, port } = new URL(url);
  const target = { protocol, hostname, port: Number(port), path: '/a?b=c', method: 'POST' };
  return { ...target, headers: { 'x-sent': 'yes' }, body: 'body', ...over };
};
const LIMITS = { connectMs: 300, totalMs: 600 };
const send = (request: HttpRequest) => new HttpTransport().send(request, LIMITS);

let server: HostileServer;
const sockets: Socket[] = [];
let silent: Server | undefined;

afterEach(async () => {
  await server?.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  silent?.close();
});

/** Accepts connections and never says a word. */
async function silentServer(): Promise<number> {
  silent = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
  await new Promise<void>((resolve) => silent?.listen(0, '127.0.0.1', resolve));
  return (silent.address() as { port: number }).port;
}

describe('a request', () => {
  it('arrives as it was given, and its answer comes back whole', async () => {
    server = await startHostileServer(({ answer }) => answer(418, 'tea', { 'x-kept': 'a' }));
    const answer = await send(to(server.url));
    expect(answer).toMatchObject({ statusCode: 418, headers: { 'x-kept': 'a' } });
    expect(answer.body.toString()).toBe('tea');
    expect(server.exchanges).toMatchObject([
      { path: '/a?b=c', headers: { 'x-sent': 'yes' }, body: 'body' },
    ]);
  });

  it('to a port on which nothing listens cannot have arrived', async () => {
    await expect(send(to(await closedPort()))).rejects.toMatchObject({
      name: 'TransportFailure',
      code: 'ECONNREFUSED',
      mayHaveArrived: false,
    });
  });

  it('to a name that does not exist cannot have arrived', async () => {
    const request = to('http://nowhere.invalid:80', { port: 80 });
    await expect(send(request)).rejects.toMatchObject({ mayHaveArrived: false });
  });

  it('to a server that takes the connection and never begins TLS cannot have arrived', async () => {
    const port = await silentServer();
    const request = to(`https://127.0.0.1:${port}`);
    await expect(send(request)).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      mayHaveArrived: false,
    });
  });

  it('that is not answered in time may have arrived, and was sent once', async () => {
    server = await startHostileServer(() => undefined);
    await expect(send(to(server.url))).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
      mayHaveArrived: true,
    });
    expect(server.exchanges).toHaveLength(1);
  });

  it('whose answer drips in without an end runs into the same limit', async () => {
    server = await startHostileServer(({ response }) => {
      const drip = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(drip));
    });
    const failed = send(to(server.url));
    await expect(failed).rejects.toMatchObject({ code: 'ETIMEDOUT', mayHaveArrived: true });
  });

  it('that meets a reset may have arrived, and is not sent again', async () => {
    server = await startHostileServer(({ reset }) => reset());
    await expect(send(to(server.url))).rejects.toMatchObject({
      code: 'ECONNRESET',
      mayHaveArrived: true,
    });
    expect(server.exchanges).toHaveLength(1);
  });

  it('whose answer breaks off in the middle may have arrived', async () => {
    server = await startHostileServer(({ response }) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    });
    await expect(send(to(server.url))).rejects.toMatchObject({ mayHaveArrived: true });
  });

  it('answered by something that is not HTTP may have arrived', async () => {
    silent = createServer((socket) => {
      socket.on('error', () => undefined).on('data', () => socket.end('SSH-2.0-x\r\n'));
    });
    await new Promise<void>((resolve) => silent?.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const failed = send(to(`http://127.0.0.1:${port}`));
    await expect(failed).rejects.toMatchObject({ mayHaveArrived: true });
  });

  it('with an answer beyond one megabyte is given up; one megabyte passes', async () => {
    let size = 1024 * 1024;
    server = await startHostileServer(({ answer }) => answer(200, 'x'.repeat(size)));
    expect((await send(to(server.url))).body).toHaveLength(size);
    size += 1;
    await expect(send(to(server.url))).rejects.toMatchObject({
      code: 'EMSGSIZE',
      mayHaveArrived: true,
    });
  });

  it('keeps nothing of itself in its failure', async () => {
    const secret = { headers: { authorization: 'Basic c2VjcmV0' }, body: 'code 123456' };
    const request = to(await closedPort(), { ...secret, path: '/secret' });
    const error: unknown = await send(request).catch((reason: unknown) => reason);
    const printed = JSON.stringify(Object.getOwnPropertyDescriptors(error)) + String(error);
    expect(printed).not.toMatch(/c2VjcmV0|123456|secret"/);
    expect((error as Error).cause).toBeUndefined();
  });
});

it('a test server that is silent does accept connections', async () => {
  const socket = connect(await silentServer(), '127.0.0.1');
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  socket.destroy();
});
