import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PEOPLE } from '../../../local/oidc/demo-people.ts';
import { CONSOLE_CLIENT } from '../../../local/oidc/oidc-clients.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { signIn } from '../oidc/sign-in.ts';
import { buildFunctions } from './built-functions.ts';

const REASON = 'she says that nothing came';

let functions: Awaited<ReturnType<typeof buildFunctions>>;
let stack: LocalStack;
const tokens = new Map<string, string>();

beforeAll(async () => {
  functions = await buildFunctions();
  stack = await startStack({ dataDir: null, bundles: async () => functions.folder });
  for (const { name, sub } of DEMO_PEOPLE) {
    const callback = `${stack.console}/callback`;
    const { access_token } = await signIn(stack.issuer, CONSOLE_CLIENT, callback, sub);
    tokens.set(name, access_token);
  }
}, 120_000);

afterAll(async () => {
  await stack?.stop();
  await functions?.remove();
});

/** As the console asks: at its own origin. */
async function ask(name: string, path: string, body?: unknown, method = body ? 'POST' : 'GET') {
  const response = await fetch(`${stack.console}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.get(name)}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  const { status, headers } = response;
  return { status, headers, text, json: type.includes('json') ? JSON.parse(text) : null };
}

test.each(DEMO_PEOPLE)('$name has the role $role in the pool of this machine', async (person) => {
  const { status, json } = await ask(person.name, '/v1/me');
  expect(status).toBe(200);
  expect(json).toEqual({
    id: person.sub,
    name: person.name,
    pools: [{ id: LOCAL_ACCOUNT.poolId, role: person.role }],
  });
});

test('what was fired a moment ago is found by a number as people here write it', async () => {
  await stack.trigger({ channel: 'sms', trigger: 'SignUp', phone: '+821012345678' });
  const key = { kind: 'phone', value: '010-1234-5678' };
  const { status, json } = await ask('Sam', '/v1/deliveries/search', { key, reason: REASON });
  expect(status).toBe(200);
  expect(json.deliveries).toMatchObject([
    { recipient: '+82••••••••78', status: 'delivered', channel: 'sms' },
  ]);
}, 30_000);

test('each may do what their role allows, and no more', async () => {
  const to = new Date(Date.now() + 60_000).toISOString();
  const from = new Date(Date.now() - 3600_000).toISOString();
  const log = `/v1/access-log?${new URLSearchParams({ from, to })}`;
  const statusOf = async (name: string) => [
    (await ask(name, log)).status,
    (await ask(name, '/v1/deliveries/export', { reason: REASON, from, to })).status,
    (await ask(name, '/v1/people', { key: PERSON, reason: REASON }, 'DELETE')).status,
  ];
  expect(await statusOf('Sam')).toEqual([403, 403, 403]);
  expect(await statusOf('Aud')).toEqual([200, 200, 403]);
  expect(await statusOf('Ada')).toEqual([200, 200, 200]);
}, 30_000);

const PERSON = { kind: 'email', value: 'nobody@example.com' };

test('an export comes with the headers and the type that the API gives it', async () => {
  const to = new Date(Date.now() + 60_000).toISOString();
  const from = new Date(Date.now() - 3600_000).toISOString();
  const { headers, text } = await ask('Aud', '/v1/deliveries/export', { reason: REASON, from, to });
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('sealpost-rows')).toMatch(/^\d+$/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(text.split('\r\n')[0]).toContain(',');
}, 30_000);

test('without a token, or with that of another audience, nobody is let in', async () => {
  expect((await fetch(`${stack.console}/api/v1/me`)).status).toBe(401);
  tokens.set('Nobody', `${tokens.get('Sam')}x`);
  expect((await ask('Nobody', '/v1/me')).status).toBe(401);
});

test('a look-up takes no Scan of the table', () => {
  expect(stack.databaseRequests()['Query']).toBeGreaterThan(0);
  expect(stack.databaseRequests()).not.toHaveProperty('Scan');
});

test('a database that is gone is a 503 with a hint, and back again', async () => {
  const key = { kind: 'sub', value: 'somebody' };
  const search = () => ask('Sam', '/v1/deliveries/search', { key, reason: REASON });
  await stack.faults.change({ services: { dynamodb: { kind: 'refuse-connection', times: null } } });
  const { status, headers } = await search();
  expect(status).toBe(503);
  expect(headers.get('retry-after')).toMatch(/^\d+$/);
  await stack.faults.change({ services: { dynamodb: { kind: 'none', times: null } } });
  expect((await search()).status).toBe(200);
}, 60_000);
