import { describe, expect, it } from 'vitest';
import { TRIGGERS } from '../../../local/events/cognito-event.ts';
import { escapeLikeCognito, generateSecret } from '../../../local/events/temporary-code.ts';

const many = <T>(make: () => T): T[] => Array.from({ length: 200 }, make);

describe('the secret of a trigger', () => {
  it.each(
    TRIGGERS.filter(
      ({ trigger }) =>
        !['AdminCreateUser', 'Authentication', 'AccountTakeOverNotification'].includes(trigger),
    ),
  )('$trigger ($channel) is six digits', ({ trigger }) => {
    for (const secret of many(() => generateSecret(trigger))) {
      expect(secret).toMatch(/^\d{6}$/u);
    }
  });

  it('Authentication is six digits or eight, and both come up', () => {
    const lengths = many(() => generateSecret('Authentication')).map((secret) => {
      expect(secret).toMatch(/^\d+$/u);
      return secret.length;
    });
    expect([...new Set(lengths)].sort()).toEqual([6, 8]);
  });

  it('AccountTakeOverNotification is none', () => {
    expect(generateSecret('AccountTakeOverNotification')).toBeNull();
  });

  it('AdminCreateUser is a password with every class of character and an awkward symbol', () => {
    const passwords = many(() => generateSecret('AdminCreateUser'));
    for (const password of passwords) {
      expect(password).toHaveLength(12);
      expect(password).toMatch(/[A-Z]/u);
      expect(password).toMatch(/[a-z]/u);
      expect(password).toMatch(/\d/u);
      expect(password).toMatch(/[&<>"'$]/u);
    }
    for (const symbol of `&<>"'$`) {
      expect(passwords.some((password) => password.includes(symbol))).toBe(true);
    }
  });

  it('is a new one each time', () => {
    expect(new Set(many(() => generateSecret('AdminCreateUser'))).size).toBe(200);
  });
});

describe("Cognito's escaping", () => {
  it('turns the five characters of HTML into entities, each once', () => {
    expect(escapeLikeCognito(`a&b<c>d"e'f`)).toBe('a&amp;b&lt;c&gt;d&quot;e&#39;f');
    expect(escapeLikeCognito('&lt;')).toBe('&amp;lt;');
  });

  it('leaves digits and other symbols alone', () => {
    expect(escapeLikeCognito('123456$`^~')).toBe('123456$`^~');
  });
});
