import { randomBytes } from 'node:crypto';
import { encryptLikeCognito } from '../../../../local/events/cognito-ciphertext.ts';
import type { KmsStandInKey } from '../../../../local/stand-ins/kms/kms-key-ring.ts';
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { createKmsUnwrapper } from '../../../../src/adapters/kms/data-key-unwrapper.ts';
import { KmsCodeDecryptor } from '../../../../src/adapters/kms/kms-code-decryptor.ts';

export const REGION = 'eu-central-1';
export const POOL = 'eu-central-1_Example01';
const account = (region: string) => `arn:aws:kms:${region}:123456789012:key`;
export const KEY = `${account(REGION)}/11111111-2222-3333-4444-555555555555`;
export const OTHER_KEY = `${account(REGION)}/99999999-2222-3333-4444-555555555555`;
export const DISABLED_KEY = `${account(REGION)}/77777777-2222-3333-4444-555555555555`;
export const MRK = `${account(REGION)}/mrk-0123456789abcdef0123456789abcdef`;
export const MRK_REPLICA = `${account('us-east-1')}/mrk-0123456789abcdef0123456789abcdef`;

export const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };

/** The keys above; the two of the multi-Region key carry the same material. */
export function keys(): KmsStandInKey[] {
  const shared = randomBytes(32);
  const key = (arn: string, material = randomBytes(32), enabled = true) => ({
    arn,
    material,
    enabled,
  });
  return [
    { ...key(KEY), aliases: ['alias/cognito'] },
    key(OTHER_KEY),
    key(MRK, shared),
    key(MRK_REPLICA, shared),
    key(DISABLED_KEY, randomBytes(32), false),
  ];
}

export interface DecryptorOver {
  readonly keyArn?: string;
  readonly requirePoolContext?: boolean;
  readonly region?: string;
}

/** Our decryptor against a KMS at this address. */
export function decryptorAt(endpoint: string, over: DecryptorOver = {}): KmsCodeDecryptor {
  process.env['AWS_ACCESS_KEY_ID'] = CREDENTIALS.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = CREDENTIALS.secretAccessKey;
  const { keyArn = KEY, requirePoolContext = true, region = REGION } = over;
  const unwrap = createKmsUnwrapper({ region, endpoint }, new HttpTransport());
  return new KmsCodeDecryptor({ keyArn, requirePoolContext, unwrap });
}

/** A code in Cognito's own format, as bytes. */
export async function encrypted(
  kmsEndpoint: string,
  plaintext: string,
  { keyArn = KEY, poolId = POOL }: { keyArn?: string; poolId?: string } = {},
): Promise<Buffer> {
  const input = { plaintext, keyArn, poolId, kmsEndpoint, credentials: CREDENTIALS };
  return Buffer.from(await encryptLikeCognito(input), 'base64');
}
