import type { Channel, TriggerSuffix } from '../../events/cognito-trigger.ts';
import type { Chance, Weighed } from '../chance.ts';
import type { Person } from './person.ts';

/** Somebody asks for a message. */
export interface Occasion {
  readonly person: Person;
  readonly channel: Channel;
  readonly trigger: TriggerSuffix;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How often the person has asked for the same already. */
  readonly asked: number;
}

type Triggers = readonly [Weighed<TriggerSuffix>, ...Weighed<TriggerSuffix>[]];

const BY_EMAIL: Triggers = [
  ['Authentication', 36],
  ['SignUp', 21],
  ['ForgotPassword', 22],
  ['VerifyUserAttribute', 7],
  ['UpdateUserAttribute', 5],
  ['AdminCreateUser', 6],
  ['AccountTakeOverNotification', 3],
];

const BY_SMS: Triggers = [
  ['Authentication', 66],
  ['SignUp', 12],
  ['ForgotPassword', 10],
  ['VerifyUserAttribute', 7],
  ['UpdateUserAttribute', 4],
  ['AdminCreateUser', 1],
];

/** What somebody may want, on a channel that they can be reached on. */
export function someOccasion(person: Person, at: number, chance: Chance): Occasion {
  const bySms = person.phone !== null && (person.email === null || chance.happens(0.42));
  const trigger = chance.weighed(bySms ? BY_SMS : BY_EMAIL);
  return { person, channel: bySms ? 'sms' : 'email', trigger, at, asked: 0 };
}

/** Somebody who waits in vain asks again, sooner or later; null when they give up. */
export function askedAgain(before: Occasion, chance: Chance): Occasion | null {
  if (before.asked >= 2 || before.trigger === 'AccountTakeOverNotification') return null;
  if (before.trigger === 'AdminCreateUser' || !chance.happens(0.55)) return null;
  return {
    ...before,
    trigger: before.trigger === 'SignUp' ? 'ResendCode' : before.trigger,
    at: before.at + Math.floor(chance.between(40_000, 260_000)),
    asked: before.asked + 1,
  };
}
