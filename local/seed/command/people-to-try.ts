import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { factsOfRow } from '../../../src/domain/facts-of-row.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { tellDelivery } from '../../../src/domain/tell-delivery.ts';
import { LOCAL_ACCOUNT } from '../../stack/local-account.ts';
import type { MonthRow } from '../month-rows.ts';
import { CAST, type Fate } from '../world/cast.ts';
import type { Person } from '../world/person.ts';

/** Somebody to look up, and what the answer will be. */
export interface PersonToTry {
  readonly fate: Fate;
  readonly person: Person;
  readonly record: DeliveryRecord;
}

/** Picks the cast's own rows, which come first, out of a month's. */
export function personToTry({ record, occasion, number }: MonthRow): PersonToTry | null {
  const member = CAST[number];
  return member === undefined ? null : { fate: member.fate, person: occasion.person, record };
}

/** A paragraph for each: every way to ask for them, and the answer. */
export function peopleToTry(people: readonly PersonToTry[], now: number): string {
  return people
    .map(({ fate, person, record }) => {
      const { userName, sub } = person;
      const phone = person.phone === null ? '' : asTyped(person.phone);
      const mail = person.email ?? '';
      const bySms = record.channel === 'sms';
      const other = bySms ? `${mail} finds their mails` : `${phone} finds their text messages`;
      const { answer } = tellDelivery(factsOfRow(record), { words: en, now });
      return [bySms ? phone : mail, userName, sub, answer, `(${other})`]
        .map((line, place) => `    ${(place === 0 ? fate : '').padEnd(12)}${line}`)
        .join('\n');
    })
    .join('\n\n');
}

/** As people write it who live there; from abroad, with its calling code. */
export function asTyped(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  const here = number?.country === LOCAL_ACCOUNT.phoneRegion;
  return (here ? number.formatNational() : number?.formatInternational()) ?? phone;
}
