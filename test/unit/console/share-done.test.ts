import { describe, expect, it } from 'vitest';
import { shareDone } from '../../../console/pages/export/share-done.ts';

const PERIOD = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-11T00:00:00.000Z' };
const ID = '6rq5ltkdeivwc3unoj2he44om5gvsovd';
const row = (askedAt: string, rest = 'email,ses') => `${ID},${askedAt},${rest}\r\n`;

describe('how far an export has come', () => {
  it('is told by the last row of a piece, as rows come newest first', () => {
    const csv = row('2026-11-10T00:00:00.000Z') + row('2026-11-08T12:00:00.000Z');
    expect(shareDone(csv, PERIOD)).toBe(0.25);
    expect(shareDone(`id,askedAt,channel\r\n${csv}`, PERIOD)).toBe(0.25);
  });

  it('stays between nothing and all of it', () => {
    expect(shareDone(row('2026-12-01T00:00:00.000Z'), PERIOD)).toBe(0);
    expect(shareDone(row('2026-01-01T00:00:00.000Z'), PERIOD)).toBe(1);
  });

  it.each([
    ['nothing', ''],
    ['a header alone', 'id,askedAt,channel\r\n'],
    ['a row that ends in a field of several lines', `${row('2026-11-08T00:00:00Z', '"a\r\nb"')}`],
    ['a time that is none', row('then')],
  ])('is not known of %s', (_, csv) => {
    expect(shareDone(csv, PERIOD)).toBeNull();
  });

  it('is not known of a period without length', () => {
    const at = PERIOD.from;
    expect(shareDone(row(at), { from: at, to: at })).toBeNull();
  });
});
