import { LOCAL_ACCOUNT } from '../../stack/local-account.ts';
import { Chance, type Weighed } from '../chance.ts';
import { castTraits } from './cast.ts';
import type { MailTrait, Person, PhoneTrait } from './person.ts';
import type { Region } from './region.ts';
import { REGIONS } from './regions.ts';

/** Web, iOS, Android, and a partner's shop. */
const CLIENT_IDS = [
  LOCAL_ACCOUNT.clientId,
  '7sealpostiosappclient00002',
  '2sealpostandroidclient0003',
  '5sealpostpartnershop000004',
] as const;

const DOMAINS = [
  'example.com',
  'example.org',
  'example.net',
  'post.example',
  'mail.example',
] as const;

/** A satellite network: nobody lives there, and hardly an account may send to it. */
const ABROAD = '+88216';

const MAIL_TRAITS: readonly [Weighed<MailTrait>, ...Weighed<MailTrait>[]] = [
  ['fine', 970],
  ['gone', 10],
  ['suppressed', 3],
  ['full', 5],
  ['slow', 12],
];

const PHONE_TRAITS: readonly [Weighed<PhoneTrait>, ...Weighed<PhoneTrait>[]] = [
  ['fine', 955],
  ['opted-out', 11],
  ['off', 14],
  ['landline', 6],
  ['unknown-handset', 5],
  ['abroad', 9],
];

/** Everybody who has an account. The same person for the same number, whoever asks first. */
export class Population {
  readonly #seed: number;
  readonly #pools: 1 | 2;
  readonly #known = new Map<number, Person>();

  /** @param pools with two, every tenth person is in the other, by the address of the ninth before */
  constructor(seed: number, pools: 1 | 2) {
    this.#seed = seed;
    this.#pools = pools;
  }

  person(index: number): Person {
    const known = this.#known.get(index);
    if (known !== undefined) return known;
    const twin = this.#pools === 2 && index % 10 === 9;
    const person = twin ? this.#twinOf(index) : this.#make(index);
    this.#known.set(index, person);
    return person;
  }

  /** Somebody with the same mail and phone, and another account. */
  #twinOf(index: number): Person {
    const chance = new Chance(this.#seed, 'twin', index);
    const sub = chance.uuid();
    return { ...this.person(index - 9), poolId: LOCAL_ACCOUNT.otherPoolId, sub, userName: sub };
  }

  #make(index: number): Person {
    const chance = new Chance(this.#seed, 'person', index);
    const cast = castTraits(index);
    const region = cast === null ? regionOf(chance) : REGIONS[0];
    const given = chance.pick(region.given);
    const family = chance.pick(region.family);
    const email = `${given[1]}.${family[1]}${index}@${chance.pick(DOMAINS)}`;
    // In letters, too: a name with five digits is taken for a number, which no audit keeps.
    const ending = index.toString(36);
    const handset = cast?.handset ?? chance.weighed(PHONE_TRAITS);
    const phone = handset === 'abroad' ? madeUp(ABROAD, 7, index) : madeUpIn(region, index);
    const sub = chance.uuid();
    const reach = cast === null ? chance.number() : 0;
    const named = cast === null ? chance.number() : 0.6;
    return {
      region,
      poolId: LOCAL_ACCOUNT.poolId,
      clientId: chance.weighed([
        [CLIENT_IDS[0], 45],
        [CLIENT_IDS[1], 27],
        [CLIENT_IDS[2], 22],
        [CLIENT_IDS[3], 6],
      ]),
      sub,
      userName: userName(named, {
        id: sub,
        chosen: `${given[1]}-${family[1]}-${ending}`,
        written: `${given[0]}-${ending}`,
        address: email,
      }),
      name: region.utcOffset === 9 ? `${family[0]}${given[0]}` : `${given[0]} ${family[0]}`,
      email: reach < 0.94 ? email : null,
      phone: reach < 0.62 || reach >= 0.94 ? phone : null,
      locale: chance.happens(0.88) ? chance.pick(region.locales) : null,
      mail: cast?.mail ?? chance.weighed(MAIL_TRAITS),
      handset,
      unlucky: cast?.unlucky ?? false,
    };
  }
}

function regionOf(chance: Chance): Region {
  const [first, ...others] = REGIONS.map((region): Weighed<Region> => [region, region.share]);
  return chance.weighed([first ?? [REGIONS[0], 1], ...others]);
}

interface UserNames {
  readonly id: string;
  readonly chosen: string;
  /** In their own script. */
  readonly written: string;
  readonly address: string;
}

/** Most pools know their users by an id, some by a name of their choice, some by their address. */
function userName(share: number, { id, chosen, written, address }: UserNames): string {
  if (share < 0.5) return id;
  if (share < 0.8) return chosen;
  return share < 0.88 ? written : address;
}

function madeUpIn({ mobile, digits }: Region, index: number): string {
  return madeUp(mobile, digits, index);
}

/** A number that nobody was given: another one for each person, and looking like any. */
function madeUp(prefix: string, digits: number, index: number): string {
  const first = 2 * 10 ** (digits - 1);
  const room = 10 ** digits - first;
  // A prime that does not divide the room meets every number once.
  return `${prefix}${first + ((index * 7_654_321 + 1_234_567) % room)}`;
}
