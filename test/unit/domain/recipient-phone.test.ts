import { describe, expect, it } from 'vitest';
import { Recipient } from '../../../src/domain/recipient.ts';

describe('a phone recipient', () => {
  it.each([['+821012345678'], ['+14155550123'], ['+1234567'], ['+123456789012345']])(
    'is taken in E.164 form: %s',
    (number) => {
      expect(Recipient.phone(number)?.reveal()).toBe(number);
      expect(Recipient.phone(number)?.normalised()).toBe(number);
    },
  );

  it.each([
    ['nothing', undefined],
    ['empty', ''],
    ['no plus', '821012345678'],
    ['a national number', '01012345678'],
    ['an international prefix', '00821012345678'],
    ['a country code that begins with 0', '+0123456789'],
    ['6 digits', '+123456'],
    ['16 digits', '+1234567890123456'],
    ['spaces', '+82 10 1234 5678'],
    ['hyphens', '+82-10-1234-5678'],
    ['brackets', '+1(415)5550123'],
    ['letters', '+1415CALLNOW'],
    ['an extension', '+14155550123x12'],
    ['a space in front', ' +14155550123'],
    ['a line break behind', '+14155550123\n'],
    ['a second number', '+14155550123,+14155550124'],
    ['two pluses', '++14155550123'],
    ['full-width digits', '+１４１５５５５０１２３'],
    ['Arabic-Indic digits', '+١٤١٥٥٥٥٠١٢٣'],
    ['a full-width plus', '＋14155550123'],
    ['an e-mail address', 'ann@example.com'],
    ['a channel prefix', 'whatsapp:+14155550123'],
    ['an invisible mark', '\u200e+14155550123'],
  ])('is refused for %s', (_, number) => {
    expect(Recipient.phone(number)).toBeNull();
  });

  it.each([
    ['+82101234512', '+82•••••••12'],
    ['+821012345678', '+82••••••••78'],
    ['+14155550123', '+14•••••••23'],
    ['+1234567', '+12•••67'],
    ['+123456789012345', '+12•••••••••••45'],
  ])('%s is shown as %s', (number, masked) => {
    expect(Recipient.phone(number)?.masked).toBe(masked);
  });
});
