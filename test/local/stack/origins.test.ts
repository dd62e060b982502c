import { createServer } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { openOrigins } from '../../../local/stack/origins.ts';
import { listen } from '../../../local/stand-ins/listen.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';

const undo: (() => unknown)[] = [];

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const open = async (port: number) => {
  const { inbox, console, oidc } = await openOrigins(port, undefined, undo);
  return [inbox, console, oidc].map(({ url }) => Number(new URL(url).port));
};

/** Takes a port until the end of the test. */
const take = async (port: number) => {
  const server = await listen(createServer(), port);
  undo.push(() => server.close());
  return Number(new URL(server.url).port);
};

/** The first of three in a row that were free a moment ago. */
async function threeInARow(): Promise<number> {
  for (;;) {
    const free = await take(0);
    const behind = await Promise.all([take(free + 1), take(free + 2)]).catch(() => null);
    for (const step of undo.splice(0)) await step();
    if (behind !== null) return free;
  }
}

test('the console and the sign-in are at the two ports behind the inbox', async () => {
  const port = await threeInARow();
  expect(await open(port)).toEqual([port, port + 1, port + 2]);
});

test('where somebody else has one of those two, it is at another', async () => {
  const port = await threeInARow();
  await take(port + 1);
  const [inbox, console, oidc] = await open(port);
  expect([inbox, oidc]).toEqual([port, port + 2]);
  expect(console).not.toBe(port + 1);
});

test('where somebody has the port that was asked for, that is said, and nothing stays open', async () => {
  const port = await take(0);
  await expect(open(port)).rejects.toThrow(PortTakenError);
  await undo.splice(0)[0]?.();
  const [inbox] = await open(port);
  expect(inbox).toBe(port);
});

test('port 0 is any three', async () => {
  expect(new Set(await open(0)).size).toBe(3);
});

test('before anything can be shown, each says that it is still starting', async () => {
  for (const port of await open(0)) {
    expect((await fetch(`http://127.0.0.1:${port}/api/messages`)).status).toBe(503);
  }
});
