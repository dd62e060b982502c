import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { BuiltFunction } from '../build/build.ts';
import { sealpostApp } from '../stack/sealpost-app.ts';

/** For those without CDK: what is in each template. */
const TEMPLATES = {
  'sealpost.template.json': { email: true, sms: true, staff: true },
  'sealpost-email.template.json': { email: true, sms: false, staff: false },
} as const;

/**
 * Writes plain CloudFormation templates, with the zips that they speak of beside them: a folder to be
 * copied into a bucket as it is.
 *
 * @returns the templates' paths
 */
export async function publishTemplates(
  folder: string,
  functions: readonly BuiltFunction[],
): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { zipPath } of functions) await copyFile(zipPath, join(folder, basename(zipPath)));
  const paths: string[] = [];
  for (const [name, holds] of Object.entries(TEMPLATES)) {
    const path = join(folder, name);
    await writeFile(path, JSON.stringify(await plainTemplate(holds)));
    paths.push(path);
  }
  return paths;
}

async function plainTemplate(holds: (typeof TEMPLATES)[keyof typeof TEMPLATES]): Promise<object> {
  const outdir = await mkdtemp(join(tmpdir(), 'sealpost-template-'));
  try {
    const { app, stack } = sealpostApp({
      stackName: 'Sealpost',
      code: 'in-bucket',
      outdir,
      ...holds,
    });
    return app.synth().getStackByName(stack.stackName).template as object;
  } finally {
    await rm(outdir, { recursive: true });
  }
}
