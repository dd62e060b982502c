import type { SesEventOrigin } from '../../../../src/adapters/ses/read-ses-event.ts';

export const ORIGIN: SesEventOrigin = {
  accountId: '123456789012',
  configurationSet: 'sealpost',
};
export const NOTIFICATION = 'abcdefghijklmnopqrstuvwxyz234567';
export const SES_MESSAGE = '0107018b2a3c4d5e-0a1b2c3d-4e5f-6789-abcd-ef0123456789-000000';
export const REPORTED = '2026-11-22T12:00:03.250Z';

/** Stands in every place of an event that a person or a server fills, and may not come through. */
export const PRIVATE = /private|ann\.lee|acme\.example|smtp; 5|Mozilla|203\.0\.113/i;

type Detail = Readonly<Record<string, unknown>>;

/** The part of every event that tells of the mail, as SES writes it. */
export function mail(over: Detail = {}): Detail {
  return {
    timestamp: '2026-11-22T12:00:00.000Z',
    source: 'Acme <no-reply@acme.example>',
    sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/acme.example',
    sendingAccountId: ORIGIN.accountId,
    messageId: SES_MESSAGE,
    destination: ['ann.lee.private@example.com'],
    headersTruncated: false,
    headers: [
      { name: 'From', value: 'Acme <no-reply@acme.example>' },
      { name: 'To', value: 'ann.lee.private@example.com' },
      { name: 'Subject', value: 'Private subject' },
      { name: 'MIME-Version', value: '1.0' },
    ],
    commonHeaders: {
      from: ['Acme <no-reply@acme.example>'],
      to: ['ann.lee.private@example.com'],
      messageId: SES_MESSAGE,
      subject: 'Private subject',
    },
    tags: {
      'ses:operation': ['SendEmail'],
      'ses:configuration-set': [ORIGIN.configurationSet],
      'ses:source-ip': ['203.0.113.7'],
      'ses:from-domain': ['acme.example'],
      'ses:caller-identity': ['sender-role'],
      notification: [NOTIFICATION],
      attempt: ['2'],
    },
    ...over,
  };
}

/** An event of EventBridge with this detail. */
export function sesEvent(eventType: string, parts: Detail = {}, over: Detail = {}): unknown {
  return {
    version: '0',
    id: '53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa',
    'detail-type': 'Email Event',
    source: 'aws.ses',
    account: ORIGIN.accountId,
    time: '2026-11-22T12:00:04Z',
    region: 'eu-central-1',
    resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/sealpost'],
    detail: { eventType, mail: mail(), ...parts },
    ...over,
  };
}

export function bounce(bounceType: unknown, bounceSubType: unknown, over: Detail = {}): Detail {
  return {
    bounce: {
      feedbackId: '0107018b2a3c4d5e-private',
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        {
          emailAddress: 'ann.lee.private@example.com',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user ann.lee.private unknown',
        },
      ],
      timestamp: REPORTED,
      reportingMTA: 'dns; mx.acme.example',
      ...over,
    },
  };
}

export function complaint(over: Detail = {}): Detail {
  return {
    complaint: {
      feedbackId: '0107018b2a3c4d5e-private',
      complaintSubType: null,
      complainedRecipients: [{ emailAddress: 'ann.lee.private@example.com' }],
      timestamp: REPORTED,
      userAgent: 'Private Feedback Loop/1.0',
      complaintFeedbackType: 'abuse',
      arrivalDate: '2026-11-22T12:00:02.000Z',
      ...over,
    },
  };
}

export function delay(delayType: unknown, over: Detail = {}): Detail {
  return {
    deliveryDelay: {
      timestamp: REPORTED,
      delayType,
      expirationTime: '2026-11-22T12:05:00.000Z',
      delayedRecipients: [
        {
          emailAddress: 'ann.lee.private@example.com',
          status: '4.2.2',
          diagnosticCode: 'smtp; 452 4.2.2 private mailbox full',
        },
      ],
      ...over,
    },
  };
}

/** One event of each of SES's ten types. */
export const EVENTS: Readonly<Record<string, unknown>> = {
  Send: sesEvent('Send', { send: {} }),
  Delivery: sesEvent('Delivery', {
    delivery: {
      timestamp: REPORTED,
      processingTimeMillis: 3250,
      recipients: ['ann.lee.private@example.com'],
      smtpResponse: '250 2.0.0 OK private',
      reportingMTA: 'a8-1.smtp-out.acme.example',
    },
  }),
  Bounce: sesEvent('Bounce', bounce('Permanent', 'General')),
  Complaint: sesEvent('Complaint', complaint()),
  Reject: sesEvent('Reject', { reject: { reason: 'Bad content: private' } }),
  'Rendering Failure': sesEvent('Rendering Failure', {
    failure: { templateName: 'private', errorMessage: 'Attribute private is not present' },
  }),
  DeliveryDelay: sesEvent('DeliveryDelay', delay('MailboxFull')),
  Open: sesEvent('Open', {
    open: { timestamp: REPORTED, ipAddress: '203.0.113.9', userAgent: 'Mozilla/5.0' },
  }),
  Click: sesEvent('Click', {
    click: { timestamp: REPORTED, ipAddress: '203.0.113.9', link: 'https://acme.example/private' },
  }),
  Subscription: sesEvent('Subscription', {
    subscription: { contactList: 'private', timestamp: REPORTED, source: 'UnsubscribeHeader' },
  }),
};
