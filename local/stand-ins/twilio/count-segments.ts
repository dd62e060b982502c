/** Characters of GSM 03.38 that take one septet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);

/** Characters behind an escape; they take two septets. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/**
 * How many segments a phone network splits a text into. This counts on its own on purpose: were it
 * the sender's own routine, a fault there would agree with itself.
 */
export function countSegments(text: string): number {
  const characters = [...text];
  if (characters.every((character) => BASIC.has(character) || EXTENDED.has(character))) {
    const septets = characters.map((character) => (EXTENDED.has(character) ? 2 : 1));
    return split(septets, 160, 153);
  }
  // UCS-2 counts UTF-16 units, and a pair of surrogates is not torn apart.
  const units = characters.map((character) => character.length);
  return split(units, 70, 67);
}

/** A longer text loses seven septets (or three units) of each segment to the header that joins it. */
function split(sizes: readonly number[], alone: number, joined: number): number {
  if (sizes.reduce((sum, size) => sum + size, 0) <= alone) return 1;
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    if (used + size > joined) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return segments;
}
