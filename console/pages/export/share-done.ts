interface Period {
  readonly from: string;
  readonly to: string;
}

/**
 * How much of its period an export has gone through, from 0 to 1. Rows come newest first, and the last
 * one of a piece tells how far it has come; null of a piece that does not tell.
 */
export function shareDone(csv: string, { from, to }: Period): number | null {
  const last = csv.trimEnd().split('\r\n').at(-1) ?? '';
  const askedAt = /^[a-z2-7]{32},([^,"]+),/.exec(last)?.[1];
  const at = askedAt === undefined ? Number.NaN : Date.parse(askedAt);
  const whole = Date.parse(to) - Date.parse(from);
  if (Number.isNaN(at) || whole <= 0) return null;
  return Math.min(Math.max((Date.parse(to) - at) / whole, 0), 1);
}
