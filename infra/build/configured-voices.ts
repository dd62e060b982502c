import type { Plugin } from 'esbuild';
import type { CompiledVoices } from '../voices/compile-voices.ts';

/**
 * Puts what `sealpost.config.ts` says in the place of the modules that say nothing: data alone, each
 * channel's in its own bundle. Neither the configuration's code nor its checks are bundled.
 */
export function configuredVoices({ email, sms }: CompiledVoices): Plugin {
  return {
    name: 'configured-voices',
    setup(build) {
      const replace = (filter: RegExp, name: string, entries: object) => {
        build.onLoad({ filter }, () => ({ contents: moduleOf(name, entries), loader: 'js' }));
      };
      replace(/[\\/]src[\\/]config[\\/]voices[\\/]email-voices\.ts$/, 'EMAIL_VOICES', email);
      replace(/[\\/]src[\\/]config[\\/]voices[\\/]sms-voices\.ts$/, 'SMS_VOICES', sms);
    },
  };
}

/** Parsed where it runs: V8 reads JSON faster than it compiles the same in JavaScript. */
function moduleOf(name: string, entries: object): string {
  return `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(entries))});`;
}
