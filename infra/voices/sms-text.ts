import { plainPunctuation } from '../../src/domain/plain-punctuation.ts';
import { smsSize } from '../../src/domain/sms-segments.ts';

/**
 * A text as it goes into text messages: with plain marks instead of typographic ones where those are
 * all that would turn it from 160 characters into 70.
 */
export function smsText(text: string): string {
  const plain = plainPunctuation(text);
  return smsSize(plain).encoding === 'GSM-7' ? plain : text;
}
