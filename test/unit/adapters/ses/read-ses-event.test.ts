import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../../../src/adapters/ses/read-ses-event.ts';
import { SES_BOUNCES, SES_DELAYS } from '../../../../src/adapters/ses/ses-bounces.ts';
import { RECEIPT_RANKS } from '../../../../src/domain/fold-receipts.ts';
import { REASON_WORDS } from '../../../../src/domain/reason-words.ts';
import {
  bounce,
  complaint,
  delay,
  EVENTS,
  mail,
  NOTIFICATION,
  ORIGIN,
  PRIVATE,
  REPORTED,
  SES_MESSAGE,
  sesEvent,
} from './ses-event.ts';

const read = (event: unknown) => readSesEvent(event, ORIGIN);
const receiptOf = (event: unknown) => {
  const answer = read(event);
  return answer.ok ? answer.value.receipt : answer.failure;
};
const refused = (kind: string, ...fields: string[]) => ({ ok: false, failure: { kind, fields } });

const sentAt = Date.parse('2026-11-22T12:00:00.000Z');
const at = Date.parse(REPORTED);

/** What each of the ten types says. */
const TYPES: readonly (readonly [string, object])[] = [
  ['Send', { status: 'SENT', reason: null, providerCode: null, reportedAt: sentAt }],
  ['Delivery', { status: 'DELIVERED', reason: null, providerCode: null, reportedAt: at }],
  [
    'Bounce',
    { status: 'HARD_BOUNCED', reason: 'bad_address', providerCode: '5.1.1', reportedAt: at },
  ],
  ['Complaint', { status: 'COMPLAINED', reason: null, providerCode: 'abuse', reportedAt: at }],
  [
    'Reject',
    { status: 'REJECTED', reason: 'content_refused', providerCode: null, reportedAt: sentAt },
  ],
  [
    'Rendering Failure',
    { status: 'RENDER_FAILED', reason: null, providerCode: null, reportedAt: sentAt },
  ],
  [
    'DeliveryDelay',
    { status: 'DELAYED', reason: 'mailbox_full', providerCode: 'MailboxFull', reportedAt: at },
  ],
  ['Open', { kind: 'ignored', fields: ['detail.eventType'] }],
  ['Click', { kind: 'ignored', fields: ['detail.eventType'] }],
  ['Subscription', { kind: 'ignored', fields: ['detail.eventType'] }],
];

describe('an event of SES', () => {
  it.each(TYPES)('%s is read for what it says, and for nothing else', (type, says) => {
    const event = EVENTS[type];
    // What must not come through has to be there.
    expect(JSON.stringify(event)).toMatch(PRIVATE);
    const answer = read(event);
    expect(JSON.stringify(answer)).not.toMatch(PRIVATE);
    if (!answer.ok) return expect(answer.failure).toEqual(says);
    expect(answer.value).toEqual({
      id: NOTIFICATION,
      receipt: { provider: 'ses', attempt: 2, providerMessageId: SES_MESSAGE, ...says },
    });
    return expect(RECEIPT_RANKS.ses).toContain(answer.value.receipt.status);
  });

  it('is known in all ten types', () => {
    expect(TYPES.map(([type]) => type)).toEqual(Object.keys(EVENTS));
    expect(TYPES).toHaveLength(10);
  });

  it.each(['', 'send', 'Sent', 'constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'of the type %j is malformed',
    (type) => {
      expect(read(sesEvent(type))).toEqual(refused('malformed', 'detail.eventType'));
    },
  );

  it.each([[null], [7], [['Send']], [{}]])('of the type %j is malformed', (type) => {
    const event = sesEvent('Send', { eventType: type });
    expect(read(event)).toEqual(refused('malformed', 'detail.eventType'));
  });
});

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
    for (const reason of reasons) expect(REASON_WORDS).toHaveProperty(String(reason));
  });
});

const tags = (over: object) => ({
  mail: mail({ tags: { ...(mail()['tags'] as object), ...over } }),
});
const SET = 'detail.mail.tags.ses:configuration-set';
const ID = 'detail.mail.tags.notification';
const ATTEMPT = 'detail.mail.tags.attempt';

describe('an event that is not about a mail of ours', () => {
  it.each([
    ['another source', sesEvent('Send', {}, { source: 'acme.ses' }), ['source']],
    ['another account', sesEvent('Send', {}, { account: '210987654321' }), ['account']],
    [
      'another sending account',
      sesEvent('Send', { mail: mail({ sendingAccountId: '210987654321' }) }),
      ['detail.mail.sendingAccountId'],
    ],
    ['another set', sesEvent('Send', tags({ 'ses:configuration-set': ['other'] })), [SET]],
    [
      'two sets',
      sesEvent('Send', tags({ 'ses:configuration-set': ['sealpost', 'sealpost'] })),
      [SET],
    ],
    [
      'a set that is no list',
      sesEvent('Send', tags({ 'ses:configuration-set': 'sealpost' })),
      [SET],
    ],
    ['no tags', sesEvent('Send', { mail: mail({ tags: undefined }) }), [SET]],
    ['none of our tags', sesEvent('Send', tags({ notification: [], attempt: [] })), [ID]],
  ])('with %s is foreign', (_what, event, fields) => {
    expect(read(event)).toEqual(refused('foreign', ...fields));
  });

  it('says all that is foreign at once', () => {
    expect(read({})).toEqual(refused('foreign', 'source', 'account', SET));
  });

  it('may leave the sending account out', () => {
    const event = sesEvent('Send', { mail: mail({ sendingAccountId: undefined }) });
    expect(read(event)).toMatchObject({ ok: true });
  });
});

const ODD_TAGS: readonly (readonly [string, object, string])[] = [
  ['no notification', { notification: [] }, ID],
  ['two notifications', { notification: [NOTIFICATION, NOTIFICATION] }, ID],
  ['a short notification', { notification: [NOTIFICATION.slice(1)] }, ID],
  ['a notification in capitals', { notification: [NOTIFICATION.toUpperCase()] }, ID],
  ['a notification and a line feed', { notification: [`${NOTIFICATION}\n`] }, ID],
  ['a notification that is no text', { notification: [7] }, ID],
  ['no attempt', { attempt: [] }, ATTEMPT],
  ['two attempts', { attempt: ['1', '2'] }, ATTEMPT],
  ['an attempt that is no list', { attempt: '1' }, ATTEMPT],
  ...['0', '-1', '01', '1.0', '1e2', '1000', ' 1', '', 'constructor'].map(
    (attempt) =>
      [`the attempt ${JSON.stringify(attempt)}`, { attempt: [attempt] }, ATTEMPT] as const,
  ),
];

describe('our own tags', () => {
  it.each(ODD_TAGS)('with %s are malformed', (_what, over, field) => {
    expect(read(sesEvent('Send', tags(over)))).toEqual(refused('malformed', field));
  });

  it('are not looked for in a prototype', () => {
    const event = JSON.parse(
      JSON.stringify(sesEvent('Send')).replace('"notification":', '"__proto__":'),
    );
    expect(read(event)).toEqual(refused('malformed', ID));
  });

  it.each(['1', '9', '10', '999'])('may name the attempt %s', (attempt) => {
    const receipt = receiptOf(sesEvent('Send', tags({ attempt: [attempt] })));
    expect(receipt).toMatchObject({ attempt: Number(attempt) });
  });
});

describe('what SES calls the mail', () => {
  it.each([undefined, 7, '', 'a b', 'x'.repeat(101), '<private@acme.example>'])(
    '%j is not taken over',
    (messageId) => {
      const receipt = receiptOf(sesEvent('Send', { mail: mail({ messageId }) }));
      expect(receipt).toMatchObject({ status: 'SENT', providerMessageId: null });
    },
  );
});

describe('when it happened', () => {
  it.each<unknown>([
    undefined,
    null,
    '',
    'yesterday',
    {},
    ['2026'],
    { toString: null },
    '+275760-09-13T00:00:01Z',
    '30',
    '867530',
    '2026',
    'May 5',
    '2026-13-01T00:00:00Z',
  ])('%j is no time', (timestamp) => {
    const receipt = receiptOf(sesEvent('Delivery', { delivery: { timestamp } }));
    expect(receipt).toMatchObject({ status: 'DELIVERED', reportedAt: null });
  });
});

/** Any JSON, with objects that a careless reader turns into texts or looks names up in. */
const anyJson = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 1e308, '', '2', NOTIFICATION, 'Bounce', 'Permanent'),
    fc.string(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('toString', 'valueOf', '__proto__', 'constructor', 'length', '0', 'status'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value;

const PLACES = [
  ['source'],
  ['account'],
  ['detail'],
  ['detail', 'eventType'],
  ['detail', 'mail'],
  ['detail', 'mail', 'tags'],
  ['detail', 'mail', 'tags', 'notification'],
  ['detail', 'mail', 'tags', 'attempt'],
  ['detail', 'mail', 'timestamp'],
  ['detail', 'mail', 'messageId'],
  ['detail', 'delivery'],
  ['detail', 'delivery', 'timestamp'],
  ['detail', 'bounce'],
  ['detail', 'bounce', 'timestamp'],
  ['detail', 'bounce', 'bounceType'],
  ['detail', 'bounce', 'bounceSubType'],
  ['detail', 'bounce', 'bouncedRecipients'],
  ['detail', 'bounce', 'bouncedRecipients', '0', 'status'],
  ['detail', 'complaint'],
  ['detail', 'complaint', 'complaintSubType'],
  ['detail', 'complaint', 'complaintFeedbackType'],
  ['detail', 'deliveryDelay'],
  ['detail', 'deliveryDelay', 'delayType'],
  ['detail', 'deliveryDelay', 'timestamp'],
] as const;

function planted(event: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(event) as Record<string, unknown>;
  let place = copy;
  for (const name of path.slice(0, -1)) {
    const next = place[name];
    if (typeof next !== 'object' || next === null) return copy;
    place = next as Record<string, unknown>;
  }
  place[path.at(-1) ?? ''] = value;
  return copy;
}

describe('whatever comes in', () => {
  it('is answered, and never thrown at', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anyJson), (event) => {
        expect(read(event)).toMatchObject({ ok: false });
      }),
      { numRuns: 2000 },
    );
  });

  it('in place of one part of a real event is answered, and adds no word of its own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(EVENTS)),
        fc.constantFrom(...PLACES),
        anyJson,
        (event, path, value) => {
          const answer = read(planted(event, path, value));
          expect(JSON.stringify(answer)).not.toMatch(PRIVATE);
          if (!answer.ok) return;
          expect(answer.value.receipt.provider).toBe('ses');
          expect(JSON.stringify(answer.value.receipt)).toMatch(/^[\w.":,{}\- ]+$/);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});
