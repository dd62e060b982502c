/** A pseudo-random sequence from 0 to 1 that is the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What nobody expects where a text should be. */
const ODD: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => ' ',
  () => 0,
  () => -1,
  () => Number.NaN,
  () => true,
  () => [],
  () => ({}),
  () => ({ toString: 1, toJSON: 2 }),
  () => ['a', ['b']],
  () => 'x'.repeat(20_000),
  () => '\u0000\u202e\ud800',
  () => '<script>alert(1)</script>',
  () => 'a@example.com\r\nBcc: b@example.com',
  () => '$& $1 $`',
  () => '__proto__',
  () => 'constructor',
  () => 'AYADeA==',
  () => '****',
  () => JSON.parse('{"__proto__": {"email": "evil@example.com"}}') as unknown,
];

type Container = Record<string, unknown>;

/**
 * Changes something, somewhere in an event: takes a member away, puts something odd in its place,
 * renames it, or hangs the whole thing in somewhere else.
 */
export function changeSomething(root: Container, random: () => number): void {
  const places: { readonly holder: Container; readonly key: string }[] = [];
  const walk = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null || depth > 6) return;
    for (const key of Object.keys(value)) {
      places.push({ holder: value as Container, key });
      walk((value as Container)[key], depth + 1);
    }
  };
  walk(root, 0);
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) return;
  const { holder, key } = place;
  const odd = ODD[Math.floor(random() * ODD.length)]?.();
  switch (Math.floor(random() * 5)) {
    case 0:
      delete holder[key];
      return;
    case 1:
      holder[`${key}x`] = holder[key];
      delete holder[key];
      return;
    case 2:
      holder[key] = { [key]: holder[key] };
      return;
    default:
      holder[key] = odd;
  }
}
