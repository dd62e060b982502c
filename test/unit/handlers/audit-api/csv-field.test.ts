import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvField } from '../../../../src/handlers/audit-api/csv/csv-field.ts';
import { parseCsv } from '../../../handlers/audit-api/parse-csv.ts';

describe('a field of a CSV file', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    [null, ''],
    [12, '12'],
    [-12, '-12'],
    [true, 'true'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', '"a\r\nb"'],
    ['김서연', '김서연'],
  ])('holds %j as %j', (value, field) => {
    expect(csvField(value)).toBe(field);
  });

  it.each([
    '=1+1',
    '+82•••••••12',
    '-1',
    '@SUM(A1)',
    '\tx',
    '\rx',
    '\nx',
    ' =1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example","click")',
  ])('that a spreadsheet would calculate is text: %j', (value) => {
    expect(csvField(value)).toMatch(/^"?'/);
    const [[read]] = parseCsv(`${csvField(value)}\r\n`) as [[string]];
    expect(read).toBe(`'${value}`);
  });

  it('is read back as it was, in whatever line, and never begins a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (values) => {
        const line = `${values.map(csvField).join(',')}\r\n`;
        const [read = []] = parseCsv(line);
        expect(read.map((field, at) => (field === `'${values[at]}` ? values[at] : field))).toEqual(
          values,
        );
        expect(read.filter((field) => /^[=+\-@\t\r\n]/.test(field))).toEqual([]);
      }),
    );
  });
});
