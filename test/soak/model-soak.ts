import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { modelRuns } from '../model/model-runs.ts';
import { prove } from '../model/prove.ts';
import { tellProof } from '../model/tell-proof.ts';

/** The interleavings at length: a million lives, half of them for each policy, on two cores. */
const SOAK_RUNS = '10';
const EVERY_MS = 1_000;
const POLICIES = ['at-least-once', 'at-most-once'] as const;

type Policy = (typeof POLICIES)[number];
type Told = { readonly done: number } | { readonly told: string } | { readonly broken: string };

async function work(policy: Policy, runs: number, seed: number): Promise<void> {
  const tell = (told: Told) => parentPort?.postMessage(told);
  try {
    const endings = await prove({ policy, runs, seed, progress: (done) => tell({ done }) });
    tell({ told: tellProof({ policy, runs, seed }, endings) });
  } catch (error) {
    const { message, cause } = error as Error;
    tell({ broken: `${policy}: ${message}\n${cause instanceof Error ? cause.message : ''}` });
  }
}

async function soak(): Promise<void> {
  const { runs, seed } = modelRuns({ SOAK_RUNS, ...process.env });
  const done = new Map<Policy, number>(POLICIES.map((policy) => [policy, 0]));
  const show = () => {
    const each = [...done].map(([policy, lives]) => `${policy} ${lives} of ${runs}`);
    process.stdout.write(`${each.join(', ')} (SEED=${seed})\n`);
  };
  show();
  const timer = setInterval(show, EVERY_MS);
  const ends = POLICIES.map((policy) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { policy, runs, seed } });
    worker.on('message', (told: Told) => {
      if ('done' in told) done.set(policy, told.done);
      if ('told' in told) process.stdout.write(`${told.told}\n`);
      if ('broken' in told) {
        process.exitCode = 1;
        process.stderr.write(`${told.broken}\n`);
      }
    });
    return new Promise<void>((resolve, reject) => {
      worker.on('exit', () => resolve());
      worker.on('error', reject);
    });
  });
  await Promise.all(ends);
  clearInterval(timer);
}

await (isMainThread ? soak() : work(workerData.policy, workerData.runs, workerData.seed));
