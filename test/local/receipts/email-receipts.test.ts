import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import type { ReceiptMode } from '../../../local/receipts/receipt-settings.ts';
import { Receipts } from '../../../local/receipts/receipts.ts';
import type { EmailOutcome } from '../../../local/receipts/ses/email-outcome.ts';
import type { SesEvent } from '../../../local/receipts/ses/ses-event.ts';
import { startSesV2 } from '../../../local/stand-ins/ses-v2.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from '../stand-ins/client-settings.ts';
import { validEmail } from '../stand-ins/valid-email.ts';
import { passingWait, standingWait } from './waits.ts';

let published: SesEvent[];
let receipts: Receipts;
let ses: StandIn;
let client: SESv2Client;

const makeReceipts = (wait = passingWait().wait) =>
  new Receipts({
    account: '123456789012',
    twilioAuthToken: 'unused',
    publish: async (event) => published.push(event),
    onError: (error) => {
      throw error;
    },
    wait,
  });

beforeEach(async () => {
  published = [];
  receipts = makeReceipts();
  ses = await startSesV2({
    verifiedIdentities: ['example.com'],
    configurationSets: ['sealpost'],
    mailbox: new Mailbox(),
    onAccepted: (email) => receipts.onEmail(email),
  });
  client = new SESv2Client(clientSettings(ses.url));
});
afterEach(async () => {
  await receipts.close();
  client.destroy();
  await ses.close();
});

const send = async (changes: Partial<SendEmailCommandInput> = {}) => {
  const { MessageId } = await client.send(new SendEmailCommand({ ...validEmail, ...changes }));
  await receipts.idle();
  return MessageId;
};
const bounceOf = ({ detail }: SesEvent) =>
  (detail['bounce'] as { bounceType: string; bounceSubType: string } | undefined) ?? null;
/** `Bounce Permanent/General` for a bounce, else the type alone. */
const told = () =>
  published.map((event) => {
    const bounce = bounceOf(event);
    const type = String(event.detail['eventType']);
    return bounce === null ? type : `${type} ${bounce.bounceType}/${bounce.bounceSubType}`;
  });

describe('what SES reports of an accepted message', () => {
  it.each([
    ['ann@example.org', ['Send', 'Delivery']],
    ['success@simulator.amazonses.com', ['Send', 'Delivery']],
    ['bounce@simulator.amazonses.com', ['Send', 'Bounce Permanent/General']],
    ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
    ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce Permanent/Suppressed']],
  ])('to %s is %j', async (address, expected) => {
    const messageId = await send({ Destination: { ToAddresses: [address] } });
    expect(told()).toEqual(expected);
    for (const { detail } of published) {
      expect(detail['mail']).toMatchObject({
        messageId,
        destination: [address],
        tags: { notification: ['ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'], attempt: ['2'] },
      });
    }
  });

  it.each<[EmailOutcome, string[]]>([
    ['delivered', ['Send', 'Delivery']],
    ['bounced', ['Send', 'Bounce Permanent/General']],
    ['complained', ['Send', 'Delivery', 'Complaint']],
    ['suppressed', ['Send', 'Bounce Permanent/Suppressed']],
    ['soft-bounce', ['Send', 'Bounce Transient/MailboxFull']],
    ['delayed', ['Send', 'DeliveryDelay', 'Delivery']],
    ['bounce-after-delivery', ['Send', 'Delivery', 'Bounce Permanent/General']],
    ['rejected', ['Send', 'Reject']],
    ['rendering-failure', ['Send', 'Rendering Failure']],
  ])('is, when a person has chosen %s, %j whatever the address', async (emailOutcome, expected) => {
    receipts.settings = { ...receipts.settings, emailOutcome };
    await send({ Destination: { ToAddresses: ['bounce@simulator.amazonses.com'] } });
    expect(told()).toEqual(expected);
  });

  it.each<[ReceiptMode, string[]]>([
    ['doubled', ['Send', 'Send', 'Delivery', 'Delivery']],
    ['shuffled', ['Delivery', 'Send']],
    ['lost', []],
    ['late', ['Send', 'Delivery']],
  ])('comes %s when it shall', async (mode, expected) => {
    receipts.settings = { ...receipts.settings, mode };
    await send();
    expect(told()).toEqual(expected);
  });

  it('is the same event twice when it is doubled', async () => {
    receipts.settings = { ...receipts.settings, mode: 'doubled' };
    await send();
    expect(published[1]).toEqual(published[0]);
  });

  it('tells when things happened, in whatever order it comes', async () => {
    receipts.settings = { ...receipts.settings, mode: 'shuffled' };
    await send();
    const [delivery, sent] = published;
    const processing = (
      delivery?.detail['delivery'] as { processingTimeMillis: number } | undefined
    )?.processingTimeMillis;
    expect(processing).toBe(150);
    expect(Date.parse(delivery?.time ?? '')).toBeGreaterThanOrEqual(Date.parse(sent?.time ?? ''));
  });

  it('is nothing without a configuration set', async () => {
    await send({ ConfigurationSetName: undefined });
    expect(published).toEqual([]);
  });

  it('never holds the body', async () => {
    await send();
    expect(published).toHaveLength(2);
    expect(JSON.stringify(published)).not.toContain('코드');
  });

  it('is dropped when the stack stops', async () => {
    receipts = makeReceipts(standingWait);
    await client.send(new SendEmailCommand(validEmail));
    await receipts.close();
    expect(published).toEqual([]);
  });
});
