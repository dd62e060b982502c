import { describe, expect, it } from 'vitest';
import { smsSize } from '../../../src/domain/sms-segments.ts';

const a = (count: number) => 'a'.repeat(count);
const ga = (count: number) => '가'.repeat(count);

describe('a text of the GSM alphabet', () => {
  it.each([
    ['nothing', '', 0, 1],
    ['159', a(159), 159, 1],
    ['160', a(160), 160, 1],
    ['161', a(161), 161, 2],
    ['306, two full segments', a(306), 306, 2],
    ['307', a(307), 307, 3],
    ['459, three full segments', a(459), 459, 3],
    ['460', a(460), 460, 4],
    ['158 and an escaped one', `${a(158)}€`, 160, 1],
    ['159 and an escaped one', `${a(159)}€`, 161, 2],
    ['80 escaped ones', '€'.repeat(80), 160, 1],
    ['81 escaped ones', '€'.repeat(81), 162, 2],
  ])('of %s septets', (_, text, units, segments) => {
    expect(smsSize(text)).toEqual({ encoding: 'GSM-7', units, segments });
  });

  it('does not cut an escaped character at the border of two segments', () => {
    // 152 + 2 would end behind the border at 153: the pair moves, one septet stays unused.
    expect(smsSize(`${a(152)}€${a(151)}`)).toMatchObject({ units: 305, segments: 2 });
    expect(smsSize(`${a(152)}€${a(152)}`)).toMatchObject({ units: 306, segments: 3 });
  });

  it('uses the whole segment when an escaped character ends at its border', () => {
    expect(smsSize(`${a(151)}€${a(153)}`)).toMatchObject({ units: 306, segments: 2 });
    expect(smsSize(`${a(151)}€${a(154)}`)).toMatchObject({ units: 307, segments: 3 });
  });

  it('loses a septet at every border that an escaped character straddles', () => {
    // 76 pairs fill 152 of 153 septets.
    expect(smsSize('€'.repeat(152))).toMatchObject({ units: 304, segments: 2 });
    expect(smsSize('€'.repeat(153))).toMatchObject({ units: 306, segments: 3 });
  });
});

describe('a text beyond the GSM alphabet', () => {
  it.each([
    ['69', ga(69), 69, 1],
    ['70', ga(70), 70, 1],
    ['71', ga(71), 71, 2],
    ['134, two full segments', ga(134), 134, 2],
    ['135', ga(135), 135, 3],
    ['201, three full segments', ga(201), 201, 3],
    ['202', ga(202), 202, 4],
    ['68 and a surrogate pair', `${ga(68)}😀`, 70, 1],
    ['69 and a surrogate pair', `${ga(69)}😀`, 71, 2],
    ['35 surrogate pairs', '😀'.repeat(35), 70, 1],
    ['36 surrogate pairs', '😀'.repeat(36), 72, 2],
    ['a letter and 70 of the GSM alphabet', `가${a(70)}`, 71, 2],
    ['one unit for each character GSM would escape', `가${'€'.repeat(69)}`, 70, 1],
  ])('of %s units', (_, text, units, segments) => {
    expect(smsSize(text)).toEqual({ encoding: 'UCS-2', units, segments });
  });

  it('does not cut a surrogate pair at the border of two segments', () => {
    expect(smsSize(`${ga(66)}😀${ga(65)}`)).toMatchObject({ units: 133, segments: 2 });
    expect(smsSize(`${ga(66)}😀${ga(66)}`)).toMatchObject({ units: 134, segments: 3 });
  });

  it('uses the whole segment when a surrogate pair ends at its border', () => {
    expect(smsSize(`${ga(65)}😀${ga(67)}`)).toMatchObject({ units: 134, segments: 2 });
  });
});
