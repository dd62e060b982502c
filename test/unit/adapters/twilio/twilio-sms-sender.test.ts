import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../../local/mailbox.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { startTwilio } from '../../../../local/stand-ins/twilio.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';
import {
  ACCOUNT_SID,
  API_KEY,
  CLAIM,
  PHONE,
  SERVICE_SID,
  SMS,
  TOKEN,
  twilioSenderAt,
} from './twilio-fixture.ts';

const SPECIFICATION = new URL(
  '../../../../../shared/vectors/twilio/twilio_api_v2010.json',
  import.meta.url,
);
const CREATE = '/2010-04-01/Accounts/{AccountSid}/Messages.json';

let mailbox: Mailbox;
let twilio: StandIn;
let recorder: HostileServer;

beforeEach(async () => {
  mailbox = new Mailbox();
  twilio = await startTwilio({
    accountSid: ACCOUNT_SID,
    authToken: TOKEN,
    apiKeys: [API_KEY],
    messagingServiceSids: [SERVICE_SID],
    fromNumbers: ['+4915735980000'],
    mailbox,
  });
  const taken = JSON.stringify({ sid: `SM${'d'.repeat(32)}` });
  recorder = await startHostileServer(({ answer }) => answer(201, taken));
});

afterEach(async () => {
  await twilio.close();
  await recorder.close();
});

const form = () => new URLSearchParams(recorder.exchanges.at(-1)?.body);

describe('a text message handed to Twilio', () => {
  it('is taken by one request and reported with the SID that Twilio gave it', async () => {
    const sent = await twilioSenderAt(twilio.url).send(SMS, PHONE, CLAIM, 180);
    const [sms, ...others] = mailbox.list();
    expect(others).toEqual([]);
    expect(sent).toEqual({ ok: true, value: { providerMessageId: sms?.providerMessageId } });
    expect(twilio.requests()).toEqual({ CreateMessage: 1 });
    expect(sms).toMatchObject({
      to: '+821012345678',
      from: SERVICE_SID,
      text: SMS.body.reveal(),
      notificationId: CLAIM.id,
      attempt: 2,
      validityPeriod: 180,
    });
  });

  it('can be signed by an API key', async () => {
    const key = { userName: API_KEY.sid, password: API_KEY.secret };
    expect(await twilioSenderAt(twilio.url, key).send(SMS, PHONE, CLAIM, 1)).toMatchObject({
      ok: true,
    });
    await twilioSenderAt(recorder.url, key).send(SMS, PHONE, CLAIM, 1);
    const pair = Buffer.from(`${API_KEY.sid}:${API_KEY.secret}`).toString('base64');
    expect(recorder.exchanges[0]?.headers.authorization).toBe(`Basic ${pair}`);
    expect(recorder.exchanges[0]?.path).toBe(`/2010-04-01/Accounts/${ACCOUNT_SID}/Messages.json`);
  });

  it('names either a messaging service or a sender', async () => {
    await twilioSenderAt(recorder.url).send(SMS, PHONE, CLAIM, 180);
    expect([...form().keys()].sort()).toEqual(
      ['Body', 'MessagingServiceSid', 'StatusCallback', 'To', 'ValidityPeriod'].sort(),
    );
    const sender = twilioSenderAt(recorder.url, { statusCallback: null });
    await sender.send({ ...SMS, origin: { from: 'Example' } }, PHONE, CLAIM, 180);
    expect([...form().keys()].sort()).toEqual(['Body', 'From', 'To', 'ValidityPeriod']);
  });

  it.each([
    [-5, '1'],
    [0, '1'],
    [0.9, '1'],
    [179.9, '179'],
    [36_000, '36000'],
    [604_800, '36000'],
  ])('with %d seconds to live waits at Twilio for %s', async (seconds, period) => {
    await twilioSenderAt(recorder.url).send(SMS, PHONE, CLAIM, seconds);
    expect(form().get('ValidityPeriod')).toBe(period);
  });

  it('asks for reports under its notification and attempt, signed and expiring', async () => {
    await twilioSenderAt(recorder.url).send(SMS, PHONE, CLAIM, 180);
    const callback = new URL(form().get('StatusCallback') ?? '');
    expect(callback.origin + callback.pathname).toBe('https://sms.example.com/status');
    expect(Object.fromEntries(callback.searchParams)).toEqual({
      stage: 'live',
      notification: CLAIM.id,
      attempt: '2',
      expires: expect.stringMatching(/^\d{10}$/),
      signature: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(callback.href).not.toMatch(/123456|8210/);
  });

  it('goes to a server below a path as well', async () => {
    await twilioSenderAt(`${recorder.url}/proxy/`).send(SMS, PHONE, CLAIM, 180);
    expect(recorder.exchanges[0]?.path).toMatch(/^\/proxy\/2010-04-01\//);
  });

  it.skipIf(!existsSync(SPECIFICATION))(
    'fits the OpenAPI description that Twilio publishes (skipped where that is not at hand)',
    async () => {
      const { paths, components } = JSON.parse(readFileSync(SPECIFICATION, 'utf8'));
      const { schema } =
        paths[CREATE].post.requestBody.content['application/x-www-form-urlencoded'];
      const ajv = new Ajv({ strict: false, coerceTypes: true, validateFormats: false });
      const validate = ajv.compile({ ...schema, additionalProperties: false, components });
      expect(validate({ To: PHONE.reveal(), Text: 'x' })).toBe(false);
      for (const origin of [{ messagingServiceSid: SERVICE_SID }, { from: '+4915735980000' }]) {
        await twilioSenderAt(recorder.url).send({ ...SMS, origin }, PHONE, CLAIM, 180);
        const sent = Object.fromEntries(form());
        expect(validate(sent), JSON.stringify(validate.errors)).toBe(true);
      }
    },
  );
});
