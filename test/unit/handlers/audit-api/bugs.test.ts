import { describe, expect, it } from 'vitest';
import { StaffScene } from '../../domain/use-cases/staff-scene.ts';
import { apiOverScene } from './api-over-scene.ts';

const SECRET = 'ann.private@example.com';
const BODY = { key: { kind: 'email', value: SECRET }, reason: 'Ticket SUP-4711' };

describe('a bug', () => {
  it.each([
    ['an error that holds what it was about', () => new TypeError(`no such thing: ${SECRET}`)],
    ['something that is no error', () => SECRET],
    ['nothing', () => undefined],
  ])('that throws %s is 500, and the log says where it came up', async (_what, thrown) => {
    const fingerprint = {
      of: () => {
        throw thrown();
      },
    };
    const { ask, logger } = apiOverScene(new StaffScene(), { fingerprint });
    const { statusCode, headers, body } = await ask('search', 'sam', BODY);
    expect(statusCode).toBe(500);
    expect(headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
    expect(JSON.parse(body)).toEqual({
      type: 'urn:sealpost:problem:internal',
      status: 500,
      title: 'Something went wrong here.',
    });
    expect(logger.events).toEqual(['internal_error']);
    expect(JSON.stringify(logger)).not.toContain(SECRET);
  });

  it('in the reading of tokens, too', async () => {
    const tokens = { read: () => Promise.reject(new Error(SECRET)) };
    const { ask, logger } = apiOverScene(new StaffScene(), { tokens });
    expect((await ask('me', 'sam', {})).statusCode).toBe(500);
    expect(logger.events).toEqual(['internal_error']);
  });
});
