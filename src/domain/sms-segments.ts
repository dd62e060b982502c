/** How a text travels as SMS (3GPP TS 23.038, 23.040) and how many segments are paid for. */
export interface SmsSize {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** Septets (GSM-7) or UTF-16 units (UCS-2). */
  readonly units: number;
  readonly segments: number;
}

const GSM_BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Behind an escape: two septets each. */
const GSM_EXTENSION = new Set('\f^{}\\[~]|€');

/** Units that one segment holds: alone, and as a part of several, which takes a header. */
export const SEGMENT_UNITS = {
  'GSM-7': { single: 160, concatenated: 153 },
  'UCS-2': { single: 70, concatenated: 67 },
} as const;

export function smsSize(text: string): SmsSize {
  const characters = Array.from(text);
  const gsm = characters.every((c) => GSM_BASIC.has(c) || GSM_EXTENSION.has(c));
  // A character is never cut in two, so an escape pair or a surrogate pair may leave a unit unused.
  const widths = gsm
    ? characters.map((c) => (GSM_EXTENSION.has(c) ? 2 : 1))
    : characters.map((c) => c.length);
  const units = widths.reduce((sum, width) => sum + width, 0);
  const encoding = gsm ? 'GSM-7' : 'UCS-2';
  const limit = SEGMENT_UNITS[encoding];
  return {
    encoding,
    units,
    segments: units <= limit.single ? 1 : countSegments(widths, limit.concatenated),
  };
}

function countSegments(widths: readonly number[], capacity: number): number {
  let segments = 1;
  let used = 0;
  for (const width of widths) {
    if (used + width > capacity) {
      segments += 1;
      used = 0;
    }
    used += width;
  }
  return segments;
}
