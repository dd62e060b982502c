import type { HttpRequest } from '../http/single-request.ts';
import type { RehearsedAnswer } from '../http/stage.ts';

/**
 * A message in Cognito's own format whose data key is right here: it proves that this build
 * decrypts at all, and protects nothing.
 */
export const KNOWN_ANSWER = {
  keyArn: 'arn:aws:kms:eu-central-1:000000000000:key/00000000-0000-0000-0000-000000000000',
  poolId: 'eu-central-1_SelfTest0',
  plaintext: '000000',
  dataKey: () => new Uint8Array(32).fill(7),
  message:
    'AYADeLj/iY2EuV9j5ifmgjO/8TYAhAACABVhd3MtY3J5cHRvLXB1YmxpYy1rZXkAREEvd1RtdzdERXN1NEdCeVo2' +
    'L0VFQW5QdGVxMXp6N3pSV3lsczBYZUdMUjU2MUpXenZmWnNJZ3Y4dFRRK050N1Npdz09AAt1c2VycG9vbC1pZAAW' +
    'ZXUtY2VudHJhbC0xX1NlbGZUZXN0MAABAAdhd3Mta21zAE5hcm46YXdzOmttczpldS1jZW50cmFsLTE6MDAwMDAw' +
    'MDAwMDAwOmtleS8wMDAwMDAwMC0wMDAwLTAwMDAtMDAwMC0wMDAwMDAwMDAwMDAAAQECAAAAAAwAABAAAAAAAAAA' +
    'AAAAAAAAYCPhkIAgHaVwJI9q8DPCUf////8AAAABAAAAAAAAAAAAAAABAAAABvsQNKRTWCPi6ZgZfXd6JqDkbBHd' +
    'nuQAZjBkAjBY5c2nbXfwByQqJz9tauVr3SL77OWJHVsdl5TgGLUD20+BdDqkUlt2lKjNv7jLaZsCMGmWwa14uuYY' +
    'yTy6bIfRZZfnHzd7hZhgahuvHW9MDNQ4p3ka8FK8orRdDGT+p5VIow==',
} as const;

/** KMS, as it would unwrap that data key. */
export function rehearsedKms({ headers }: HttpRequest): RehearsedAnswer | null {
  if (headers['x-amz-target'] !== 'TrentService.Decrypt') return null;
  const Plaintext = Buffer.from(KNOWN_ANSWER.dataKey()).toString('base64');
  return {
    status: 200,
    contentType: 'application/x-amz-json-1.1',
    body: JSON.stringify({ KeyId: KNOWN_ANSWER.keyArn, Plaintext }),
  };
}
