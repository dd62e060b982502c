import { describe, expect, it } from 'vitest';
import {
  bounceReport,
  HARD_BOUNCE,
  SOFT_BOUNCE,
  SUPPRESSED_BOUNCE,
} from '../../../local/receipts/ses/bounce-report.ts';
import { clickReport } from '../../../local/receipts/ses/click-report.ts';
import { complaintReport } from '../../../local/receipts/ses/complaint-report.ts';
import { deliveryDelayReport } from '../../../local/receipts/ses/delivery-delay-report.ts';
import { deliveryReport } from '../../../local/receipts/ses/delivery-report.ts';
import { openReport } from '../../../local/receipts/ses/open-report.ts';
import { rejectReport } from '../../../local/receipts/ses/reject-report.ts';
import { renderingFailureReport } from '../../../local/receipts/ses/rendering-failure-report.ts';
import type { ReportBuilder } from '../../../local/receipts/ses/report-builder.ts';
import { sendReport } from '../../../local/receipts/ses/send-report.ts';
import { sesEvent } from '../../../local/receipts/ses/ses-event.ts';
import { subscriptionReport } from '../../../local/receipts/ses/subscription-report.ts';
import { ACCEPTED_AT, acceptedEmail } from './accepted-email.ts';

const AT = ACCEPTED_AT + 150;
const TIMESTAMP = '2026-01-31T12:00:00.400Z';
const FEEDBACK_ID = expect.stringMatching(/^0100[0-9a-f]{12}-[0-9a-f-]{36}-000000$/);
const RECIPIENT = { emailAddress: 'ann@example.org' };
const MTA = 'a8-50.smtp-out.us-east-1.amazonses.com';

const event = (build: ReportBuilder, email = acceptedEmail) =>
  sesEvent(email, build(email, AT), AT, '123456789012');
const bounce = (bounceType: string, bounceSubType: string, status: string) => ({
  feedbackId: FEEDBACK_ID,
  bounceType,
  bounceSubType,
  bouncedRecipients: [
    { ...RECIPIENT, action: 'failed', status, diagnosticCode: expect.stringMatching(/./) },
  ],
  timestamp: TIMESTAMP,
  reportingMTA: `dns; ${MTA}`,
});

describe('an event of SES through EventBridge', () => {
  it('has the envelope, the message and the report in their places', () => {
    const sent = event(sendReport);
    expect(sent).toEqual({
      version: '0',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      'detail-type': 'Email Sent',
      source: 'aws.ses',
      account: '123456789012',
      time: '2026-01-31T12:00:00Z',
      region: 'us-east-1',
      resources: ['arn:aws:ses:us-east-1:123456789012:configuration-set/sealpost'],
      detail: {
        eventType: 'Send',
        mail: {
          timestamp: '2026-01-31T12:00:00.250Z',
          source: 'Example <no-reply@mail.example.com>',
          sourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
          sendingAccountId: '123456789012',
          messageId: acceptedEmail.messageId,
          destination: ['ann@example.org'],
          headersTruncated: false,
          headers: [
            { name: 'From', value: 'Example <no-reply@mail.example.com>' },
            { name: 'To', value: 'ann@example.org' },
            { name: 'Subject', value: 'Confirm your address' },
            { name: 'MIME-Version', value: '1.0' },
            { name: 'Content-Type', value: expect.stringContaining('multipart/alternative') },
          ],
          commonHeaders: {
            from: ['Example <no-reply@mail.example.com>'],
            to: ['ann@example.org'],
            messageId: acceptedEmail.messageId,
            subject: 'Confirm your address',
          },
          tags: {
            'ses:source-tls-version': ['TLSv1.3'],
            'ses:operation': ['SendEmail'],
            'ses:configuration-set': ['sealpost'],
            'ses:source-ip': ['192.0.2.10'],
            'ses:from-domain': ['mail.example.com'],
            'ses:caller-identity': ['custom-email-sender'],
            notification: ['abcdefghijklmnopqrstuvwxyz234567'],
            attempt: ['2'],
          },
        },
        send: {},
      },
    });
    expect(event(sendReport).id).not.toBe(sent.id);
  });

  it('names the reply addresses when there are some', () => {
    const { detail } = event(sendReport, { ...acceptedEmail, replyTo: ['help@example.com'] });
    expect(detail['mail']).toMatchObject({
      headers: expect.arrayContaining([{ name: 'Reply-To', value: 'help@example.com' }]),
      commonHeaders: { replyTo: ['help@example.com'] },
    });
  });

  it.each<[string, string, string, ReportBuilder, object]>([
    [
      'Email Delivered',
      'Delivery',
      'delivery',
      deliveryReport,
      {
        timestamp: TIMESTAMP,
        processingTimeMillis: 150,
        recipients: ['ann@example.org'],
        smtpResponse: expect.stringMatching(/^250 /),
        reportingMTA: MTA,
      },
    ],
    [
      'Email Bounced',
      'Bounce',
      'bounce',
      bounceReport(HARD_BOUNCE),
      bounce('Permanent', 'General', '5.1.1'),
    ],
    [
      'Email Bounced',
      'Bounce',
      'bounce',
      bounceReport(SOFT_BOUNCE),
      bounce('Transient', 'MailboxFull', '4.2.2'),
    ],
    [
      'Email Bounced',
      'Bounce',
      'bounce',
      bounceReport(SUPPRESSED_BOUNCE),
      bounce('Permanent', 'Suppressed', '5.1.1'),
    ],
    [
      'Email Complaint Received',
      'Complaint',
      'complaint',
      complaintReport(null),
      {
        feedbackId: FEEDBACK_ID,
        complaintSubType: null,
        complainedRecipients: [RECIPIENT],
        timestamp: TIMESTAMP,
        userAgent: expect.any(String),
        complaintFeedbackType: 'abuse',
        arrivalDate: TIMESTAMP,
      },
    ],
    [
      'Email Complaint Received',
      'Complaint',
      'complaint',
      complaintReport('OnAccountSuppressionList'),
      {
        feedbackId: FEEDBACK_ID,
        complaintSubType: 'OnAccountSuppressionList',
        complainedRecipients: [RECIPIENT],
        timestamp: TIMESTAMP,
      },
    ],
    ['Email Rejected', 'Reject', 'reject', rejectReport, { reason: 'Bad content' }],
    [
      'Email Rendering Failed',
      'Rendering Failure',
      'failure',
      renderingFailureReport,
      { templateName: expect.any(String), errorMessage: expect.any(String) },
    ],
    [
      'Email Delivery Delayed',
      'DeliveryDelay',
      'deliveryDelay',
      deliveryDelayReport,
      {
        timestamp: TIMESTAMP,
        delayType: 'TransientCommunicationFailure',
        expirationTime: '2026-02-01T02:00:00.250Z',
        delayedRecipients: [{ ...RECIPIENT, status: '4.4.1', diagnosticCode: expect.any(String) }],
      },
    ],
    [
      'Email Opened',
      'Open',
      'open',
      openReport,
      { ipAddress: '192.0.2.1', timestamp: TIMESTAMP, userAgent: expect.any(String) },
    ],
    [
      'Email Clicked',
      'Click',
      'click',
      clickReport('https://example.com/help'),
      {
        ipAddress: '192.0.2.1',
        link: 'https://example.com/help',
        linkTags: {},
        timestamp: TIMESTAMP,
        userAgent: expect.any(String),
      },
    ],
    [
      'Email Subscribed',
      'Subscription',
      'subscription',
      subscriptionReport,
      {
        contactList: 'LocalContacts',
        timestamp: TIMESTAMP,
        source: 'UnsubscribeHeader',
        newTopicPreferences: {
          unsubscribeAll: true,
          topicSubscriptionStatus: [{ topicName: 'LocalTopic', subscriptionStatus: 'OptOut' }],
        },
        oldTopicPreferences: {
          unsubscribeAll: false,
          topicSubscriptionStatus: [{ topicName: 'LocalTopic', subscriptionStatus: 'OptOut' }],
        },
      },
    ],
  ])('%s: %s, with its %s', (detailType, eventType, member, build, expected) => {
    const { 'detail-type': named, detail } = event(build);
    expect(named).toBe(detailType);
    expect(Object.keys(detail)).toEqual(['eventType', 'mail', member]);
    expect(detail['eventType']).toBe(eventType);
    expect(detail[member]).toEqual(expected);
  });
});
