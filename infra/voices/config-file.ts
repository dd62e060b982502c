import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Which file says how the brands speak: the one asked for, the one that `SEALPOST_CONFIG` names, or
 * `sealpost.config.ts`.
 *
 * @param asked what stands behind `--config`, if anything does.
 */
export function configFile(
  asked: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return asked || environment['SEALPOST_CONFIG'] || join(ROOT, 'sealpost.config.ts');
}
