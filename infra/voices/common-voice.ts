import type { BrandConfig } from '../../src/config/voices/sealpost-config.ts';
import { UNKNOWN_LIFE } from '../../src/domain/code-life.ts';

/** What a level says on either channel. Its code lives hold those of the levels above as well. */
export function commonVoice(own: BrandConfig, whole: BrandConfig) {
  return {
    languages: own.languages,
    life: own.codeLife === undefined ? undefined : { ...UNKNOWN_LIFE, ...whole.codeLife },
  };
}
