import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../infra/build/build.ts';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';

/** A folder of its own with all functions as they are deployed, so that no test reads another's. */
export async function buildFunctions(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sealpost-functions-'));
  await build(folder, compileVoices({}));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
