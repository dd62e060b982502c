import { Sha256Node } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { RequestSigner } from '../../../../src/adapters/aws/request-signer.ts';

const given = { ...process.env };
afterEach(() => {
  process.env = { ...given };
});

const NOON = Date.UTC(2026, 10, 24, 12);

const role = (secret: string, token?: string) => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = secret;
  delete process.env['AWS_SESSION_TOKEN'];
  if (token !== undefined) process.env['AWS_SESSION_TOKEN'] = token;
};

const request = (body: string | Uint8Array | undefined, path = '/v2/email/outbound-emails') => ({
  method: 'POST',
  path,
  headers: {
    host: 'email.eu-central-1.amazonaws.com',
    'content-type': 'application/json',
    'x-amz-target': 'Service.Operation',
    'user-agent': 'anything',
  },
  body,
});

/** What the AWS SDK's own signer makes of it. */
const sdkSigned = async (
  { headers, ...rest }: ReturnType<typeof request>,
  service: string,
  time: number,
) => {
  const { AWS_SECRET_ACCESS_KEY: secretAccessKey = '', AWS_SESSION_TOKEN } = process.env;
  const signer = new SignatureV4({
    service,
    region: 'eu-central-1',
    credentials: {
      accessKeyId: 'AKIDEXAMPLE',
      secretAccessKey,
      ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
    },
    sha256: Sha256Node,
    applyChecksum: false,
  });
  const { host } = headers;
  const whole = { protocol: 'https:', hostname: host, query: {}, ...rest, headers };
  return (await signer.sign(whole, { signingDate: new Date(time) })).headers;
};

describe('our signer', () => {
  it('agrees with the one of the AWS SDK', async () => {
    const text = fc.string({ unit: 'grapheme' });
    const words = fc.stringMatching(/^[\w+/=]{1,60}$/);
    const path = fc.stringMatching(/^(\/[\w\-~]{1,8}){0,4}\/?$/).filter((one) => one !== '');
    const body = fc.oneof(text, fc.uint8Array(), fc.constant(undefined));
    const time = fc.integer({ min: NOON, max: NOON + 400 * 24 * 3600_000 });
    const service = fc.constantFrom('kms', 'ses', 'dynamodb');
    await fc.assert(
      fc.asyncProperty(
        fc.record({ body, path, secret: words, token: fc.option(words), time, service }),
        async ({ body, path, secret, token, time, service }) => {
          role(secret, token ?? undefined);
          const signed = new RequestSigner(service, 'eu-central-1', () => time).sign(
            request(body, path),
          );
          expect(signed).toEqual(await sdkSigned(request(body, path), service, time));
        },
      ),
    );
  });

  it('follows the day and the credentials, whatever it signed before', async () => {
    let now = NOON;
    const signer = new RequestSigner('ses', 'eu-central-1', () => now);
    for (const [secret, hours] of [
      ['one', 0],
      ['two', 0],
      ['two', 24],
      ['one', 0],
    ] as const) {
      role(secret);
      now = NOON + hours * 3600_000;
      expect(signer.sign(request('x'))).toEqual(await sdkSigned(request('x'), 'ses', now));
    }
  });

  it('leaves the headers it was given as they were', () => {
    role('secret');
    const { headers, ...rest } = request('x');
    const before = { ...headers };
    new RequestSigner('ses', 'eu-central-1').sign({ headers, ...rest });
    expect(headers).toEqual(before);
  });

  it.each(['/a b', '/?x=1', '/é', ''])('refuses the path %j', (path) => {
    role('secret');
    const signer = new RequestSigner('ses', 'eu-central-1');
    expect(() => signer.sign(request('x', path))).toThrow('plain paths');
  });

  it('refuses to sign without credentials', () => {
    role('secret');
    delete process.env['AWS_SECRET_ACCESS_KEY'];
    const signer = new RequestSigner('ses', 'eu-central-1');
    expect(() => signer.sign(request('x'))).toThrow('are not set');
  });
});
