import { describe, expect, it } from 'vitest';
import { Redacted } from '../../../../src/domain/redacted.ts';
import { ANN, deliveryRequest } from './delivery-request.ts';
import { CODE, DeliveryScene } from './delivery-scene.ts';

type Change = NonNullable<Parameters<typeof deliveryRequest>[0]>;

async function mailFor(change: Change, secret = CODE) {
  const scene = new DeliveryScene({ secret });
  await scene.deliver(deliveryRequest(change));
  const { message } = scene.sent[0] ?? expect.fail();
  return { locale: message.locale, text: message.text.reveal(), html: message.html.reveal() };
}

describe('the reader’s name', () => {
  it('is shown when the address is verified', async () => {
    const { text, html } = await mailFor({ attributes: ANN });
    expect(text).toContain('Ann Lee');
    expect(html).toContain('Ann Lee');
  });

  it('is not shown to an unverified address: somebody else may have typed in both', async () => {
    const { text, html } = await mailFor({ attributes: { ...ANN, emailVerified: false } });
    expect(text + html).not.toContain('Ann');
  });

  it('is not shown when it is bait', async () => {
    const { text } = await mailFor({ attributes: { ...ANN, name: 'Win at evil.com' } });
    expect(text).not.toContain('evil');
  });

  it('is shown without what nobody sees, and no more than 40 code points of it', async () => {
    const { text } = await mailFor({ attributes: { ...ANN, name: `\u202e${'n'.repeat(50)}` } });
    expect(text).toContain(`Hello ${'n'.repeat(40)},`);
  });
});

describe('the user name in an invitation', () => {
  const invitation = { purpose: 'invitation' } as const;
  const named = (userName: string) => ({
    subject: invitation,
    userName: new Redacted(userName, 'user name'),
  });

  it('is shown when a person could type it in', async () => {
    expect((await mailFor(named('ann.l'))).text).toContain('ann.l');
  });

  it.each([
    '6a1d8e3c-0000-4000-8000-000000000001',
    '6A1D8E3C-0000-4000-8000-000000000001',
    'abcdefab-cdef-4abc-8def-abcdefabcdef',
    'ann@example.com',
    '+821012345678',
  ])('is not shown when it is an id, an address or a number: %s', async (userName) => {
    expect((await mailFor(named(userName))).text).not.toContain(userName);
  });

  it('stands beside a password that is unescaped once', async () => {
    const { text, html } = await mailFor(named('ann'), 'a&amp;lt;b&#39;$&amp;');
    expect(text).toContain("\n\na&lt;b'$&\n\n");
    expect(html).toContain('>a&amp;lt;b&#39;$&amp;<');
  });
});

describe('the language', () => {
  it.each<[string | undefined, string | undefined, string]>([
    ['ko', 'en', 'ko'],
    ['en-GB', 'ko', 'en'],
    [undefined, 'ko_KR', 'ko'],
    ['sv', 'ko', 'ko'],
    ['../../ko', 'sv', 'en'],
    [undefined, undefined, 'en'],
  ])('asked for as %s, of a user of %s, is %s', async (requestedLocale, locale, chosen) => {
    const mail = await mailFor({ requestedLocale, attributes: { ...ANN, locale } });
    expect(mail.locale).toBe(chosen);
    expect(mail.html).toContain(`<html lang="${chosen}"`);
  });
});
