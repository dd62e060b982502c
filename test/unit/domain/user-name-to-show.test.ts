import { describe, expect, it } from 'vitest';
import { userNameToShow } from '../../../src/domain/user-name-to-show.ts';

describe('a user name', () => {
  it.each(['ann', 'Ann', 'ann.l', 'ann_lee-2', '김하늘', 'مريم', '<ann&lee>', 'FA+9qCX9VSu', '🙂'])(
    'is told as it is: %s',
    (name) => {
      expect(userNameToShow(name)).toBe(name);
    },
  );

  it.each([
    ['an id', '6a1d8e3c-0000-4000-8000-000000000001'],
    ['an address', 'ann@example.com'],
    ['a number', '+821012345678'],
    ['a link', 'evil.com'],
    ['several words', 'Call us now'],
    ['a line break', 'ann\n482913'],
    ['another kind of space', 'ann\u3000lee'],
  ])('that is %s is not told', (_, name) => {
    expect(userNameToShow(name)).toBeNull();
  });

  it.each([
    ['longer than a name can be', 'n'.repeat(41)],
    ['of full-width letters', 'ａｎｎ'],
    ['with something unseen in it', 'an\u200bn'],
    ['with a mark in front', '\u0338ann'],
    ['decomposed', 'a\u0308nn'],
    ['spaced by a mark of its own', 'ann\u00b4'],
  ])('%s is not told: cleaned, it would be another one, and typed in, a wrong one', (_, name) => {
    expect(userNameToShow(name)).toBeNull();
  });
});
