import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachPool } from '../../../cli/actions/attach-pool.ts';
import { detachPool } from '../../../cli/actions/detach-pool.ts';
import { openCall } from '../../../cli/call.ts';
import { POOL_SETTINGS } from '../../../cli/pool/pool-settings.ts';
import { SENDERS } from '../../../cli/pool/triggers.ts';
import type { Json } from '../../../local/control-plane/account.ts';
import { sampleAccount } from '../../../local/control-plane/sample-account.ts';
import {
  type ControlPlane,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { canonical } from './canonical.ts';
import { generatedPool, NEWER } from './generated-pool.ts';

const { poolId, keyArn, region } = LOCAL_ACCOUNT;
const account = sampleAccount();
account.newerMembers.add(NEWER);
let aws: ControlPlane;
let folder = '';
const kept = { ...process.env };
const options = { stack: 'Sealpost', color: false, yes: true } as const;
/** The program's own, with nothing on the terminal. */
const call = () => {
  const opened = openCall(options, { environment: {}, signal: new AbortController().signal });
  const quiet = {
    print: () => {},
    say: () => {},
    tell: () => {},
    room: { width: 80, paint: (_: unknown, text: string) => text },
  };
  return {
    ...opened,
    screen: { ...quiet, paint: quiet.room.paint } as unknown as typeof opened.screen,
  };
};

beforeAll(async () => {
  aws = await startControlPlane(account);
  folder = await mkdtemp(join(tmpdir(), 'sealpost-generated-'));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
  });
});
afterAll(async () => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  await aws.close();
  await rm(folder, { recursive: true });
});

const others = ({ LambdaConfig, LastModifiedDate: _, ...rest }: Json) => {
  const { KMSKeyID: __, ...triggers } = LambdaConfig as Json;
  for (const sender of Object.values(SENDERS)) delete triggers[sender];
  return canonical({ ...rest, triggers });
};
const poolNow = () => account.pools.get(poolId) ?? {};

describe('of 200 generated pools, with every setting in use and some that are newer than the model', () => {
  it('attaching and detaching leave everything but the senders as it was, byte for byte', async () => {
    let runs = 0;
    const used = new Set<string>();
    let newer = 0;
    await fc.assert(
      fc.asyncProperty(generatedPool(), async (pool) => {
        runs += 1;
        for (const name of Object.keys(pool)) used.add(name);
        if (canonical(pool).includes(`"${NEWER}"`)) newer += 1;
        account.pools.set(poolId, structuredClone(pool));
        const before = canonical({ ...pool, LastModifiedDate: 0 });
        const backup = join(folder, `${runs}.json`);

        expect(await attachPool(poolId, { ...options, backup }, call())).toBe(0);
        expect(poolNow()).toHaveProperty('LambdaConfig.KMSKeyID', keyArn);
        expect(poolNow()).toHaveProperty('LambdaConfig.CustomEmailSender.LambdaVersion', 'V1_0');
        expect(others(poolNow())).toBe(others(pool));

        process.chdir(folder);
        expect(await detachPool(poolId, { ...options, backup }, call())).toBe(0);
        expect(canonical({ ...poolNow(), LastModifiedDate: 0 })).toBe(before);
      }),
      { numRuns: 200 },
    );
    expect(runs).toBe(200);
    expect(POOL_SETTINGS.filter((name) => !used.has(name))).toEqual([]);
    expect(newer).toBeGreaterThan(100);
    expect(await readdir(folder)).toHaveLength(400);
  }, 120_000);
});
