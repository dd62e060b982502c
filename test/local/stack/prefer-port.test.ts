import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { preferPort } from '../../../local/stack/prefer-port.ts';
import { type Listening, listen } from '../../../local/stand-ins/listen.ts';

const servers: Listening[] = [];
const open = async (port: number) => {
  const server = await listen(createServer(), port);
  servers.push(server);
  return Number(new URL(server.url).port);
};

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

test('a port that is free is taken, and one that is taken is passed over', async () => {
  const free = await open(0);
  await servers.splice(0)[0]?.close();
  expect(await preferPort(free, open)).toBe(free);
  const other = await preferPort(free, open);
  expect(other).not.toBe(free);
  expect(other).toBeGreaterThan(0);
});

test('behind the last port there is room as well', async () => {
  expect(await preferPort(65_536, open)).toBeGreaterThan(0);
});

test('any other trouble is told', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  await expect(preferPort(0, broken)).rejects.toThrow('broken');
  await expect(preferPort(5000, broken)).rejects.toThrow('broken');
});
