import type { Channel } from '../channel.ts';
import type { ByChannel } from './support-words.ts';

/** The text for a channel, where the two differ. */
export function textFor<Text extends string | null>(text: ByChannel<Text>, channel: Channel): Text {
  return typeof text === 'object' && text !== null ? text[channel] : text;
}
