import { isValidPhoneNumber } from 'libphonenumber-js';
import { expect, test } from 'vitest';
import { asTyped } from '../../../local/seed/command/people-to-try.ts';
import { CAST } from '../../../local/seed/world/cast.ts';
import { Population } from '../../../local/seed/world/population.ts';
import { Recipient } from '../../../src/domain/recipient.ts';

const population = new Population(1, 1);
const people = Array.from({ length: 12_000 }, (_, index) => population.person(index));

test('everybody can be reached, by an address and a number that are theirs alone', () => {
  const mails = people.flatMap(({ email }) => email ?? []);
  const phones = people.flatMap(({ phone }) => phone ?? []);
  expect(people.every(({ email, phone }) => email !== null || phone !== null)).toBe(true);
  expect(mails.every((mail) => Recipient.email(mail) !== null)).toBe(true);
  expect(phones.every((phone) => Recipient.phone(phone) !== null)).toBe(true);
  expect(phones.filter((phone) => !isValidPhoneNumber(phone))).toEqual([]);
  expect(new Set(mails).size).toBe(mails.length);
  expect(new Set(phones).size).toBe(phones.length);
  expect(new Set(people.map(({ sub }) => sub)).size).toBe(people.length);
  expect(people.filter(({ email, phone }) => email && phone).length).toBeGreaterThan(3000);
});

test('no address leads to anybody: every domain is one that is kept for examples', () => {
  const domains = new Set(people.flatMap(({ email }) => email?.split('@')[1] ?? []));
  for (const domain of domains) expect(domain).toMatch(/^example\.(com|net|org)$|\.example$/);
});

test('names are of many scripts', () => {
  for (const script of ['Hangul', 'Latin', 'Han', 'Arabic', 'Devanagari']) {
    expect(people.some(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name))).toBe(
      true,
    );
  }
});

test('the cast has everything that somebody can be looked up by', () => {
  for (const [index] of CAST.entries()) {
    const { email, phone, userName, sub } = population.person(index);
    expect([email, phone, userName, sub].every(Boolean)).toBe(true);
  }
});

test('a number is told as people write it who live there', () => {
  expect(asTyped('+821021234567')).toBe('010-2123-4567');
  expect(asTyped('+12025550143')).toBe('+1 202 555 0143');
});
