import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startKms } from '../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { post } from './post.ts';
import { signedHeaders } from './signed-headers.ts';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/11111111-2222-3333-4444-555555555555';

let kms: StandIn;

beforeAll(async () => {
  kms = await startKms({ keys: [{ arn: KEY, material: randomBytes(32), enabled: true }] });
});

afterAll(() => kms.close());

const raw = (body: string, target = 'TrentService.Decrypt', headers = signedHeaders('kms')) =>
  post(kms.url, body, {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': target,
    ...headers,
  });

describe('the KMS stand-in, asked over bare HTTP,', () => {
  it.each([
    ['both key spec and length', { KeySpec: 'AES_256', NumberOfBytes: 32 }, 'ValidationException'],
    ['neither of them', {}, 'ValidationException'],
    ['a length of 1025', { NumberOfBytes: 1025 }, 'ValidationException'],
    ['a length as text', { NumberOfBytes: '32' }, 'SerializationException'],
    ['an unknown member', { KeySpec: 'AES_256', Keyspec: 'AES_256' }, 'ValidationException'],
    [
      'a context of numbers',
      { KeySpec: 'AES_256', EncryptionContext: { a: 1 } },
      'SerializationException',
    ],
    ['a dry run', { KeySpec: 'AES_256', DryRun: true }, 'DryRunOperationException'],
  ])('refuses GenerateDataKey with %s', async (_, members, name) => {
    const body = JSON.stringify({ KeyId: KEY, ...members });
    const { status, headers, json } = await raw(body, 'TrentService.GenerateDataKey');
    expect([status, json['__type'], headers.get('x-amzn-errortype')]).toEqual([400, name, name]);
  });

  it('refuses what is not a request of its protocol', async () => {
    expect((await raw('{')).json['__type']).toBe('SerializationException');
    expect((await raw('[]')).json['__type']).toBe('SerializationException');
    expect((await raw('{}')).json['__type']).toBe('ValidationException');
    expect((await raw('{"CiphertextBlob":"%%"}')).json['__type']).toBe('SerializationException');
    const unknown = await raw('{}', 'TrentService.ReEncrypt');
    expect(unknown.json['__type']).toBe('UnknownOperationException');
    const inherited = await raw('{}', 'TrentService.toString');
    expect(inherited.json['__type']).toBe('UnknownOperationException');
  });

  it('never quotes a refused value back', async () => {
    const { json } = await raw('{"CiphertextBlob":"c2VjcmV0","KeyId":5,"EncryptionContext":[]}');
    expect(JSON.stringify(json)).not.toContain('c2VjcmV0');
    const cut = await raw('{"CiphertextBlob":"c2VjcmV0"');
    expect(JSON.stringify(cut.json)).not.toContain('c2VjcmV0');
  });

  it('wants a well-formed signature for its own service', async () => {
    const decrypt = (headers: Record<string, string>) => raw('{}', 'TrentService.Decrypt', headers);
    const signed = signedHeaders('kms');
    const without = (part: string) => ({
      ...signed,
      authorization: (signed['authorization'] ?? '').replace(part, ''),
    });
    const types = await Promise.all(
      [
        {},
        { authorization: 'Bearer x' },
        without('Signature='),
        without('Credential='),
        { authorization: signed['authorization'] ?? '' },
        signedHeaders('ses'),
        signedHeaders('kms', 'nowhere'),
        { ...signed, 'x-amz-date': '20200101T120000Z' },
      ].map(async (headers) => (await decrypt(headers)).json['__type']),
    );
    expect(types).toEqual([
      'MissingAuthenticationTokenException',
      'MissingAuthenticationTokenException',
      'IncompleteSignatureException',
      'IncompleteSignatureException',
      'IncompleteSignatureException',
      'InvalidSignatureException',
      'InvalidSignatureException',
      'InvalidSignatureException',
    ]);
  });

  it('refuses a body beyond its limit', async () => {
    const { status, json } = await raw(JSON.stringify({ KeyId: 'x'.repeat(300_000) }));
    expect([status, json['__type']]).toEqual([413, 'RequestEntityTooLargeException']);
  });

  it('counts requests by action, refused ones included', async () => {
    const before = kms.requests();
    await raw(JSON.stringify({ KeyId: KEY, KeySpec: 'AES_256' }), 'TrentService.GenerateDataKey');
    await raw('{}', 'TrentService.GenerateDataKey');
    await raw('{}', 'TrentService.ReEncrypt');
    const grown = (name: string) => (kms.requests()[name] ?? 0) - (before[name] ?? 0);
    expect([grown('GenerateDataKey'), grown('unknown')]).toEqual([2, 1]);
  });
});
