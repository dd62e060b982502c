import { buildClient, CommitmentPolicy, KmsKeyringNode } from '@aws-crypto/client-node';
import { describe, expect, it } from 'vitest';
import { rawDecrypt } from '../../bench/baselines/raw-decrypt.ts';
import { decryptArms } from '../../bench/child/decrypt-arms.ts';
import { unwrapDataKey } from '../../bench/messages/data-key-wrapping.ts';
import { encryptCode } from '../../bench/messages/encrypt-code.ts';
import { inProcessKms } from '../../bench/messages/in-process-kms.ts';
import { pool } from '../../bench/messages/pool.ts';

const password = 'p&ss wörd "1"';
const message = Buffer.from(await encryptCode(password), 'base64');
const byHand = (bytes: Buffer): string =>
  rawDecrypt(bytes, (blob, context) => unwrapDataKey(blob, Object.fromEntries(context))).toString();

describe('the messages of the benchmark', () => {
  it('are what Cognito writes: version 1, suite 0x0378, one data key, the pool in the context', async () => {
    const { decrypt } = buildClient({
      commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
      maxEncryptedDataKeys: 1,
    });
    const kms = inProcessKms(pool.keyArn);
    const keyring = new KmsKeyringNode({
      keyIds: [pool.keyArn],
      clientProvider: () => kms as never,
    });
    const { plaintext, messageHeader } = await decrypt(keyring, message);
    expect(plaintext.toString()).toBe(password);
    expect(messageHeader.version).toBe(1);
    expect(messageHeader.suiteId).toBe(0x0378);
    expect(Object.keys(messageHeader.encryptionContext).sort()).toEqual([
      'aws-crypto-public-key',
      'userpool-id',
    ]);
    expect(messageHeader.encryptionContext['userpool-id']).toBe(pool.userPoolId);
  });

  it('differ each time, so that each is a new notification', async () => {
    expect(await encryptCode('1')).not.toBe(await encryptCode('1'));
  });
});

describe('the decryption by hand', () => {
  it('reads what the Encryption SDK wrote', () => {
    expect(byHand(message)).toBe(password);
  });

  it('refuses the message when any one byte of it is changed', () => {
    for (const index of message.keys()) {
      const tampered = Buffer.from(message);
      tampered[index] = (tampered[index] ?? 0) ^ 1;
      expect(() => byHand(tampered), `byte ${index}`).toThrow();
    }
  });

  it('refuses a message that is cut short or goes on', () => {
    for (let length = 0; length < message.length; length += 1) {
      expect(() => byHand(message.subarray(0, length)), `${length} bytes`).toThrow();
    }
    expect(() => byHand(Buffer.concat([message, Buffer.alloc(1)]))).toThrow();
  });
});

describe('the ways of decrypting that are compared', () => {
  it.each(Object.entries(decryptArms))('%s gives the code', async (_, decrypt) => {
    expect(await decrypt(message)).toBe(password);
  });
});
