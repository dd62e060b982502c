import type { BrandConfig } from '../../src/config/voices/sealpost-config.ts';
import { smsText } from './sms-text.ts';

type Words = Readonly<Record<string, string>>;
type ByPurpose = Readonly<Record<string, Words>>;
type Written = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Words>>>>>>;

/** How a text goes into a message of the channel. */
const AS_SENT = { mail: (text: string) => text, sms: smsText };

/**
 * The texts that hold on a level and channel, by language and purpose; undefined when the level has
 * none of its own, and so has exactly those of the level above.
 */
export function ownTexts(
  channel: 'mail' | 'sms',
  own: BrandConfig,
  whole: BrandConfig,
): Readonly<Record<string, ByPurpose>> | undefined {
  const hasOwn = !isEmpty(ofChannel(channel, own));
  return hasOwn ? ofChannel(channel, whole) : undefined;
}

function ofChannel(channel: 'mail' | 'sms', { texts = {} }: BrandConfig) {
  return mapped(texts as Written, (purposes) =>
    mapped(purposes, ({ [channel]: words = {} }) => mapped(words, AS_SENT[channel])),
  );
}

/** The members changed, without those of which nothing is left. */
function mapped<From, To>(
  members: Readonly<Record<string, From>>,
  change: (member: From) => To,
): Readonly<Record<string, To>> {
  const changed = Object.entries(members).map(([key, member]) => [key, change(member)] as const);
  return Object.fromEntries(changed.filter(([, member]) => !isEmpty(member)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
