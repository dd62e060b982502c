import { describe, expect, it } from 'vitest';
import { Recipient } from '../../../src/domain/recipient.ts';
import { Redacted } from '../../../src/domain/redacted.ts';
import { printings } from './printings.ts';

const LINK = 'https://pool.example.com/forgive?token=s3cr3t-t0ken';
const ADDRESS = 'joanna.private@example.com';

describe('a redacted value', () => {
  it('is revealed as the very value it holds', () => {
    const value = { link: LINK };
    expect(new Redacted(value, 'link').reveal()).toBe(value);
  });

  it.each(Object.entries(printings(new Redacted(LINK, 'link'))))(
    'is not seen through %s',
    (_, text) => {
      expect(text).not.toContain('s3cr3t');
      expect(text).not.toContain('pool.example.com');
    },
  );

  it('hides what an object holds as well as a string', () => {
    for (const text of Object.values(printings(new Redacted({ LINK }, 'link')))) {
      expect(text).not.toContain('s3cr3t');
    }
  });

  it('prints its label in the place of the value', () => {
    const link = new Redacted(LINK, 'link');
    expect(String(link)).toBe('[redacted link]');
    expect(JSON.stringify([link])).toBe('["[redacted link]"]');
    expect(printings(link)['inspect']).toBe('[redacted link]');
  });

  it('has no property of its own', () => {
    expect(Reflect.ownKeys(new Redacted(LINK, 'link'))).toEqual([]);
  });
});

describe('a recipient', () => {
  const recipient = Recipient.email(ADDRESS);

  it.each(Object.entries(printings(recipient ?? {})))('keeps its address from %s', (_, text) => {
    expect(text).not.toContain('joanna');
    expect(text).not.toContain('private@');
    expect(text).not.toContain('example');
  });

  it('shows no more than its mask when it is spread', () => {
    expect({ ...recipient }).toEqual({ masked: 'j•••@e•••.com' });
    expect(JSON.stringify(recipient)).toBe('"[redacted recipient]"');
  });
});
