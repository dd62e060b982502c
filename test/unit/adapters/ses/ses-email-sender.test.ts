import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../../local/mailbox.ts';
import { startSesV2 } from '../../../../local/stand-ins/ses-v2.ts';
import type { StandIn } from '../../../../local/stand-ins/stand-in.ts';
import { mailHeaders } from '../../../../src/adapters/ses/mail-headers.ts';
import { type HostileServer, startHostileServer } from '../hostile-server.ts';
import { CLAIM, EMAIL, RECIPIENT, sesSenderAt } from './ses-fixture.ts';

let mailbox: Mailbox;
let ses: StandIn;
let recorder: HostileServer;

beforeEach(async () => {
  mailbox = new Mailbox();
  ses = await startSesV2({
    verifiedIdentities: ['example.com'],
    configurationSets: ['sealpost'],
    mailbox,
  });
  recorder = await startHostileServer(({ answer }) => answer(200, '{"MessageId":"id-1"}'));
});

afterEach(async () => {
  await ses.close();
  await recorder.close();
});

const sentBody = () => JSON.parse(recorder.exchanges[0]?.body ?? '{}') as Record<string, unknown>;

describe('a mail handed to SES', () => {
  it('is taken by one request and reported with the id that SES gave it', async () => {
    const sent = await sesSenderAt(ses.url).send(EMAIL, RECIPIENT, CLAIM);
    const [mail, ...others] = mailbox.list();
    expect(others).toEqual([]);
    expect(sent).toEqual({ ok: true, value: { providerMessageId: mail?.providerMessageId } });
    expect(ses.requests()).toEqual({ SendEmail: 1 });
    expect(mail).toMatchObject({
      to: 'jane@mail.example.com',
      from: 'Example <no-reply@example.com>',
      subject: EMAIL.subject,
      text: EMAIL.text.reveal(),
      html: EMAIL.html.reveal(),
      notificationId: CLAIM.id,
      attempt: 2,
      configurationSet: 'sealpost',
    });
  });

  it('looks on the wire as it should, member for member', async () => {
    await sesSenderAt(recorder.url).send(EMAIL, RECIPIENT, CLAIM);
    expect(recorder.exchanges[0]?.path).toBe('/v2/email/outbound-emails');
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    expect(sentBody()).toEqual({
      FromEmailAddress: 'Example <no-reply@example.com>',
      ReplyToAddresses: ['help@example.com'],
      Destination: { ToAddresses: ['jane@mail.example.com'] },
      Content: {
        Simple: {
          Subject: utf8(EMAIL.subject),
          Body: { Text: utf8(EMAIL.text.reveal()), Html: utf8(EMAIL.html.reveal()) },
          Headers: mailHeaders(CLAIM.id, EMAIL.from),
        },
      },
      EmailTags: [
        { Name: 'notification', Value: CLAIM.id },
        { Name: 'attempt', Value: '2' },
      ],
      ConfigurationSetName: 'sealpost',
      ConfigurationOverrides: {
        Tracking: { OpenTrackingEnabled: 'DISABLED', ClickTrackingEnabled: 'DISABLED' },
      },
    });
    expect(JSON.stringify(recorder.exchanges[0]?.headers)).not.toMatch(/123456|jane/);
  });

  it('leaves out what is not configured', async () => {
    const sender = sesSenderAt(recorder.url, { configurationSet: null });
    await sender.send({ ...EMAIL, replyTo: null }, RECIPIENT, CLAIM);
    expect(sentBody()).not.toHaveProperty('ReplyToAddresses');
    expect(sentBody()).not.toHaveProperty('ConfigurationSetName');
    expect(sentBody()).toHaveProperty('ConfigurationOverrides.Tracking');
  });

  it('has the code in its body and nowhere else', async () => {
    await sesSenderAt(recorder.url).send(EMAIL, RECIPIENT, CLAIM);
    const { Content, ...rest } = sentBody() as { Content: { Simple: { Body: unknown } } };
    const { Body, ...around } = Content.Simple;
    expect(JSON.stringify(Body)).toContain('123456');
    expect(JSON.stringify([rest, around])).not.toContain('123456');
  });

  it('is refused as a configuration fault when the sender is not verified', async () => {
    const sender = sesSenderAt(ses.url, { configurationSet: null });
    const foreign = { ...EMAIL, from: 'no-reply@example.org' };
    expect(await sender.send(foreign, RECIPIENT, CLAIM)).toMatchObject({
      failure: { kind: 'provider_config', ambiguous: false, providerCode: 'MessageRejected' },
    });
  });

  it('is refused as a configuration fault when the configuration set does not exist', async () => {
    const options = { configurationSet: 'other' };
    expect(await sesSenderAt(ses.url, options).send(EMAIL, RECIPIENT, CLAIM)).toMatchObject({
      failure: { kind: 'provider_config', ambiguous: false, providerCode: 'NotFoundException' },
    });
    expect(mailbox.list()).toEqual([]);
  });
});
