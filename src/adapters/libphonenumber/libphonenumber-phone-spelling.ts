import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import type { PhoneSpelling } from '../../domain/ports/phone-spelling.ts';
import { Recipient } from '../../domain/recipient.ts';

/** Two capital letters of a country whose numbers are known. */
export type PhoneRegion = CountryCode;

export function isPhoneRegion(text: string): text is PhoneRegion {
  return isSupportedCountry(text);
}

/** What comes along when a number is copied from a page, a chat or an address book. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

export class LibphonenumberPhoneSpelling implements PhoneSpelling {
  readonly #region: PhoneRegion | null;

  /** @param region whose numbers are written without a country code; null assumes none. */
  constructor(region: PhoneRegion | null) {
    this.#region = region;
  }

  read(text: string): Recipient | null {
    const number = parsePhoneNumberFromString(withPlus(text), {
      ...(this.#region === null ? {} : { defaultCountry: this.#region }),
      extract: false,
    });
    if (number === undefined || number.ext !== undefined || !number.isPossible()) return null;
    return Recipient.phone(number.number);
  }
}

/** People write 00 for + all over the world, also where a phone wants something else before it. */
function withPlus(text: string): string {
  return text
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^\(((?:\+|00)\d{1,3})\)/, '$1 ')
    .replace(/^00(?=[\s().-]*[1-9])/, '+');
}
