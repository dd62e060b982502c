import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../../../src/adapters/ses/read-ses-event.ts';
import { SES_BOUNCES, SES_DELAYS } from '../../../../src/adapters/ses/ses-bounces.ts';
import { en } from '../../../../src/domain/support-words/en.ts';
import { bounce, complaint, delay, ORIGIN, REPORTED, sesEvent } from './ses-event.ts';

const read = (event: unknown) => readSesEvent(event, ORIGIN);
const receiptOf = (event: unknown) => {
  const answer = read(event);
  return answer.ok ? answer.value.receipt : answer.failure;
};
const refused = (kind: string, ...fields: string[]) => ({ ok: false, failure: { kind, fields } });

const at = Date.parse(REPORTED);

/** SES's own table, written from its documentation: type, subtype, what it means. */
const BOUNCES: readonly (readonly [string, string, string, string])[] = [
  ['Undetermined', 'Undetermined', 'SOFT_BOUNCED', 'not_told'],
  ['Permanent', 'General', 'HARD_BOUNCED', 'bad_address'],
  ['Permanent', 'NoEmail', 'HARD_BOUNCED', 'bad_address'],
  ['Permanent', 'Suppressed', 'HARD_BOUNCED', 'suppressed_address'],
  ['Permanent', 'OnAccountSuppressionList', 'HARD_BOUNCED', 'suppressed_address'],
  ['Permanent', 'UnsubscribedRecipient', 'HARD_BOUNCED', 'opted_out'],
  ['Transient', 'General', 'SOFT_BOUNCED', 'recipient_unreachable'],
  ['Transient', 'MailboxFull', 'SOFT_BOUNCED', 'mailbox_full'],
  ['Transient', 'MessageTooLarge', 'SOFT_BOUNCED', 'content_refused'],
  ['Transient', 'ContentRejected', 'SOFT_BOUNCED', 'content_refused'],
  ['Transient', 'AttachmentRejected', 'SOFT_BOUNCED', 'content_refused'],
  ['Permanent', 'YetUnheardOf', 'HARD_BOUNCED', 'bad_address'],
  ['Transient', 'YetUnheardOf', 'SOFT_BOUNCED', 'recipient_unreachable'],
  ['Permanent', 'constructor', 'HARD_BOUNCED', 'bad_address'],
];

describe('a bounce', () => {
  it.each(BOUNCES)('%s/%s is %s for %s', (type, subType, status, reason) => {
    const told = { status, reason, providerCode: '5.1.1', reportedAt: at };
    expect(receiptOf(sesEvent('Bounce', bounce(type, subType)))).toMatchObject(told);
    const silent = { bouncedRecipients: [] };
    expect(receiptOf(sesEvent('Bounce', bounce(type, subType, silent)))).toMatchObject({
      ...told,
      providerCode: `${type}.${subType}`,
    });
  });

  it('has a row here for each row of the table', () => {
    const rows = BOUNCES.flatMap(([type, subType]) => [type, `${type}/${subType}`]);
    for (const row of Object.keys(SES_BOUNCES)) expect(rows).toContain(row);
  });

  it.each(['', 'Soft', 'constructor', '__proto__', 'toString', null, 7, ['Permanent']])(
    'of the type %j is malformed',
    (type) => {
      expect(read(sesEvent('Bounce', bounce(type, 'General')))).toEqual(
        refused('malformed', 'detail.bounce.bounceType'),
      );
    },
  );

  it.each([
    ['5.1.1; private', 'Permanent.General'],
    ['550', 'Permanent.General'],
    [{ toString: 'private' }, 'Permanent.General'],
    [511, 'Permanent.General'],
    ['4.4.7', '4.4.7'],
  ])('with the status %j is told as %s', (status, code) => {
    const event = sesEvent(
      'Bounce',
      bounce('Permanent', 'General', { bouncedRecipients: [{ status }] }),
    );
    expect(receiptOf(event)).toMatchObject({ providerCode: code });
  });
});

const DELAYS: readonly (readonly [string, string])[] = [
  ['InternalFailure', 'deferred'],
  ['General', 'deferred'],
  ['MailboxFull', 'mailbox_full'],
  ['SpamDetected', 'content_refused'],
  ['RecipientServerError', 'deferred'],
  ['IPFailure', 'provider_config'],
  ['TransientCommunicationFailure', 'recipient_unreachable'],
  ['BYOIPHostNameLookupUnavailable', 'provider_config'],
  ['Undetermined', 'not_told'],
  ['SendingDeferral', 'deferred'],
];

describe('a delay', () => {
  it.each(DELAYS)('of the type %s is %s', (type, reason) => {
    const told = { status: 'DELAYED', reason, providerCode: type, reportedAt: at };
    expect(receiptOf(sesEvent('DeliveryDelay', delay(type)))).toMatchObject(told);
  });

  it('has a row here for each row of the table', () => {
    expect(DELAYS.map(([type]) => type).sort()).toEqual(Object.keys(SES_DELAYS).sort());
  });

  it.each(['YetUnheardOf', 'constructor', '__proto__', null, 7])(
    'of the type %j has no reason that we know',
    (type) => {
      const told = { status: 'DELAYED', reason: 'not_told' };
      expect(receiptOf(sesEvent('DeliveryDelay', delay(type)))).toMatchObject(told);
    },
  );
});

describe('a complaint', () => {
  it('of the subtype OnAccountSuppressionList is none: SES sent nothing', () => {
    const event = sesEvent(
      'Complaint',
      complaint({ complaintSubType: 'OnAccountSuppressionList' }),
    );
    expect(receiptOf(event)).toMatchObject({
      status: 'HARD_BOUNCED',
      reason: 'suppressed_address',
      providerCode: 'Complaint.OnAccountSuppressionList',
    });
  });

  it.each([
    ['abuse', 'abuse'],
    ['not-spam', 'not-spam'],
    [undefined, null],
    ['private words', null],
    [`a${'b'.repeat(64)}`, null],
  ])('with the feedback %j is told as %j', (complaintFeedbackType, providerCode) => {
    const event = sesEvent('Complaint', complaint({ complaintFeedbackType }));
    expect(receiptOf(event)).toMatchObject({ status: 'COMPLAINED', providerCode });
  });
});

describe('every reason', () => {
  it('has words', () => {
    const reasons = [
      ...Object.values(SES_BOUNCES).map(([, reason]) => reason),
      ...Object.values(SES_DELAYS),
    ];
    for (const reason of reasons) expect(en.reasons).toHaveProperty(String(reason));
  });
});
