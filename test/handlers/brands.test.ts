import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkConfig } from '../../infra/voices/check-config.ts';
import type { LocalMessage } from '../../local/mailbox.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { type BrandedWorld, startBrandedWorld } from './branded-world.ts';
import { APP_CLIENT, BRANDED_POOL, BRANDS, PLAIN_POOL, STAFF_POOL } from './brands.config.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';

const DOMAIN = TEST_ACCOUNT.emailDomain;
const CODE = '83920174';
const NO_CLIENT = 'CLIENT_ID_NOT_APPLICABLE';

let world: BrandedWorld;
beforeAll(async () => {
  world = await startBrandedWorld(checkConfig('brands.config.ts', BRANDS));
});
afterAll(() => world.stop());

interface Arrived {
  readonly message: LocalMessage;
  readonly replyTo: readonly string[];
  readonly row: DeliveryRecord;
}

const signIn = (
  channel: 'email' | 'sms',
  poolId: string,
  clientId: string | null,
  locale?: string,
): Promise<Arrived> =>
  world.arrived({ channel, trigger: 'Authentication', poolId, clientId, locale }, CODE);

/** Who causes a message, and how it then speaks. */
const VOICES = [
  {
    whose: 'a pool without a brand',
    audiences: [
      [PLAIN_POOL, 'client0'],
      [PLAIN_POOL, APP_CLIENT],
      [PLAIN_POOL, null],
    ],
    from: `Acme <no-reply@${DOMAIN}>`,
    replyTo: [],
    subject: 'Your Acme sign-in code',
    help: 'https://acme.example/help',
    sms: {
      from: TEST_ACCOUNT.twilio.service,
      first: `${CODE} is your Acme sign-in code.`,
      last: null,
    },
    locale: 'en',
    minutes: 3,
  },
  {
    whose: 'a pool with a brand',
    audiences: [
      [BRANDED_POOL, null],
      [BRANDED_POOL, NO_CLIENT],
      [BRANDED_POOL, 'client0'],
      [BRANDED_POOL, '__proto__'],
    ],
    from: `Borealis <hello@borealis.${DOMAIN}>`,
    replyTo: ['care@borealis.example'],
    subject: '[Borealis] 오로라 인증번호',
    help: 'care@borealis.example',
    sms: {
      from: '+15005550006',
      first: `${CODE} Borealis 로그인 인증번호입니다.`,
      last: `@borealis.example #${CODE}`,
    },
    locale: 'ko',
    minutes: 10,
  },
  {
    whose: 'an app client of that pool with a brand of its own',
    audiences: [[BRANDED_POOL, APP_CLIENT]],
    from: `Borealis <hello@borealis.${DOMAIN}>`,
    replyTo: [],
    subject: 'Into the Borealis Go app',
    help: 'care@borealis.example',
    sms: {
      from: '+15005550006',
      first: `${CODE} is for Borealis Go, aurora.`,
      last: 'FA+9qCX9VSu',
    },
    locale: 'en',
    minutes: 15,
  },
  {
    whose: 'another pool with a brand, which says little',
    audiences: [
      [STAFF_POOL, 'client0'],
      [STAFF_POOL, NO_CLIENT],
    ],
    from: `Acme Staff <staff@${DOMAIN}>`,
    replyTo: [],
    subject: 'Your Acme Staff sign-in code',
    help: 'https://acme.example/help',
    sms: {
      from: TEST_ACCOUNT.twilio.service,
      first: `${CODE} is your Acme Staff sign-in code.`,
      last: null,
    },
    locale: 'en',
    minutes: 3,
  },
] as const;

const CASES = VOICES.flatMap(({ audiences, ...voice }) =>
  audiences.map(([poolId, clientId]) => ({ ...voice, poolId, clientId })),
);

describe.each(CASES)('a message of $whose ($poolId, $clientId)', (voice) => {
  it('as a mail has its sender, its words, its language and its help', async () => {
    const { message, replyTo, row } = await signIn('email', voice.poolId, voice.clientId);
    expect(message).toMatchObject({ from: voice.from, subject: voice.subject });
    expect(replyTo).toEqual(voice.replyTo);
    expect(message.text).toContain(voice.help);
    expect(message.html).toContain(`lang="${voice.locale}"`);
    expect(row).toMatchObject({
      phase: 'ACCEPTED',
      poolId: voice.poolId,
      message: { locale: voice.locale },
    });
    expect(row.lifeSeconds).toBe(voice.minutes * 60);
  });

  it('as a text message has its sender, its words, its last line and its life', async () => {
    const { message, row } = await signIn('sms', voice.poolId, voice.clientId);
    const lines = message.text.split('\n');
    expect(message.from).toBe(voice.sms.from);
    expect(lines[0]).toContain(voice.sms.first);
    expect(lines.slice(1)).toEqual(voice.sms.last === null ? [] : [voice.sms.last]);
    expect(Math.ceil((message.validityPeriod ?? 0) / 60)).toBe(voice.minutes);
    expect(row).toMatchObject({ phase: 'ACCEPTED', message: { locale: voice.locale } });
    expect(row.lifeSeconds).toBe(voice.minutes * 60);
  });
});

describe('the language of a message', () => {
  it.each([
    [BRANDED_POOL, null, 'en', 'en'],
    [BRANDED_POOL, null, 'fr-CA', 'ko'],
    [BRANDED_POOL, APP_CLIENT, 'ko', 'en'],
    [STAFF_POOL, null, 'ko-KR', 'ko'],
  ])(
    'in %s, client %s, for a reader who wishes %s is %s',
    async (poolId, clientId, wish, locale) => {
      const { row } = await signIn('email', poolId, clientId, wish);
      expect(row.message?.locale).toBe(locale);
    },
  );
});

it('a mail has the colours of its brand, the app client before the pool', async () => {
  const pool = await signIn('email', BRANDED_POOL, null);
  expect(pool.message.html).toContain('#7a1f5c');
  const client = await signIn('email', BRANDED_POOL, APP_CLIENT);
  expect(client.message.html).toContain('#00563f');
  expect(client.message.html).not.toContain('#7a1f5c');
});

it('a mail has the footer of its brand in the language of its reader', async () => {
  const korean = await signIn('email', BRANDED_POOL, null);
  expect(korean.message.text).toContain('약관:\nhttps://borealis.example/terms');
  const english = await signIn('email', BRANDED_POOL, APP_CLIENT);
  expect(english.message.text).toContain('Terms:\nhttps://borealis.example/terms');
  const plain = await signIn('email', PLAIN_POOL, null);
  expect(plain.message.text).not.toContain('borealis');
});
