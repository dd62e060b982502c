import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import type { AcceptedEmail } from '../../../local/stand-ins/ses/accepted-email.ts';
import { startSesV2 } from '../../../local/stand-ins/ses-v2.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from './client-settings.ts';
import { post } from './post.ts';
import { signedHeaders } from './signed-headers.ts';
import { validEmail } from './valid-email.ts';

const mailbox = new Mailbox();
const accepted: AcceptedEmail[] = [];
let ses: StandIn;
let client: SESv2Client;

beforeAll(async () => {
  ses = await startSesV2({
    verifiedIdentities: ['no-reply@example.com', 'verified.example'],
    configurationSets: ['sealpost'],
    mailbox,
    onAccepted: (email) => accepted.push(email),
  });
  client = new SESv2Client(clientSettings(ses.url));
});

afterAll(async () => {
  client.destroy();
  await ses.close();
});

const send = (changes: Partial<SendEmailCommandInput> = {}) =>
  client.send(new SendEmailCommand({ ...validEmail, ...changes }));

const simple = (changes: object): Partial<SendEmailCommandInput> => ({
  Content: { Simple: { ...validEmail.Content?.Simple, ...changes } } as never,
});

const raw = (body: unknown, headers = signedHeaders('ses'), path = '/v2/email/outbound-emails') =>
  post(`${ses.url}${path}`, typeof body === 'string' ? body : JSON.stringify(body), {
    'content-type': 'application/json',
    ...headers,
  });

let before: number;
beforeEach(() => {
  before = mailbox.list().length;
});

describe('the SES stand-in', () => {
  it('accepts a message and puts it into the mailbox as it was sent', async () => {
    const { MessageId } = await send();
    expect(MessageId).toMatch(
      /^0102[0-9a-f]{12}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-000000$/,
    );
    expect(mailbox.list()).toHaveLength(before + 1);
    expect(mailbox.list()[0]).toMatchObject({
      channel: 'email',
      provider: 'ses',
      providerMessageId: MessageId,
      to: 'ann@example.com',
      from: 'Example <no-reply@example.com>',
      subject: 'Confirm your address',
      text: '코드 123456',
      html: '<p>코드 123456</p>',
      notificationId: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
      attempt: 2,
      simulated: 'delivered',
      configurationSet: 'sealpost',
      segments: null,
      validityPeriod: null,
    });
  });

  it.each([
    ['success@simulator.amazonses.com', 'delivered'],
    ['bounce@simulator.amazonses.com', 'bounced'],
    ['bounce+label@simulator.amazonses.com', 'bounced'],
    ['complaint@simulator.amazonses.com', 'complained'],
    ['suppressionlist@simulator.amazonses.com', 'suppressed'],
    ['bounce@example.com', 'delivered'],
  ])('accepts %s and notes that it will be %s', async (address, simulated) => {
    await send({ Destination: { ToAddresses: [address] } });
    expect(mailbox.list()[0]).toMatchObject({ to: address, simulated });
  });

  it.each(['someone@verified.example', 'someone@mail.verified.example', 'NO-REPLY@example.com'])(
    'sends from %s, whose identity is verified',
    async (FromEmailAddress) => {
      await send({ FromEmailAddress });
      expect(mailbox.list()[0]?.from).toBe(FromEmailAddress);
    },
  );

  it.each(['other@example.com', 'someone@notverified.example'])(
    'rejects %s, which is not verified, in the words of SES',
    async (FromEmailAddress) => {
      await expect(send({ FromEmailAddress })).rejects.toMatchObject({
        name: 'MessageRejected',
        message: `Email address is not verified. The following identities failed the check in region EU-WEST-1: ${FromEmailAddress}`,
        $metadata: { httpStatusCode: 400 },
      });
      expect(mailbox.list()).toHaveLength(before);
    },
  );

  it('rejects a return path that is not verified', async () => {
    await expect(
      send({ FeedbackForwardingEmailAddress: 'bounces@other.example' }),
    ).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  it('does not find a configuration set that does not exist', async () => {
    await expect(send({ ConfigurationSetName: 'none' })).rejects.toMatchObject({
      name: 'NotFoundException',
      $metadata: { httpStatusCode: 404 },
    });
    expect(mailbox.list()).toHaveLength(before);
  });

  it('refuses a misspelt member and a wrong type by their own errors', async () => {
    const misspelt = await raw({ ...validEmail, EmailTag: [] });
    expect(misspelt.headers.get('x-amzn-errortype')).toBe('BadRequestException');
    expect(String(misspelt.json['message'])).toContain('EmailTag');
    const wrongType = await raw({ ...validEmail, EmailTags: {} });
    expect(wrongType.headers.get('x-amzn-errortype')).toBe('SerializationException');
    const notJson = await raw('{"Content":"123456');
    expect(notJson.headers.get('x-amzn-errortype')).toBe('SerializationException');
    expect(JSON.stringify(notJson.json)).not.toContain('123456');
  });

  it('never quotes the content of a refused message', async () => {
    const { json } = await raw({ ...validEmail, ...simple({ Subject: { Data: '987654\n' } }) });
    expect(json['message']).toMatch(/subject/);
    expect(JSON.stringify(json)).not.toContain('987654');
  });

  it('wants a signature for ses, and answers 403 without', async () => {
    const unsigned = await raw(validEmail, {});
    expect([unsigned.status, unsigned.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'MissingAuthenticationTokenException',
    ]);
    const foreign = await raw(validEmail, signedHeaders('kms'));
    expect([foreign.status, foreign.headers.get('x-amzn-errortype')]).toEqual([
      403,
      'InvalidSignatureException',
    ]);
    expect(mailbox.list()).toHaveLength(before);
  });

  it('serves no other path, and counts what it was asked', async () => {
    const sends = ses.requests()['SendEmail'] ?? 0;
    const other = await raw(validEmail, signedHeaders('ses'), '/v2/email/identities');
    expect(other.headers.get('x-amzn-errortype')).toBe('UnknownOperationException');
    await send();
    expect(ses.requests()['SendEmail']).toBe(sends + 1);
  });

  it('tells whoever asks of each message that it accepts, without the body', async () => {
    accepted.length = 0;
    const { MessageId } = await send({
      FromEmailAddress: 'Example <someone@mail.verified.example>',
      Destination: { ToAddresses: ['Ann <bounce@simulator.amazonses.com>'] },
    });
    await send({ ConfigurationSetName: undefined });
    await send({ ConfigurationSetName: 'none' }).catch(() => undefined);
    expect(accepted).toHaveLength(2);
    expect(accepted[0]).toEqual({
      messageId: MessageId,
      acceptedAt: mailbox.list()[1]?.at,
      region: 'eu-west-1',
      source: 'Example <someone@mail.verified.example>',
      identity: 'verified.example',
      destination: ['bounce@simulator.amazonses.com'],
      to: ['Ann <bounce@simulator.amazonses.com>'],
      replyTo: ['help@example.com'],
      subject: 'Confirm your address',
      tags: { notification: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', attempt: '2' },
      configurationSet: 'sealpost',
      simulated: 'bounced',
    });
    expect(accepted[1]?.configurationSet).toBeNull();
  });
});
