import { describe, expect, it } from 'vitest';
import { readSesEvent } from '../../../../src/adapters/ses/read-ses-event.ts';
import { RECEIPT_RANKS } from '../../../../src/domain/fold-receipts.ts';
import {
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
