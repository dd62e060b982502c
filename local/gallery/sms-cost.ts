import { SEGMENT_UNITS, type SmsSize, smsSize } from '../../src/domain/sms-segments.ts';

/** What a text message costs, in segments: each is paid for. No prices, which differ by country. */
export interface SmsCost extends SmsSize {
  /** Units that fit into so many segments. */
  readonly capacity: number;
  /** For instance `1 segment, GSM-7, 96 of 160`. */
  readonly words: string;
  /** Characters that keep it out of GSM-7, each once; empty where whole words are written in them. */
  readonly strays: readonly string[];
}

/** More different ones than this are a script, not a slip. */
const MOST_STRAYS = 5;

export function smsCost(text: string): SmsCost {
  const size = smsSize(text);
  const { encoding, segments, units } = size;
  const limit = SEGMENT_UNITS[encoding];
  const capacity = segments === 1 ? limit.single : segments * limit.concatenated;
  const strays = [...new Set(text)].filter((one) => smsSize(one).encoding === 'UCS-2');
  return {
    ...size,
    capacity,
    words: `${segmentWords(segments)}, ${encoding}, ${units} of ${capacity}`,
    strays: strays.length > MOST_STRAYS ? [] : strays,
  };
}

export function segmentWords(segments: number): string {
  return segments === 1 ? '1 segment' : `${segments} segments`;
}
