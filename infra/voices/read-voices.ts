import { type CompiledVoices, compileVoices } from './compile-voices.ts';
import { configFile } from './config-file.ts';
import { readConfig } from './read-config.ts';

/**
 * How all functions are to speak, of the file that is asked for or configured.
 *
 * @throws ConfigRefused
 */
export async function readVoices(asked?: string): Promise<CompiledVoices> {
  return compileVoices(await readConfig(configFile(asked)));
}
