import type { BrandConfig } from '../../src/config/voices/sealpost-config.ts';

type Channel = 'mail' | 'sms';
type Written = Readonly<
  Record<string, Readonly<Record<string, { readonly [C in Channel]?: object }>>>
>;

/**
 * The texts that hold on a level and channel, by language and purpose; undefined when the level has
 * none of its own, and so has exactly those of the level above.
 */
export function ownTexts(
  channel: Channel,
  own: BrandConfig,
  whole: BrandConfig,
): Record<string, Record<string, object>> | undefined {
  const texts = ofChannel(channel, (whole.texts ?? {}) as Written);
  const hasOwn = Object.keys(ofChannel(channel, (own.texts ?? {}) as Written)).length > 0;
  return hasOwn ? texts : undefined;
}

function ofChannel(channel: Channel, texts: Written): Record<string, Record<string, object>> {
  const byLanguage = Object.entries(texts).map(([locale, purposes]) => {
    const ours = Object.entries(purposes).flatMap(([purpose, { [channel]: words }]) =>
      words === undefined || Object.keys(words).length === 0 ? [] : [[purpose, words] as const],
    );
    return [locale, Object.fromEntries(ours)] as const;
  });
  return Object.fromEntries(byLanguage.filter(([, ours]) => Object.keys(ours).length > 0));
}
