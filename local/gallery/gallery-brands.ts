import type { CompiledVoices } from '../../infra/voices/compile-voices.ts';
import { createVoiceBook } from '../../src/domain/voice-book.ts';
import { DEMONSTRATION_BRANDS } from './demonstration-brands.ts';
import type { GalleryBrand } from './gallery-brand.ts';
import { PLAIN_EMAIL_VOICE, PLAIN_SMS_VOICE } from './plain-voice.ts';

/** Those of `sealpost.config.ts` first, then ours. */
export function galleryBrands(voices: CompiledVoices): readonly GalleryBrand[] {
  return [...configuredBrands(voices), ...DEMONSTRATION_BRANDS];
}

/** One for everywhere, and one for each pool and each app client that has something of its own. */
function configuredBrands(voices: CompiledVoices): GalleryBrand[] {
  const email = createVoiceBook(PLAIN_EMAIL_VOICE, voices.email);
  const sms = createVoiceBook(PLAIN_SMS_VOICE, voices.sms);
  const places = [
    ...new Set([voices.email, voices.sms].flatMap(({ pools }) => Object.keys(pools))),
  ].flatMap((poolId) => [
    { poolId, clientId: null, where: `pool ${poolId}` },
    ...clientsOf(poolId, voices).map((clientId) => ({
      poolId,
      clientId,
      where: `client ${clientId}`,
    })),
  ]);
  return [{ poolId: null, clientId: null, where: 'everywhere' }, ...places].map(
    ({ poolId, clientId, where }) => {
      // No pool has the empty id, so that is a voice of everywhere.
      const voice = email.of(poolId ?? '', clientId);
      return {
        id: ['config', poolId, clientId].filter((part) => part !== null).join('.'),
        label: `${voice.brand.name}, ${where}`,
        configured: true,
        email: voice,
        sms: sms.of(poolId ?? '', clientId),
      };
    },
  );
}

function clientsOf(poolId: string, { email, sms }: CompiledVoices): string[] {
  const ids = [email, sms].flatMap(({ pools }) => Object.keys(pools[poolId]?.clients ?? {}));
  return [...new Set(ids)];
}
