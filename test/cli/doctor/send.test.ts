import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildDecrypt, CommitmentPolicy, KMS, KmsKeyringNode } from '@aws-crypto/client-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encryptedCode } from '../../../cli/doctor/send/encrypt-code.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { startKms } from '../../../local/stand-ins/kms.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { nodeSha256 } from '../../../src/adapters/node-crypto/sha-256.ts';
import { deriveNotificationId } from '../../../src/domain/notification-id.ts';
import { doctorWorld } from './doctor-world.ts';

const { keyArn, poolId, region, credentials, auditTable } = LOCAL_ACCOUNT;
const world = doctorWorld();
let kms: StandIn;

interface Event {
  readonly triggerSource: string;
  readonly userPoolId: string;
  readonly userName: string;
  readonly request: {
    readonly type: string;
    readonly code: string;
    readonly userAttributes: object;
  };
}

/** As a sender does it. */
async function decrypt(code: string) {
  const client = new KMS({ region, endpoint: kms.url, credentials });
  const keyring = new KmsKeyringNode({ keyIds: [keyArn], clientProvider: (() => client) as never });
  const { decrypt: open } = buildDecrypt({
    commitmentPolicy: CommitmentPolicy.REQUIRE_ENCRYPT_ALLOW_DECRYPT,
    maxEncryptedDataKeys: 1,
  });
  return await open(keyring, Buffer.from(code, 'base64'));
}

beforeAll(async () => {
  kms = await startKms({ keys: [{ arn: keyArn, material: Buffer.alloc(32, 7), enabled: true }] });
});
afterAll(() => kms.close());
beforeEach(() => {
  // This call alone is for a KMS that encrypts.
  world.environment['AWS_ENDPOINT_URL_KMS'] = kms.url;
});

describe('--send', () => {
  it('brings the sender a real code, bound to the pool, and watches it arrive', async () => {
    const events: Event[] = [];
    let code = '';
    world.function('custom-email-sender').invoke = async (given) => {
      const event = given as Event;
      events.push(event);
      const { plaintext, messageHeader } = await decrypt(event.request.code);
      code = plaintext.toString();
      expect(messageHeader.encryptionContext['userpool-id']).toBe(poolId);
      const id = deriveNotificationId(
        {
          poolId: event.userPoolId,
          triggerSource: event.triggerSource,
          channel: 'email',
          distinction: Buffer.from(event.request.code, 'base64'),
        },
        nodeSha256,
      );
      world.account.tables.get(auditTable)?.items.set(id, {
        pk: { S: id },
        phase: { S: 'ACCEPTED' },
        receipts: { M: { '1|DELIVERED||||': { N: '1' } } },
      });
    };
    const { status, stdout, stderr } = await world.run(
      ...['--only', 'settler', '--send', 'email:ann@example.com', '--yes'],
    );
    expect(stderr).toContain('one row of the user sealpost-doctor');
    expect(stderr).toContain('ACCEPTED DELIVERED');
    expect(stderr).toContain('Arrived, by the provider’s word.');
    expect(status).toBe(0);
    expect(code).toMatch(/^\d{6}$/);
    expect(stdout + stderr).not.toContain(code);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      triggerSource: 'CustomEmailSender_SignUp',
      userName: 'sealpost-doctor',
      request: { type: 'customEmailSenderRequestV1', userAttributes: { email: 'ann@example.com' } },
    });
    expect(events[0]).not.toHaveProperty('response');
  });

  it('says when the sender gave up, with the audit’s own reason', async () => {
    world.function('custom-sms-sender').invoke = async (given) => {
      const { request, triggerSource } = given as Event;
      const id = deriveNotificationId(
        { poolId, triggerSource, channel: 'sms', distinction: Buffer.from(request.code, 'base64') },
        nodeSha256,
      );
      world.account.tables.get(auditTable)?.items.set(id, {
        pk: { S: id },
        phase: { S: 'FAILED' },
        reason: { S: 'country_not_enabled' },
      });
    };
    const { status, stderr } = await world.run(
      ...['--only', 'settler', '--send', 'sms:+447000000000', '--yes'],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('FAILED country_not_enabled');
    expect(stderr).toContain('npx sealpost audit show');
  });

  it('says that the sender failed, and where its log is', async () => {
    world.function('custom-email-sender').invoke = async () => {
      throw new Error('MARKER');
    };
    const { status, stderr } = await world.run(
      ...['--only', 'settler', '--send', 'email:ann@example.com', '--yes'],
    );
    expect(status).toBe(1);
    expect(stderr).toContain('The sender failed');
    expect(stderr).not.toContain('MARKER');
  });

  it('tells all of it in one document with --json, and no code', async () => {
    let code = '';
    world.function('custom-email-sender').invoke = async (given) => {
      const { request, triggerSource } = given as Event;
      code = (await decrypt(request.code)).plaintext.toString();
      const distinction = Buffer.from(request.code, 'base64');
      const id = deriveNotificationId(
        { poolId, triggerSource, channel: 'email', distinction },
        nodeSha256,
      );
      world.account.tables.get(auditTable)?.items.set(id, {
        pk: { S: id },
        phase: { S: 'FAILED' },
        reason: { S: 'invalid_recipient' },
      });
    };
    const { status, stdout } = await world.run(
      ...['--only', 'settler', '--send', 'email:ann@example.com', '--yes', '--json'],
    );
    expect(JSON.parse(stdout)).toMatchObject({
      counts: { broken: 0 },
      sent: { arrived: false },
    });
    expect(code).toMatch(/^\d{6}$/);
    expect(stdout).not.toContain(code);
    expect(status).toBe(1);
  });

  it.each([
    ['refuses', 403, 4],
    ['does not answer', null, 5],
  ])('sends nothing where KMS %s, and names the permission', async (_, answer, exit) => {
    const server = createServer((request, response) => {
      if (answer === null) return void request.socket.destroy();
      response.writeHead(answer, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify({ __type: 'AccessDeniedException', message: 'MARKER' }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    world.environment['AWS_ENDPOINT_URL_KMS'] = `http://127.0.0.1:${port}`;
    const { status, stderr } = await world.run(
      ...['--only', 'settler', '--send', 'email:ann@example.com', '--yes'],
    );
    server.close();
    expect(status).toBe(exit);
    expect(stderr).toContain(`kms:GenerateDataKey on ${keyArn}`);
    expect(stderr).not.toContain('MARKER');
    expect(world.requests().map(({ action }) => action)).not.toContain('Invoke');
  });

  it.each([
    ['ann@example.com', 'Say --send email:'],
    ['sms:0447', 'Say --send email:'],
    ['email:ann@example.com', 'Nobody is there to be asked'],
  ])('sends nothing for %s without more', async (where, says) => {
    const { status, stderr } = await world.run('--send', where);
    expect(status).toBe(2);
    expect(stderr).toContain(says);
    expect(world.requests().map(({ action }) => action)).not.toContain('Invoke');
  });
});

it('makes another code each time', async () => {
  const settings = { region, maxAttempts: 1 };
  const before = process.env['AWS_ENDPOINT_URL_KMS'];
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_KMS: kms.url,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  });
  const codes = await Promise.all([1, 2].map(() => encryptedCode(keyArn, poolId, settings)));
  if (before === undefined) delete process.env['AWS_ENDPOINT_URL_KMS'];
  const plain = await Promise.all(
    codes.map(async (one) => (await decrypt(one)).plaintext.toString()),
  );
  for (const one of plain) expect(one).toMatch(/^\d{6}$/);
  expect(new Set(codes).size).toBe(2);
});
