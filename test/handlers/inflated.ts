import zlib from 'node:zlib';

/** Shorter than anything compressed that holds a code. */
const SHORTEST = 16;
const LONGEST = 64 * 1024;
/** What begins gzip, and zlib at each of its levels, and how long the whole header is. */
const MARKS: readonly (readonly [mark: Buffer, header: number])[] = [
  [Buffer.of(0x1f, 0x8b, 0x08), 10],
  ...[0x01, 0x5e, 0x9c, 0xda].map((level) => [Buffer.of(0x78, level), 2] as const),
];

/**
 * All that can be inflated in a text: gzip, zlib and bare deflate, as bytes of the text itself, in
 * base64 or in hex, wherever in a longer run they begin.
 */
export function inflated(text: string): string[] {
  const runs = [
    ...(text.match(/[A-Za-z0-9+/_-]{16,}/g) ?? []).flatMap(fromBase64),
    ...(text.match(/(?:[0-9a-f]{2}){16,}/gi) ?? []).map((run) => Buffer.from(run, 'hex')),
  ];
  const found = runs.flatMap((bytes) => [...marked(bytes), ...bare(bytes)]);
  // Compressed bytes in a text that was read byte by byte.
  if (text.includes('\x1f\x8b') || text.includes('x\x9c')) {
    found.push(...marked(Buffer.from(text, 'latin1')));
  }
  return found.map((bytes) => bytes.toString('utf8'));
}

/** Base64 does not show where it began: four places are tried. */
function fromBase64(run: string): Buffer[] {
  return [0, 1, 2, 3].map((skip) => Buffer.from(run.slice(skip), 'base64'));
}

/** Read behind the header as bare deflate, which does not mind what comes after its end. */
function marked(bytes: Buffer): Buffer[] {
  return MARKS.flatMap(([mark, header]) => {
    const at = bytes.indexOf(mark);
    return at < 0 ? [] : inflate(bytes.subarray(at + header));
  });
}

/** Bare deflate has no mark. Its first block is final, as one short text makes it: the last bit is 1. */
function bare(bytes: Buffer): Buffer[] {
  const [first = 0] = bytes;
  if (bytes.length < SHORTEST || (first & 1) === 0 || (first & 6) === 6) return [];
  return inflate(bytes);
}

/** Cut-off data gives what it holds. */
function inflate(deflated: Buffer): Buffer[] {
  try {
    const bytes = zlib.inflateRawSync(deflated, {
      finishFlush: zlib.constants.Z_SYNC_FLUSH,
      maxOutputLength: LONGEST,
    });
    return bytes.length < 6 ? [] : [bytes];
  } catch {
    return [];
  }
}
