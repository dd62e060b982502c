import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COGNITO_FAILURES } from '../../../../src/adapters/cognito/cognito-failures.ts';
import { CognitoRecipientDirectory } from '../../../../src/adapters/cognito/cognito-recipient-directory.ts';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { closedPort } from '../closed-port.ts';
import { type HostileExchange, type HostileServer, startHostileServer } from '../hostile-server.ts';

let hostile: HostileServer | undefined;

beforeAll(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
});
afterEach(() => hostile?.close());

function findAt(endpoint: string) {
  const service = { region: 'eu-central-1', endpoint };
  return new CognitoRecipientDirectory(service, new HttpTransport()).find('pool_1', 'ann');
}

async function findBefore(treat: (exchange: HostileExchange) => void) {
  hostile = await startHostileServer(treat);
  return findAt(hostile.url);
}

const NOBODY = { kind: 'no_destination', retryable: false };
const DENIED = { kind: 'directory_denied', retryable: true };
const UNAVAILABLE = { kind: 'directory_unavailable', retryable: true };

/** AdminGetUser's errors: name, HTTP status, what it means, how often it is asked. */
const ROWS = [
  ['UserNotFoundException', 400, NOBODY, 1],
  ['InvalidParameterException', 400, NOBODY, 1],
  ['AccessDeniedException', 400, DENIED, 1],
  ['ExpiredTokenException', 400, DENIED, 1],
  ['InvalidSignatureException', 400, DENIED, 1],
  ['NotAuthorizedException', 400, DENIED, 1],
  ['ResourceNotFoundException', 400, DENIED, 1],
  ['UnrecognizedClientException', 400, DENIED, 1],
  ['TooManyRequestsException', 400, UNAVAILABLE, 2],
  ['InternalErrorException', 500, UNAVAILABLE, 2],
  ['constructor', 400, UNAVAILABLE, 1],
] as const;

describe('a user pool that refuses', () => {
  it.each(ROWS)(
    'with %s (HTTP %i) is read for what it means',
    async (name, status, failure, asked) => {
      const body = JSON.stringify({ __type: name, message: 'ann@example.com' });
      expect(await findBefore(({ answer }) => answer(status, body))).toEqual({
        ok: false,
        failure,
      });
      expect(hostile?.exchanges).toHaveLength(asked);
    },
  );

  it('is covered for each name that the table knows', () => {
    const covered = ROWS.map(([name]) => name as string);
    expect(Object.keys(COGNITO_FAILURES).filter((name) => !covered.includes(name))).toEqual([]);
  });

  it.each([
    ['AccessDeniedException:http://internal.amazon.com/coral/', '{}'],
    ['com.amazonaws.cognito#AccessDeniedException', '<html>'],
  ])('may name its error in a header: %s', async (type, body) => {
    const result = await findBefore(({ answer }) =>
      answer(400, body, { 'x-amzn-errortype': type }),
    );
    expect(result).toEqual({ ok: false, failure: DENIED });
  });
});

describe('a user pool that does not answer', () => {
  it.each(['{}', '{"UserAttributes":7}', 'null', 'nonsense'])(
    'with a user (%s) is asked again by a later delivery',
    async (body) => {
      expect(await findBefore(({ answer }) => answer(200, body))).toEqual({
        ok: false,
        failure: UNAVAILABLE,
      });
    },
  );

  it('at all is asked twice', async () => {
    expect(await findBefore(({ reset }) => reset())).toEqual({ ok: false, failure: UNAVAILABLE });
    expect(hostile?.exchanges).toHaveLength(2);
    expect(await findAt(await closedPort())).toEqual({
      ok: false,
      failure: UNAVAILABLE,
    });
  });
});

describe('a user of the pool', () => {
  it('is known by what the pool says, whatever else is in its answer', async () => {
    const body = JSON.stringify({
      Username: 'ann',
      UserAttributes: [
        { Name: 'sub', Value: 's-1' },
        { Name: 'email', Value: 'ann@example.com' },
        { Name: 'email_verified', Value: 'true' },
        { Name: 'custom:empty' },
        { Value: 'nameless' },
      ],
    });
    expect(await findBefore(({ answer }) => answer(200, body))).toEqual({
      ok: true,
      value: {
        sub: 's-1',
        email: 'ann@example.com',
        emailVerified: true,
        phone: undefined,
        name: undefined,
        locale: undefined,
      },
    });
    expect(hostile?.exchanges[0]?.body).toBe('{"UserPoolId":"pool_1","Username":"ann"}');
  });
});
