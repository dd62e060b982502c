import twilio from 'twilio';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import type { AcceptedSms } from '../../../local/stand-ins/twilio/accepted-sms.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import { post } from './post.ts';

const ACCOUNT = `AC${'a'.repeat(32)}`;
const TOKEN = 'local-auth-token';
const KEY = { sid: `SK${'b'.repeat(32)}`, secret: 'local-key-secret' };
const SERVICE = `MG${'c'.repeat(32)}`;
const SENDER = '+4915735980000';
const TO = '+4915112345678';

const mailbox = new Mailbox();
const accepted: AcceptedSms[] = [];
let standIn: StandIn;

beforeAll(async () => {
  standIn = await startTwilio({
    accountSid: ACCOUNT,
    authToken: TOKEN,
    apiKeys: [KEY],
    messagingServiceSids: [SERVICE],
    fromNumbers: [SENDER, 'Sealpost'],
    mailbox,
    onAccepted: (sms) => accepted.push(sms),
  });
});

afterAll(() => standIn.close());

let before: number;
beforeEach(() => {
  before = mailbox.list().length;
});

function client(username = ACCOUNT, password = TOKEN, accountSid = ACCOUNT) {
  const made = twilio(username, password, { accountSid });
  made.api.baseUrl = standIn.url;
  return made;
}

const basic = (user = ACCOUNT, password = TOKEN) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
});

const raw = (form: Record<string, string>, headers: Record<string, string> = basic()) =>
  post(
    `${standIn.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`,
    new URLSearchParams(form).toString(),
    { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  );

describe('the Twilio stand-in', () => {
  it('queues a message from a number and puts it into the mailbox', async () => {
    const message = await client().messages.create({
      to: TO,
      from: SENDER,
      body: '123456 is your code',
      validityPeriod: 300,
      statusCallback: 'https://example.com/receipts?notification=ABC234&attempt=2&signature=x',
      contentRetention: 'discard',
      riskCheck: 'enable',
    });
    expect(message).toMatchObject({
      status: 'queued',
      to: TO,
      from: SENDER,
      accountSid: ACCOUNT,
      numSegments: '1',
      direction: 'outbound-api',
      errorCode: null,
    });
    expect(message.sid).toMatch(/^SM[0-9a-f]{32}$/);
    expect(message.dateCreated).toBeInstanceOf(Date);
    expect(Number.isNaN(message.dateCreated.getTime())).toBe(false);
    expect(mailbox.list()[0]).toMatchObject({
      channel: 'sms',
      provider: 'twilio',
      providerMessageId: message.sid,
      to: TO,
      from: SENDER,
      subject: null,
      text: '123456 is your code',
      html: null,
      notificationId: 'ABC234',
      attempt: 2,
      segments: 1,
      validityPeriod: 300,
    });
  });

  it('accepts a message for a messaging service, which has yet to choose a sender', async () => {
    const message = await client().messages.create({
      to: TO,
      messagingServiceSid: SERVICE,
      body: '가'.repeat(71),
    });
    expect(message).toMatchObject({
      status: 'accepted',
      from: null,
      messagingServiceSid: SERVICE,
      numSegments: '0',
    });
    expect(mailbox.list()[0]).toMatchObject({ from: SERVICE, segments: 2, notificationId: null });
  });

  it('takes a sender together with a service, and a service in the place of a sender', async () => {
    const both = await raw({ To: TO, From: SENDER, MessagingServiceSid: SERVICE, Body: 'x' });
    expect(both.json).toMatchObject({
      status: 'accepted',
      from: SENDER,
      messaging_service_sid: SERVICE,
    });
    const instead = await raw({ To: TO, From: SERVICE, Body: 'x' });
    expect(instead.json).toMatchObject({ from: null, messaging_service_sid: SERVICE });
  });

  it('takes an API key in the place of the auth token', async () => {
    const message = await client(KEY.sid, KEY.secret).messages.create({
      to: TO,
      from: SENDER,
      body: 'x',
    });
    expect(message.accountSid).toBe(ACCOUNT);
  });

  it.each([
    ['a wrong token', ACCOUNT, 'wrong', ACCOUNT],
    ['a wrong key secret', KEY.sid, 'wrong', ACCOUNT],
    ['the token with a key', KEY.sid, TOKEN, ACCOUNT],
    ['another account', ACCOUNT, TOKEN, `AC${'d'.repeat(32)}`],
  ])('answers %s with 401 and code 20003', async (_, user, password, account) => {
    const sent = client(user, password, account).messages.create({
      to: TO,
      from: SENDER,
      body: 'x',
    });
    await expect(sent).rejects.toMatchObject({ status: 401, code: 20003 });
    expect(mailbox.list()).toHaveLength(before);
  });

  it('answers a request without credentials in the form of Twilio', async () => {
    const { status, headers, json } = await raw({ To: TO, From: SENDER, Body: 'x' }, {});
    expect(status).toBe(401);
    expect(headers.get('www-authenticate')).toContain('Basic');
    expect(json).toEqual({
      code: 20003,
      message: 'Authenticate',
      more_info: 'https://www.twilio.com/docs/errors/20003',
      status: 401,
    });
  });

  const valid = { To: TO, From: SENDER, Body: 'x' };
  it.each<[string, Record<string, string>]>([
    ['the test sender', { ...valid, From: '+15005550006' }],
    ['a name of ours', { ...valid, From: 'Sealpost' }],
    ['a number with spaces', { ...valid, To: '+49 151 12345678' }],
    ['the longest body', { ...valid, Body: 'x'.repeat(1600) }],
    ['the longest validity', { ...valid, ValidityPeriod: '36000' }],
    ['a parameter that Twilio does not know', { ...valid, Colour: 'blue' }],
    ['a callback on this machine', { ...valid, StatusCallback: 'http://127.0.0.1:3000/receipts' }],
  ])('accepts %s', async (_, form) => {
    const { status } = await raw(form);
    expect(status).toBe(201);
    expect(mailbox.list()).toHaveLength(before + 1);
  });

  it('reads a form only, and serves no other path or method', async () => {
    const json = await raw(valid, { ...basic(), 'content-type': 'application/json' });
    expect(json.json['code']).toBe(21604);
    const calls = await post(
      `${standIn.url}/2010-04-01/Accounts/${ACCOUNT}/Calls.json`,
      '',
      basic(),
    );
    expect([calls.status, calls.json['code']]).toEqual([404, 20404]);
    const listed = await fetch(`${standIn.url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, {
      headers: basic(),
    });
    expect(listed.status).toBe(405);
  });

  it('counts the messages that it was asked to create', async () => {
    const count = standIn.requests()['CreateMessage'] ?? 0;
    await raw(valid);
    await raw({});
    expect(standIn.requests()['CreateMessage']).toBe(count + 2);
  });

  it('tells whoever asks of each message that it accepts, without the text', async () => {
    accepted.length = 0;
    const StatusCallback = 'https://example.com/receipts?attempt=2#rc=3&rp=all';
    const first = await raw({ ...valid, MessagingServiceSid: SERVICE, StatusCallback });
    const second = await raw(valid);
    await raw({ ...valid, To: '+15005550001' });
    const common = { accountSid: ACCOUNT, to: TO, from: SENDER };
    expect(accepted).toEqual([
      {
        ...common,
        sid: first.json['sid'],
        messagingServiceSid: SERVICE,
        statusCallback: StatusCallback,
      },
      { ...common, sid: second.json['sid'], messagingServiceSid: null, statusCallback: null },
    ]);
  });

  it('forgets the text of a message when it is told to, and counts that apart', async () => {
    const before = standIn.requests();
    const { sid } = await client().messages.create({ to: TO, from: SENDER, body: '123456' });
    const redacted = await client().messages(sid).update({ body: '' });
    expect(redacted).toMatchObject({ sid, body: '', to: TO });
    expect(mailbox.list()[0]).toMatchObject({ providerMessageId: sid, text: '' });
    const after = standIn.requests();
    expect(after['UpdateMessage']).toBe((before['UpdateMessage'] ?? 0) + 1);
    expect(after['CreateMessage']).toBe((before['CreateMessage'] ?? 0) + 1);
  });

  it('changes nothing else of a message, and no message that it does not know', async () => {
    const { sid } = await client().messages.create({ to: TO, from: SENDER, body: '123456' });
    await expect(client().messages(sid).update({ body: 'other' })).rejects.toMatchObject({
      status: 400,
      code: 20001,
    });
    expect(mailbox.list()[0]?.text).toBe('123456');
    const unknown = client()
      .messages(`SM${'0'.repeat(32)}`)
      .update({ body: '' });
    await expect(unknown).rejects.toMatchObject({ status: 404, code: 20404 });
    const stranger = client(ACCOUNT, 'wrong').messages(sid).update({ body: '' });
    await expect(stranger).rejects.toMatchObject({ status: 401 });
    expect(mailbox.list()[0]?.text).toBe('123456');
  });
});
