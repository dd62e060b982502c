import { describe, expect, it } from 'vitest';
import { OneTimeCode } from '../../../src/domain/one-time-code.ts';
import { printings } from './printings.ts';

const CODE = '48159263';
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('a one-time code', () => {
  it('is revealed as the UTF-8 text it was made of', () => {
    expect(new OneTimeCode(bytesOf(CODE)).reveal()).toBe(CODE);
    expect(new OneTimeCode(bytesOf('pä$$wörd 비밀 🔑')).reveal()).toBe('pä$$wörd 비밀 🔑');
  });

  const bytes = bytesOf(CODE);
  const traces = [
    CODE,
    bytes.join(', '),
    bytes.join(','),
    Buffer.from(bytes).toString('hex'),
    Buffer.from(bytes)
      .toString('hex')
      .replace(/..(?=.)/g, '$& '),
    Buffer.from(bytes).toString('base64'),
  ];
  it.each(Object.entries(printings(new OneTimeCode(bytes))))(
    'is not seen through %s',
    (_, text) => {
      for (const trace of traces) expect(text).not.toContain(trace);
    },
  );

  it('prints as one label, so that a log shows that there was a code', () => {
    const code = new OneTimeCode(bytesOf(CODE));
    expect(`${code}`).toBe('[redacted code]');
    expect(JSON.stringify({ code })).toBe('{"code":"[redacted code]"}');
    expect(printings(code)).toMatchObject({
      inspect: '[redacted code]',
      'format %s': '[redacted code]',
    });
  });

  it('has no property of its own and no way in but reveal', () => {
    const code = new OneTimeCode(bytesOf(CODE));
    expect(Reflect.ownKeys(code)).toEqual([]);
    const methods = Reflect.ownKeys(OneTimeCode.prototype).filter((key) => key !== 'constructor');
    expect(methods.filter((key) => key === 'reveal')).toHaveLength(1);
    for (const key of methods) {
      if (key === 'reveal' || key === 'wipe') continue;
      const method = Reflect.get(code, key) as (...args: unknown[]) => unknown;
      expect(method.call(code, 'string')).toBe('[redacted code]');
    }
  });

  it('cannot be read out of a clone, which has lost it', () => {
    const clone = structuredClone(new OneTimeCode(bytesOf(CODE))) as unknown as object;
    expect('reveal' in clone).toBe(false);
  });
});

describe('wiping a one-time code', () => {
  it('zeroes the very buffer it was given', () => {
    const buffer = bytesOf(CODE);
    new OneTimeCode(buffer).wipe();
    expect([...buffer]).toEqual(new Array(CODE.length).fill(0));
  });

  it('zeroes its own part of a larger buffer and leaves the rest alone', () => {
    const buffer = new Uint8Array(16).fill(7);
    new OneTimeCode(buffer.subarray(4, 12)).wipe();
    expect([...buffer]).toEqual([7, 7, 7, 7, 0, 0, 0, 0, 0, 0, 0, 0, 7, 7, 7, 7]);
  });

  it('leaves nothing of the code to reveal, and may be done twice', () => {
    const code = new OneTimeCode(bytesOf(CODE));
    code.wipe();
    code.wipe();
    expect(code.reveal()).toBe('\0'.repeat(CODE.length));
  });
});
