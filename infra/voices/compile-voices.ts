import type { BrandConfig, SealpostConfig } from '../../src/config/voices/sealpost-config.ts';
import type { EmailVoice, SmsVoice, Voice } from '../../src/domain/voice.ts';
import type { OwnVoice, VoiceEntries } from '../../src/domain/voice-book.ts';
import { emailVoice } from './email-voice.ts';
import { inheritConfig } from './inherit-config.ts';
import { smsVoice } from './sms-voice.ts';

/** What each sender's bundle holds in the place of `sealpost.config.ts`. */
export interface CompiledVoices {
  readonly email: VoiceEntries<EmailVoice>;
  readonly sms: VoiceEntries<SmsVoice>;
}

/** Parts a configuration that has been checked into what each channel needs of it. */
export function compileVoices(config: SealpostConfig): CompiledVoices {
  return { email: entries(config, emailVoice), sms: entries(config, smsVoice) };
}

type SomeVoice = Voice & { brand: object };

/** @param voiceOf what a level says on the channel, given also all that holds there. */
function entries<V extends SomeVoice>(
  config: SealpostConfig,
  voiceOf: (own: BrandConfig, whole: BrandConfig) => OwnVoice<V>,
): VoiceEntries<V> {
  const everywhere = inheritConfig({}, config);
  const pools = Object.entries(config.pools ?? {}).map(([poolId, pool]) => {
    const whole = inheritConfig(everywhere, pool);
    const clients = Object.entries(pool.clients ?? {}).map(
      ([clientId, client]) => [clientId, voiceOf(client, inheritConfig(whole, client))] as const,
    );
    return [poolId, { own: voiceOf(pool, whole), clients: onlyThoseThatSpeak(clients) }] as const;
  });
  return {
    everywhere: voiceOf(config, everywhere),
    pools: Object.fromEntries(
      pools.filter(([, { own, clients }]) => !isEmpty(own) || !isEmpty(clients)),
    ),
  };
}

/** A client that says something of the other channel only is none of this one's. */
function onlyThoseThatSpeak<Own extends object>(clients: readonly (readonly [string, Own])[]) {
  return Object.fromEntries(clients.filter(([, own]) => !isEmpty(own)));
}

function isEmpty(value: object): boolean {
  return Object.keys(value).length === 0;
}
