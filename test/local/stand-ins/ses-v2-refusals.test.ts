import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import { startSesV2 } from '../../../local/stand-ins/ses-v2.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from './client-settings.ts';
import { validEmail } from './valid-email.ts';

const mailbox = new Mailbox();
let ses: StandIn;
let client: SESv2Client;

beforeAll(async () => {
  ses = await startSesV2({
    verifiedIdentities: ['no-reply@example.com'],
    configurationSets: ['sealpost'],
    mailbox,
  });
  client = new SESv2Client(clientSettings(ses.url));
});

afterAll(async () => {
  client.destroy();
  await ses.close();
});

const send = (changes: Partial<SendEmailCommandInput>) =>
  client.send(new SendEmailCommand({ ...validEmail, ...changes }));

const simple = (changes: object): Partial<SendEmailCommandInput> => ({
  Content: { Simple: { ...validEmail.Content?.Simple, ...changes } } as never,
});

describe('a malformed message to the SES stand-in', () => {
  const manyAddresses = Array.from({ length: 51 }, (_, index) => `user${index}@example.com`);
  const headers = (...pairs: [string, string][]) =>
    simple({ Headers: pairs.map(([Name, Value]) => ({ Name, Value })) });

  it.each<[string, Partial<SendEmailCommandInput>]>([
    ['no recipient', { Destination: { ToAddresses: [] } }],
    ['no destination', { Destination: undefined }],
    ['51 recipients', { Destination: { ToAddresses: manyAddresses } }],
    ['an address without a domain', { Destination: { ToAddresses: ['ann'] } }],
    ['an address with a space', { Destination: { ToAddresses: ['an n@example.com'] } }],
    ['two addresses in one', { Destination: { ToAddresses: ['a@example.com, b@example.com'] } }],
    ['a local part beyond 7 bits', { Destination: { ToAddresses: ['änn@example.com'] } }],
    [
      'a line break in an address',
      { Destination: { ToAddresses: ['ann@example.com\r\nBcc: b@example.com'] } },
    ],
    ['an unquoted comma in a name', { FromEmailAddress: 'Example, Inc <no-reply@example.com>' }],
    ['a malformed reply-to', { ReplyToAddresses: ['@example.com'] }],
    ['no sender', { FromEmailAddress: undefined }],
    ['a line break in the subject', simple({ Subject: { Data: 'Hello\r\nBcc: b@example.com' } })],
    ['no subject', simple({ Subject: undefined })],
    ['no body part', simple({ Body: {} })],
    ['text beyond ASCII without a character set', simple({ Body: { Text: { Data: '코드' } } })],
    ['an unknown character set', simple({ Subject: { Data: 'Hello', Charset: 'utf-88' } })],
    [
      'an attachment',
      simple({ Attachments: [{ FileName: 'a.txt', RawContent: new Uint8Array() }] }),
    ],
    ['a line break in a header', headers(['X-One', 'a\nb'])],
    ['a colon in a header name', headers(['X:One', 'a'])],
    ['a header that SES sets itself', headers(['Message-ID', 'a'])],
    ['a header twice', headers(['X-One', 'a'], ['x-one', 'b'])],
    [
      'sixteen headers',
      headers(...manyAddresses.slice(0, 16).map((_, i): [string, string] => [`X-${i}`, 'a'])),
    ],
    ['an overlong header', headers(['X-Long', 'a'.repeat(995)])],
    ['raw content', { Content: { Raw: { Data: new Uint8Array(3) } } }],
    ['a template', { Content: { Template: { TemplateName: 'hello' } } }],
    ['an at sign in a tag', { EmailTags: [{ Name: 'to', Value: 'ann@example.com' }] }],
    ['an overlong tag', { EmailTags: [{ Name: 'a', Value: 'b'.repeat(257) }] }],
    [
      '51 tags',
      { EmailTags: manyAddresses.map((_, index) => ({ Name: `t${index}`, Value: 'v' })) },
    ],
    ['a tenant', { TenantName: 'tenant' }],
    [
      'an override that does not exist',
      { ConfigurationOverrides: { Tracking: { OpenTrackingEnabled: 'OFF' as never } } },
    ],
  ])('is refused for %s and not kept', async (_, changes) => {
    await expect(send(changes)).rejects.toMatchObject({
      name: 'BadRequestException',
      $metadata: { httpStatusCode: 400 },
    });
    expect(mailbox.list()).toEqual([]);
  });
});
