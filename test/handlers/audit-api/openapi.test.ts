import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import openapi from '../../../src/handlers/audit-api/openapi.json' with { type: 'json' };
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, startAuditApiWorld } from './audit-api-world.ts';
import { nonconformities } from './conformity.ts';

let world: AuditApiWorld;
beforeAll(async () => {
  world = await startAuditApiWorld();
});
afterAll(() => world.stop());
beforeEach(() => void new CaughtLog());
afterEach(() => vi.restoreAllMocks());

describe('the description of the API', () => {
  it('can be read by anybody', async () => {
    const { status, json, headers } = await world.send('/openapi.json', { token: null });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(json).toEqual(openapi);
    expect((await world.send('/openapi.json', { token: null, prefix: '/api' })).json).toEqual(
      openapi,
    );
  });

  it('is what answers are held to in these tests: a slip is seen', async () => {
    const token = await world.staff(['sealpost-support']);
    const answer = await world.ask('me', { token });
    expect(nonconformities('me', answer)).toEqual([]);
    const slips = [
      { ...answer, status: 418 },
      { ...answer, headers: { ...answer.headers, 'content-type': 'text/html' } },
      { ...answer, json: { ...answer.json, email: 'sam@acme.example' } },
      { ...answer, json: { ...answer.json, pools: [{ id: 1, role: 'root' }] } },
      {
        ...(await world.ask('me', { token: null })),
        headers: { 'content-type': 'application/problem+json' },
      },
    ];
    expect(slips.map((slip) => nonconformities('me', slip).length > 0)).not.toContain(false);
  });
});
