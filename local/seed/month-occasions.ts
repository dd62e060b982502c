import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { TONE_OF } from '../../src/domain/delivery-tone.ts';
import { Chance } from './chance.ts';
import type { MonthTerms } from './month-terms.ts';
import { CAST } from './world/cast.ts';
import { someMoment } from './world/month.ts';
import { askedAgain, type Occasion, someOccasion } from './world/occasion.ts';
import { Population } from './world/population.ts';

export interface NumberedOccasion {
  readonly occasion: Occasion;
  /** From 0 on; names the chances that it takes. */
  readonly number: number;
}

type Terms = Omit<MonthTerms, 'pepper'>;
type Occasions = Generator<NumberedOccasion, void, DeliveryRecord | null>;

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

/** Of a month; those who do more do much more. */
const ROWS_PER_PERSON = 4;

/**
 * Who asks for a message when: first the cast, each of whom was there within the last day, then
 * everybody. It is told what became of each occasion before it gives the next one, since whoever
 * waits in vain asks again.
 */
export function* occasionsOf({ rows, seed, pools, until }: Terms): Occasions {
  const population = new Population(seed, pools);
  const people = Math.max(CAST.length, Math.ceil(rows / ROWS_PER_PERSON));
  let again: Occasion | null = null;
  for (let number = 0; number < rows; number += 1) {
    const chance = new Chance(seed, 'occasion', number);
    const occasion: Occasion = again ?? someoneNew({ number, people, until, population, chance });
    const record: DeliveryRecord | null = yield { occasion, number };
    const next: Occasion | null =
      record === null || hasArrived(record) ? null : askedAgain(occasion, chance);
    const castIsThrough = number + 1 >= CAST.length;
    again = next !== null && next.at <= until && castIsThrough ? next : null;
  }
}

interface Draw {
  readonly number: number;
  readonly people: number;
  readonly until: number;
  readonly population: Population;
  readonly chance: Chance;
}

function someoneNew({ number, people, until, population, chance }: Draw): Occasion {
  const cast = CAST[number];
  if (cast !== undefined) {
    const at = Math.floor(until - chance.between(1, 20) * HOUR_MS);
    const { channel, trigger } = cast;
    return { person: population.person(number), channel, trigger, at, asked: 0 };
  }
  const index = Math.floor(people * chance.number() ** 1.5);
  const person = population.person(index);
  let at = someMoment(until, person.region, chance);
  // Of the cast's messages, the newest is the one that they are in it for.
  const latest = index < CAST.length ? until - DAY_MS : until;
  while (at > latest) at = someMoment(until, person.region, chance);
  return someOccasion(person, at, chance);
}

function hasArrived(record: DeliveryRecord): boolean {
  return TONE_OF[standingOf(record).status] === 'good';
}
