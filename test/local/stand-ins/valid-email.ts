import type { SendEmailCommandInput } from '@aws-sdk/client-sesv2';

/** A message that SES accepts; the tests change one thing of it. */
export const validEmail: SendEmailCommandInput = {
  FromEmailAddress: 'Example <no-reply@example.com>',
  Destination: { ToAddresses: ['ann@example.com'] },
  ReplyToAddresses: ['help@example.com'],
  Content: {
    Simple: {
      Subject: { Data: 'Confirm your address', Charset: 'UTF-8' },
      Body: {
        Text: { Data: '코드 123456', Charset: 'UTF-8' },
        Html: { Data: '<p>코드 123456</p>', Charset: 'UTF-8' },
      },
    },
  },
  ConfigurationSetName: 'sealpost',
  EmailTags: [
    { Name: 'notification', Value: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' },
    { Name: 'attempt', Value: '2' },
  ],
  ConfigurationOverrides: {
    Tracking: { OpenTrackingEnabled: 'DISABLED', ClickTrackingEnabled: 'DISABLED' },
  },
};
