import type { AcceptedEmail } from '../../../local/stand-ins/ses/accepted-email.ts';

export const ACCEPTED_AT = Date.UTC(2026, 0, 31, 12, 0, 0, 250);

/** A message that SES has accepted; the tests change one thing of it. */
export const acceptedEmail: AcceptedEmail = {
  messageId: '0100019c0d3e3afa-00000000-0000-4000-8000-000000000000-000000',
  acceptedAt: ACCEPTED_AT,
  region: 'us-east-1',
  source: 'Example <no-reply@mail.example.com>',
  identity: 'example.com',
  destination: ['ann@example.org'],
  to: ['ann@example.org'],
  replyTo: [],
  subject: 'Confirm your address',
  tags: { notification: 'abcdefghijklmnopqrstuvwxyz234567', attempt: '2' },
  configurationSet: 'sealpost',
  simulated: 'delivered',
};
