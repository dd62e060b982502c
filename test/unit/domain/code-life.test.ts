import { describe, expect, it } from 'vitest';
import { codeLifeSeconds, toldLife, UNKNOWN_LIFE } from '../../../src/domain/code-life.ts';
import { PURPOSES } from './all-purposes.ts';

const KNOWN = { signInMinutes: 15, temporaryPasswordDays: 1 };

describe('the life of what a message carries', () => {
  it('is Cognito’s, and its default where a setting is not known', () => {
    expect(
      Object.fromEntries(PURPOSES.map((purpose) => [purpose, codeLifeSeconds(purpose)])),
    ).toEqual({
      'sign-up': 86_400,
      'resend-code': 86_400,
      'reset-password': 3_600,
      'update-attribute': 86_400,
      'verify-attribute': 86_400,
      invitation: 604_800,
      'sign-in': 180,
      'account-takeover': 86_400,
    });
  });

  it('is what the pool and the app client have set, where that is known', () => {
    expect(codeLifeSeconds('sign-in', KNOWN)).toBe(900);
    expect(codeLifeSeconds('invitation', KNOWN)).toBe(86_400);
    expect(codeLifeSeconds('reset-password', KNOWN)).toBe(3_600);
  });

  it('is told as people say it', () => {
    expect(toldLife('sign-up', UNKNOWN_LIFE)).toEqual({ amount: 24, unit: 'hours' });
    expect(toldLife('reset-password', UNKNOWN_LIFE)).toEqual({ amount: 1, unit: 'hours' });
    expect(toldLife('sign-in', KNOWN)).toEqual({ amount: 15, unit: 'minutes' });
    expect(toldLife('invitation', KNOWN)).toEqual({ amount: 1, unit: 'days' });
  });

  it('is not told where nobody knows it', () => {
    expect(toldLife('sign-in', UNKNOWN_LIFE)).toBeNull();
    expect(toldLife('invitation', UNKNOWN_LIFE)).toBeNull();
  });
});
