import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { ControlPlaneAccount, Json } from '../../../local/control-plane/account.ts';
import { sampleAccount } from '../../../local/control-plane/sample-account.ts';
import {
  type ControlPlane,
  type SeenRequest,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { type CliRun, type RunningCli, runCli, watch } from '../run-cli.ts';

const PROGRAM = join(import.meta.dirname, '..', '..', '..', 'cli', 'sealpost.ts');

export type Hook = (request: SeenRequest & { phase: 'before' | 'after' }) => Promise<void> | void;

/** An account, and the command line in a folder of its own before it. */
export interface PoolWorld {
  /** A healthy one, new for each test. */
  readonly account: ControlPlaneAccount;
  hook: Hook | null;
  pool(): Json;
  /** Since the test began. */
  requests(): readonly SeenRequest[];
  run(...words: string[]): Promise<CliRun>;
  /** The program in one process, which can be killed with all that it is. */
  startAlone(...words: string[]): RunningCli;
  /** Names of the backups in the folder. */
  backups(): Promise<string[]>;
  readonly folder: string;
}

export function poolWorld(): PoolWorld {
  let aws: ControlPlane;
  let folder = '';
  let before = 0;
  const environment = () => ({
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: LOCAL_ACCOUNT.region,
    AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
  });
  const world: PoolWorld = {
    account: sampleAccount(),
    hook: null,
    pool: () => world.account.pools.get(LOCAL_ACCOUNT.poolId) ?? {},
    requests: () => aws.requests().slice(before),
    run: (...words) => runCli(words, { environment: environment(), folder }),
    startAlone: (...words) =>
      watch(
        spawn(process.execPath, ['--disable-warning=ExperimentalWarning', PROGRAM, ...words], {
          cwd: folder,
          env: { PATH: process.env['PATH'] ?? '', ...environment() },
        }),
      ),
    backups: async () =>
      (await readdir(folder)).filter((name) => name.startsWith('sealpost-backup')),
    get folder() {
      return folder;
    },
  };
  beforeAll(async () => {
    aws = await startControlPlane(world.account, { onRequest: (request) => world.hook?.(request) });
  });
  afterAll(() => aws.close());
  beforeEach(async () => {
    Object.assign(world.account, sampleAccount());
    world.hook = null;
    before = aws.requests().length;
    folder = await mkdtemp(join(tmpdir(), 'sealpost-pool-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  return world;
}
