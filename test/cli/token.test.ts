import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleDelivery } from './sample-answers.ts';
import { withStub } from './stub-calls.ts';
import { startStubConsole } from './stub-console.ts';

const FIND = ['audit', 'find', 'ann@example.com', '--reason', 'Ticket A1', '--wait', '0'];
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.secret.secret';
const environment = { SEALPOST_TOKEN: TOKEN };

/** Somebody else, who notes whether a token came along. */
const heard: (string | undefined)[] = [];
const elsewhere = createServer((request, response) => {
  heard.push(request.headers.authorization);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
const elsewhereUrl = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
beforeAll(() => new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', () => resolve())));
afterAll(() => void elsewhere.close());

const calls = withStub();

describe('the token', () => {
  it("goes to the console's API, in a header", async () => {
    const { stub } = calls;
    stub.answers('search', { json: { deliveries: [sampleDelivery()], searched: 1, next: null } });
    expect((await calls.run(FIND, { environment })).status).toBe(0);
    expect(stub.asked.map(({ authorization }) => authorization)).toEqual([`Bearer ${TOKEN}`]);
  });

  it('does not follow a redirect of the API', async () => {
    calls.stub.answers('search', { redirect: `${elsewhereUrl()}/v1/deliveries/search` });
    const { status } = await calls.run(FIND, { environment });
    expect(status).toBe(5);
    expect(heard).toEqual([]);
  });

  it('is not sent over plain http to another machine, whatever the console says', async () => {
    const astray = await startStubConsole({ apiUrl: 'http://api.example.com' });
    const terms = { environment: { ...environment, SEALPOST_CONSOLE: astray.url } };
    const { status, stderr } = await calls.run(FIND, terms);
    expect(status).toBe(5);
    expect(stderr).toContain('No token is sent there');
    await astray.close();
  });

  it('is not asked for when there is no console at the address', async () => {
    const wrong = await startStubConsole({ apiUrl: 5 });
    for (const [url, told] of [
      [wrong.url, 'Wrong in its config.json: apiUrl.'],
      [elsewhereUrl(), 'Wrong in its config.json: apiUrl, oidc.'],
    ] as const) {
      const terms = { environment: { ...environment, SEALPOST_CONSOLE: url } };
      const { status, stderr } = await calls.run(FIND, terms);
      expect(status).toBe(5);
      expect(stderr).toContain(told);
    }
    expect(heard).toEqual([undefined]);
    await wrong.close();
  });

  it('is in no message, whatever goes wrong', async () => {
    for (const answer of [
      { problem: 'unauthenticated' },
      { problem: 'internal' },
      { raw: TOKEN, status: 200 },
      'drop',
    ] as const) {
      calls.stub.answers('search', answer);
      const { stdout, stderr } = await calls.run(FIND, { environment });
      expect(stdout + stderr).not.toContain('secret');
    }
  });
});

describe('with patience the program', () => {
  const found = { json: { deliveries: [sampleDelivery()], searched: 1, next: null } };
  const PATIENT = ['audit', 'find', 'ann@example.com', '--reason', 'Ticket A1'];

  it.each([
    ['rate-limited', { problem: 'rate-limited', retryAfter: '1' }, 'Trying again in 1 s.'],
    ['unavailable', { problem: 'unavailable', retryAfter: '1' }, 'Trying again in 1 s.'],
    ['gone for a moment', 'drop', 'Trying again in 1 s.'],
    ['not there behind its gateway', { raw: '<h1>502', status: 502 }, 'Trying again in 5 s.'],
  ] as const)('asks again when the audit is %s', async (_, answer, told) => {
    calls.stub.answers('search', answer, found);
    const { status, stderr } = await calls.run(PATIENT);
    expect(status).toBe(0);
    expect(stderr).toContain(told);
    expect(calls.stub.asked).toHaveLength(2);
  });

  it('waits no longer than it may', async () => {
    calls.stub.answers('search', { problem: 'unavailable', retryAfter: '1' });
    const { status } = await calls.run([...PATIENT, '--wait', '2']);
    expect(status).toBe(5);
    expect(calls.stub.asked).toHaveLength(3);
  });

  it('does not ask again when it was told no', async () => {
    calls.stub.answers('search', { problem: 'forbidden' });
    expect((await calls.run(PATIENT)).status).toBe(4);
    expect(calls.stub.asked).toHaveLength(1);
  });
});
