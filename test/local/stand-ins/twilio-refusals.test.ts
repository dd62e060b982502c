import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import { post } from './post.ts';

const ACCOUNT = `AC${'a'.repeat(32)}`;
const SERVICE = `MG${'c'.repeat(32)}`;
const SENDER = '+4915735980000';
const TO = '+4915112345678';

const mailbox = new Mailbox();
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startTwilio({
    accountSid: ACCOUNT,
    authToken: 'token',
    messagingServiceSids: [SERVICE],
    fromNumbers: [SENDER],
    mailbox,
  });
});

afterAll(() => standIn.close());

const raw = (form: Record<string, string>) =>
  post(
    `${standIn.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
    new URLSearchParams(form).toString(),
    {
      'content-type': 'application/x-www-form-urlencoded',
      authorization: `Basic ${Buffer.from(`${ACCOUNT}:token`).toString('base64')}`,
    },
  );

const valid = { To: TO, From: SENDER, Body: 'x' };

describe('a message that Twilio does not take', () => {
  it('would be taken without its fault', async () => {
    expect((await raw(valid)).status).toBe(201);
  });

  it.each<[string, Record<string, string>, number]>([
    ['no recipient', { From: SENDER, Body: 'x' }, 21604],
    ['an empty recipient', { ...valid, To: '' }, 21604],
    ['a number without a country', { ...valid, To: '015112345678' }, 21211],
    ['a number with letters', { ...valid, To: '+49hello' }, 21211],
    ['no body', { To: TO, From: SENDER }, 21602],
    ['a body of 1601 characters', { ...valid, Body: 'x'.repeat(1601) }, 21617],
    ['no sender', { To: TO, Body: 'x' }, 21603],
    ['a sender that is not ours', { ...valid, From: '+4915735989999' }, 21606],
    ['a name that is not ours', { ...valid, From: 'Someone' }, 21606],
    ['a malformed sender', { ...valid, From: '+49 (0) call me' }, 21212],
    [
      'a foreign sender beside a service',
      { ...valid, From: '+4915735989999', MessagingServiceSid: SERVICE },
      21606,
    ],
    [
      'an unknown service',
      { To: TO, Body: 'x', MessagingServiceSid: `MG${'d'.repeat(32)}` },
      21701,
    ],
    ['a malformed service', { To: TO, Body: 'x', MessagingServiceSid: 'MG1' }, 21705],
    ['a validity of 0', { ...valid, ValidityPeriod: '0' }, 21624],
    ['a validity of 36001', { ...valid, ValidityPeriod: '36001' }, 21624],
    ['a validity in fractions', { ...valid, ValidityPeriod: '1.5' }, 21624],
    ['a callback that is no URL', { ...valid, StatusCallback: 'receipts' }, 21609],
    ['a callback by ftp', { ...valid, StatusCallback: 'ftp://example.com/' }, 21609],
    [
      'a callback host with an underscore',
      { ...valid, StatusCallback: 'https://a_b.example.com/' },
      21609,
    ],
    ['an unknown retention', { ...valid, ContentRetention: 'forget' }, 20001],
    ['the test recipient that is invalid', { ...valid, To: '+15005550001' }, 21211],
    ['the test recipient without a route', { ...valid, To: '+15005550002' }, 21612],
    ['the test recipient abroad', { ...valid, To: '+15005550003' }, 21408],
    ['the test recipient that opted out', { ...valid, To: '+15005550004' }, 21610],
    ['the test recipient on a landline', { ...valid, To: '+15005550009' }, 21614],
    ['the test sender that is invalid', { ...valid, From: '+15005550001' }, 21212],
    ['the test sender that is not ours', { ...valid, From: '+15005550007' }, 21606],
    ['the test sender with a full queue', { ...valid, From: '+15005550008' }, 21611],
  ])('is refused for %s', async (_, form, code) => {
    const before = mailbox.list().length;
    const { status, json } = await raw(form);
    expect([status, json['code']]).toEqual([400, code]);
    expect(json['more_info']).toBe(`https://www.twilio.com/docs/errors/${code}`);
    expect(mailbox.list()).toHaveLength(before);
  });
});
