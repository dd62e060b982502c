import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SealpostConfig } from '../../src/config/voices/sealpost-config.ts';
import { checkConfig } from './check-config.ts';
import { ConfigRefused } from './config-refused.ts';
import { whyNotLoaded } from './why-not-loaded.ts';

/**
 * Loads a configuration by import, as it is on the disk now, and checks it.
 *
 * @param path of a TypeScript or JavaScript module whose default export is the configuration.
 * @throws ConfigRefused
 */
export async function readConfig(path: string): Promise<SealpostConfig> {
  const file = relative(process.cwd(), resolve(path));
  const refused = (expected: string) => new ConfigRefused(file, [{ path: [], expected }]);
  const stats = await stat(path).catch(() => null);
  if (stats === null || !stats.isFile()) throw refused('is not there, or is no file');
  const url = pathToFileURL(resolve(path));
  // A module is loaded once for each address; a file that was edited is another one.
  url.search = `${Math.trunc(stats.mtimeMs)}-${stats.size}`;
  const module: { readonly default?: unknown } = await import(url.href).catch((error: unknown) => {
    throw refused(whyNotLoaded(error, path));
  });
  if (module.default === undefined) {
    throw refused('has no default export: export default defineConfig({ … })');
  }
  return checkConfig(file, module.default);
}
