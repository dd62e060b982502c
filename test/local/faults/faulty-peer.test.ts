import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../local/faults/fault.ts';
import { type FaultyPeer, startFaultyPeer } from '../../../local/faults/faulty-peer.ts';
import { type Listening, listen } from '../../../local/stand-ins/listen.ts';

/** Answers every request with what it got, and remembers it. */
let target: Listening;
let seen: string[];
let peer: FaultyPeer;
beforeEach(async () => {
  seen = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      seen.push(body);
      response.writeHead(203, { 'x-peer': 'real' }).end(`${request.method} ${request.url} ${body}`);
    });
  });
  target = await listen(server, 0);
  peer = await startFaultyPeer(target.url, 'twilio');
});
afterEach(async () => {
  await peer.close();
  await target.close();
});

const post = (body: string, signal?: AbortSignal) =>
  fetch(`${peer.url}/path?query=1`, { method: 'POST', body, ...(signal && { signal }) });
const causeOf = async (request: Promise<unknown>) => {
  const error = (await request.catch((thrown: unknown) => thrown)) as { cause?: { code?: string } };
  return error.cause?.code;
};

describe('a faulty peer', () => {
  it.each<[string, Fault]>([
    ['without a fault', { kind: 'none' }],
    ['with a slow answer', { kind: 'slow', delayMs: 20 }],
  ])('%s hands request and answer on as they are', async (_, fault) => {
    peer.break(fault);
    const answer = await post('héllo');
    expect(answer.status).toBe(203);
    expect(answer.headers.get('x-peer')).toBe('real');
    expect(await answer.text()).toBe('POST /path?query=1 héllo');
    expect(seen).toEqual(['héllo']);
  });

  it('waits with a slow answer, though the peer has acted', async () => {
    peer.break({ kind: 'slow', delayMs: 60_000 });
    const giveUp = new AbortController();
    const answer = post('a', giveUp.signal);
    await expect.poll(() => seen).toEqual(['a']);
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it.each<[Fault['kind'], number, number, string[]]>([
    ['throttle', 429, 20429, []],
    ['reject', 400, 21211, []],
    ['server-error', 500, 20500, []],
  ])('answers %s as the service does', async (kind, status, code, acted) => {
    peer.break({ kind } as Fault);
    const answer = await post('a');
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code, status });
    expect(seen).toEqual(acted);
  });

  it('answers whatever it is given', async () => {
    peer.break({ kind: 'answer', status: 418, body: '{"a":1}' });
    const answer = await post('a');
    expect([answer.status, await answer.json()]).toEqual([418, { a: 1 }]);
    expect(seen).toEqual([]);
  });

  it.each<[Fault['kind'], string[]]>([
    ['garbage', []],
    ['garbage-after', ['a']],
  ])('answers %s with a success that is no JSON', async (kind, acted) => {
    peer.break({ kind } as Fault);
    const answer = await post('a');
    expect(answer.status).toBe(201);
    await expect(answer.json()).rejects.toBeInstanceOf(SyntaxError);
    expect(seen).toEqual(acted);
  });

  it.each<[Fault['kind'], string[]]>([
    ['reset', []],
    ['reset-after', ['a']],
  ])('cuts the connection on %s', async (kind, acted) => {
    peer.break({ kind } as Fault);
    expect(await causeOf(post('a'))).toMatch(/^(ECONNRESET|UND_ERR_SOCKET)$/);
    expect(seen).toEqual(acted);
  });

  it.each<[Fault['kind'], string[]]>([
    ['hang', []],
    ['hang-after', ['a']],
  ])('never answers on %s', async (kind, acted) => {
    peer.break({ kind } as Fault);
    const giveUp = new AbortController();
    let settled = false;
    const answer = post('a', giveUp.signal).finally(() => {
      settled = true;
    });
    answer.catch(() => undefined);
    await expect.poll(() => [peer.count, seen]).toEqual([1, acted]);
    // A second request comes and goes on its own connection while the first one still waits.
    await peer.mend();
    await post('b');
    expect(settled).toBe(false);
    expect(seen).toEqual([...acted, 'b']);
    giveUp.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('refuses connections until it is mended, and comes back on the same port', async () => {
    await post('a');
    const { url } = peer;
    peer.break({ kind: 'refuse-connection' });
    expect(await causeOf(post('b'))).toBe('ECONNREFUSED');
    expect(await causeOf(post('c'))).toBe('ECONNREFUSED');
    await peer.mend();
    expect(peer.url).toBe(url);
    expect((await post('d')).status).toBe(203);
    expect(seen).toEqual(['a', 'd']);
    expect(peer.count).toBe(2);
  });

  it('refuses and listens as it was told last', async () => {
    peer.break({ kind: 'refuse-connection' });
    void peer.mend();
    peer.break({ kind: 'refuse-connection' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await causeOf(post('a'))).toBe('ECONNREFUSED');
    peer.break({ kind: 'throttle' });
    await expect.poll(async () => (await post('b').catch(() => null))?.status).toBe(429);
  });

  it('can be closed while nobody listens, and while a request hangs', async () => {
    peer.break({ kind: 'refuse-connection' });
    await peer.close();
    peer = await startFaultyPeer(target.url, 'twilio');
    peer.break({ kind: 'hang' });
    const hanging = causeOf(post('a'));
    await expect.poll(() => peer.count).toBe(1);
    await peer.close();
    expect(await hanging).toBeDefined();
  });

  it('hits as many requests as it is told, and only those that match', async () => {
    peer.break({ kind: 'throttle' }, { when: ({ body }) => body === 'x', skip: 1, times: 2 });
    const statuses = [];
    for (const body of ['a', 'x', 'a', 'x', 'x', 'a', 'x'])
      statuses.push((await post(body)).status);
    expect(statuses).toEqual([203, 203, 203, 429, 429, 203, 203]);
    expect(peer.count).toBe(7);
  });

  it('breaks each request as it is told for that one', async () => {
    peer.breakBy(({ body }) => ({ kind: body === 'x' ? 'throttle' : 'none' }));
    const statuses = [];
    for (const body of ['a', 'x', 'x', 'a']) statuses.push((await post(body)).status);
    expect(statuses).toEqual([203, 429, 429, 203]);
    await peer.mend();
    expect((await post('x')).status).toBe(203);
  });

  it('keeps its port for itself while nobody listens there', async () => {
    peer.break({ kind: 'refuse-connection' });
    const others = await Promise.all(Array.from({ length: 200 }, () => listen(createServer(), 0)));
    expect(others.map(({ url }) => url)).not.toContain(peer.url);
    await peer.mend();
    expect((await post('a')).status).toBe(203);
    for (const other of others) await other.close();
    // Below all that the system gives away.
    expect(Number(new URL(peer.url).port)).toBeLessThan(32_768);
  });

  it('passes when its peer is away like a lost connection', async () => {
    await target.close();
    expect(await causeOf(post('a'))).toBeDefined();
  });
});
