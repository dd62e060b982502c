import type {
  BrandConfig,
  SmsConfig,
  TextsConfig,
} from '../../src/config/voices/sealpost-config.ts';

/** All that holds on a level: what it says itself, over what the level above says. */
export function inheritConfig(above: BrandConfig, own: BrandConfig): BrandConfig {
  return {
    ...above,
    ...own,
    email: { ...above.email, ...own.email },
    sms: inheritSms(above.sms, own.sms),
    codeLife: { ...above.codeLife, ...own.codeLife },
    texts: overlay(above.texts ?? {}, own.texts ?? {}) as TextsConfig,
  };
}

/** An origin is one setting with two spellings: the one takes the other's place. */
function inheritSms(above: SmsConfig = {}, own: SmsConfig = {}): SmsConfig {
  const { messagingServiceSid: _sid, from: _from, ...rest } = above;
  const hasOrigin = own.messagingServiceSid !== undefined || own.from !== undefined;
  return { ...(hasOrigin ? rest : above), ...own } as SmsConfig;
}

/** Texts by language, purpose, channel and place: single ones are replaced, the others stay. */
function overlay(above: object, own: object): object {
  const whole: Record<string, unknown> = { ...above };
  for (const [key, value] of Object.entries(own)) {
    const under = whole[key];
    const both = typeof value === 'object' && typeof under === 'object';
    whole[key] = both ? overlay(under as object, value as object) : value;
  }
  return whole;
}
