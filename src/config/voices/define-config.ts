import type { SealpostConfig } from './sealpost-config.ts';

/**
 * Gives a configuration back as it is, so that an editor knows what may stand in it and the
 * type-check sees what may not. The build checks the rest.
 *
 * @example
 * export default defineConfig({
 *   name: 'Acme',
 *   email: { from: 'Acme <no-reply@acme.example>' },
 *   pools: {
 *     'eu-central-1_AbCdEf123': { name: 'Acme Pro', colours: { accent: '#7a1f5c' } },
 *   },
 * });
 */
export function defineConfig(config: SealpostConfig): SealpostConfig {
  return config;
}
