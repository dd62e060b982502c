import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { WarmAgent } from '../../../../src/adapters/http/warm-agent.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';

let server: HostileServer;
let now: number;
let transport: HttpTransport;

beforeEach(async () => {
  now = 1_000_000;
  transport = new HttpTransport(new WarmAgent(() => now));
  server = await startHostileServer(({ answer }) => answer(200, 'ok'));
});

afterEach(() => server.close());

const send = async () => {
  const { protocol, hostname, port } = new URL(server.url);
  const target = { protocol, hostname, port: Number(port), path: '/', method: 'POST' };
  await transport.send({ ...target, headers: {}, body: 'x' }, { connectMs: 1000, totalMs: 2000 });
  // The connection goes back to the agent after the answer's end was told.
  await new Promise((resolve) => setImmediate(resolve));
};

describe('a connection', () => {
  it('is used again within ten seconds', async () => {
    await send();
    now += 10_000;
    await send();
    expect(server.exchanges).toHaveLength(2);
    expect(server.connections()).toBe(1);
  });

  it('that was idle for longer is not trusted with another request', async () => {
    await send();
    now += 10_001;
    await send();
    expect(server.connections()).toBe(2);
  });

  it('counts as idle from its last request, not from its first', async () => {
    for (let n = 0; n < 4; n += 1) {
      await send();
      now += 9_000;
    }
    expect(server.connections()).toBe(1);
  });

  it('carries many requests without gathering listeners', async () => {
    const warnings: string[] = [];
    const listen = (warning: Error): number => warnings.push(warning.name);
    process.on('warning', listen);
    for (let n = 0; n < 15; n += 1) await send();
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off('warning', listen);
    expect(server.connections()).toBe(1);
    expect(warnings).toEqual([]);
  });

  it('each is made when several requests go out at once', async () => {
    await Promise.all([send(), send(), send()]);
    expect(server.exchanges).toHaveLength(3);
    expect(server.connections()).toBe(3);
  });
});
