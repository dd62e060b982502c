import { expect, test } from 'vitest';
import type { TriggerResult } from '../../../local/stack/trigger-result.ts';
import {
  hasFault,
  resultInFull,
  resultLine,
  totals,
} from '../../../local/trigger/trigger-report.ts';
import {
  type DeliveryFlag,
  type DeliveryStatus,
  standingOf,
} from '../../../src/domain/delivery-status.ts';
import { factsOfRow } from '../../../src/domain/facts-of-row.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { tellDelivery } from '../../../src/domain/tell-delivery.ts';
import { auditRow, SEEN_AT } from '../../unit/domain/audit-row.ts';

/** As the audit would put it. */
function explain(status: DeliveryStatus, flags: DeliveryFlag[] = []) {
  const row = auditRow();
  const told = tellDelivery({ ...factsOfRow(row), status, flags }, { words: en, now: SEEN_AT });
  return { ...told, standing: { ...standingOf(row), status, flags } };
}

const accepted: TriggerResult = {
  notificationId: 'n'.repeat(32),
  channel: 'email',
  trigger: 'SignUp',
  triggerSource: 'CustomEmailSender_SignUp',
  to: 'ann@example.com',
  deliveries: 1,
  tries: 1,
  succeeded: true,
  messages: [
    {
      provider: 'ses',
      providerMessageId: 'id-1',
      attempt: 1,
      segments: null,
      simulated: 'delivered',
    },
  ],
  row: { phase: 'ACCEPTED', recipientMasked: 'a•••@e•••.com' },
  explanation: explain('accepted'),
  codeArrived: true,
  secretInRow: false,
};
const notice: TriggerResult = {
  ...accepted,
  trigger: 'AccountTakeOverNotification',
  codeArrived: null,
};
const refused: TriggerResult = {
  ...accepted,
  messages: [],
  codeArrived: null,
  row: { phase: 'FAILED', reason: 'opted_out', providerCode: '21610' },
  explanation: explain('failed'),
};

test('one line says what was sent where, and how it ended', () => {
  expect(resultLine(accepted)).toMatch(/e-mail +SignUp +ann@example\.com +Accepted +id-1$/);
  expect(resultLine(refused)).toMatch(/Failed +opted_out \(provider code 21610\)$/);
});

test('in full it has the audit row, and what came of repeated deliveries', () => {
  const text = resultInFull({ ...accepted, deliveries: 5, tries: 5 });
  expect(text).toContain('delivered 5 times at once: 1 message, 1 audit row');
  expect(text).toContain('the message shows the code that was encrypted');
  expect(text).toContain('Handed to the provider');
  expect(text).toContain("recipientMasked: 'a•••@e•••.com'");
});

test('the totals are counted, not promised', () => {
  expect(totals([accepted, notice])).toContain(
    '2 messages (1 with the right code, 1 take-over notice), 2 audit rows, none holds a code',
  );
  expect(
    totals([accepted, { ...accepted, codeArrived: false, secretInRow: true, row: null }]),
  ).toMatch(
    /2 messages \(1 with the right code, 1 WITHOUT THE RIGHT CODE\), 1 audit row, 1 HOLD A SECRET/,
  );
});

test('a broken promise is a fault; a refusal by the provider is not', () => {
  expect([accepted, notice, refused].map(hasFault)).toEqual([false, false, false]);
  expect(hasFault({ ...accepted, codeArrived: false })).toBe(true);
  expect(hasFault({ ...accepted, secretInRow: true })).toBe(true);
  expect(hasFault({ ...accepted, row: null })).toBe(true);
  // Without an audit the settler's alarm stands in for the row.
  const unreachable = { ...accepted, messages: [], row: null, explanation: null, succeeded: false };
  expect(hasFault(unreachable)).toBe(false);
  expect(resultInFull(unreachable)).toContain('the alarm event_given_up tells of it');
  expect(hasFault({ ...accepted, messages: [...accepted.messages, ...accepted.messages] })).toBe(
    true,
  );
  const twice = [...accepted.messages, ...accepted.messages];
  const flagged = {
    ...accepted,
    messages: twice,
    explanation: explain('accepted', ['maybe-twice']),
  };
  expect(hasFault(flagged)).toBe(false);
});
