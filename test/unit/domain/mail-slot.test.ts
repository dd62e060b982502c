import { describe, expect, it } from 'vitest';
import { colour, link, picture, pixels, text } from '../../../src/domain/mail-slot.ts';

describe('a slot for', () => {
  it('text escapes what HTML would read', () => {
    expect(text(`<b title="it's">&amp;`)).toBe('&lt;b title=&quot;it&#39;s&quot;&gt;&amp;amp;');
  });

  it('a colour takes #rrggbb', () => {
    expect(colour('#0a1B2c', 'accent')).toBe('#0a1B2c');
  });

  it.each([
    '',
    'red',
    '#fff',
    '#1234567',
    '#12345g',
    ' #123456',
    '#123456\n',
    '#123456;color:red',
    'url(//x)',
    'var(--x)',
  ])('a colour refuses %j, by its own name and without the value', (value) => {
    expect(() => colour(value, 'accentDark')).toThrow(
      new TypeError('The mail layout has no place for this value of "accentDark"'),
    );
  });

  it('pixels takes whole numbers above zero', () => {
    expect(pixels(160, 'width')).toBe('160');
    for (const value of [0, -1, 1.5, 10_000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => pixels(value, 'width')).toThrow('"width"');
    }
  });

  it('a link leads to a page or an address, and is escaped', () => {
    expect(link('https://a.example/?b=1&c="', 'url')).toBe('https://a.example/?b=1&amp;c=&quot;');
    expect(link('mailto:a@b.example', 'url')).toBe('mailto:a@b.example');
  });

  it.each(['javascript:alert(1)', ' https://a.example', 'data:text/html,x', '//a.example', ''])(
    'a link refuses %j',
    (value) => {
      expect(() => link(value, 'url')).toThrow('"url"');
    },
  );

  it('a picture is https only', () => {
    expect(picture('https://a.example/?b=1&c', 'logo')).toBe('https://a.example/?b=1&amp;c');
    for (const value of ['http://a.example/x.png', 'data:image/png;base64,AA', 'cid:logo']) {
      expect(() => picture(value, 'logo')).toThrow('"logo"');
    }
  });
});
