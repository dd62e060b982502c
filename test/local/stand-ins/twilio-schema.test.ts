import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import { post } from './post.ts';

const specification = new URL(
  '../../../../shared/vectors/twilio/twilio_api_v2010.json',
  import.meta.url,
);
const present = existsSync(specification);
const title = present
  ? 'answers with a Message resource that fits the OpenAPI description published by Twilio'
  : 'answers with the members of a Message resource (the OpenAPI description is not on this machine)';

const MEMBERS = [
  'account_sid api_version body date_created date_sent date_updated direction error_code',
  'error_message from messaging_service_sid num_media num_segments price price_unit sid status',
  'subresource_uris to uri',
]
  .join(' ')
  .split(' ');

interface Schema {
  readonly properties: Record<string, unknown>;
}

/** Every published member must be there, and none besides. */
function validator() {
  const { components } = JSON.parse(readFileSync(specification, 'utf8')) as {
    components: { schemas: Record<string, Schema> };
  };
  const message = components.schemas['api.v2010.account.message'];
  if (!message) throw new Error('The OpenAPI description has no Message schema.');
  expect(Object.keys(message.properties).sort()).toEqual(MEMBERS);
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  return ajv.compile({
    ...message,
    required: MEMBERS,
    additionalProperties: false,
    components,
  });
}

it(title, async () => {
  const accountSid = `AC${'a'.repeat(32)}`;
  const service = `MG${'c'.repeat(32)}`;
  const standIn = await startTwilio({
    accountSid,
    authToken: 'token',
    messagingServiceSids: [service],
    fromNumbers: ['+4915735980000'],
    mailbox: new Mailbox(),
  });
  const authorization = `Basic ${Buffer.from(`${accountSid}:token`).toString('base64')}`;
  const senders: Record<string, string>[] = [
    { From: '+4915735980000' },
    { MessagingServiceSid: service },
  ];
  for (const sender of senders) {
    const { status, json } = await post(
      `${standIn.url}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      new URLSearchParams({ To: '+4915112345678', Body: 'x', ...sender }).toString(),
      { 'content-type': 'application/x-www-form-urlencoded', authorization },
    );
    expect(status).toBe(201);
    expect(Object.keys(json).sort()).toEqual(MEMBERS);
    if (present) {
      const validate = validator();
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    }
  }
  await standIn.close();
});
