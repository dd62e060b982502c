import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A bundle of one file in a directory of its own, removed by `remove`. */
export interface TemporaryBundle {
  readonly directory: string;
  readonly bundlePath: string;
  remove(): Promise<void>;
}

/** Writes `source`, an ES module exporting `handler`, where a runner can load it. */
export async function temporaryBundle(source: string): Promise<TemporaryBundle> {
  const directory = await mkdtemp(join(tmpdir(), 'sealpost-lambda-'));
  const bundlePath = join(directory, 'index.mjs');
  await writeFile(bundlePath, source);
  return { directory, bundlePath, remove: () => rm(directory, { recursive: true, force: true }) };
}
