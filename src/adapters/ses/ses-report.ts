import type { DeliveryReceipt } from '../../domain/delivery-receipt.ts';
import { membersOf } from '../../domain/members-of.ts';
import { type ReceiptRefusal, receiptRefusal } from '../../domain/receipt-refusal.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { bounceMeaning, delayReason } from './ses-bounces.ts';

type Report = Pick<DeliveryReceipt, 'status' | 'reason' | 'providerCode' | 'reportedAt'>;
type Detail = Readonly<Record<string, unknown>>;

/** Where each type of event keeps what it has to say. */
const READERS: Readonly<Record<string, (detail: Detail) => Report | null>> = {
  Send: ({ mail }) => plain('SENT', mail),
  Delivery: ({ delivery }) => plain('DELIVERED', delivery),
  Bounce: ({ bounce }) => readBounce(membersOf(bounce)),
  Complaint: ({ complaint }) => readComplaint(membersOf(complaint)),
  Reject: ({ mail }) => ({ ...plain('REJECTED', mail), reason: 'content_refused' }),
  'Rendering Failure': ({ mail }) => plain('RENDER_FAILED', mail),
  DeliveryDelay: ({ deliveryDelay }) => {
    const { delayType } = membersOf(deliveryDelay);
    const code = word(delayType);
    return {
      ...plain('DELAYED', deliveryDelay),
      reason: delayReason(code ?? ''),
      providerCode: code,
    };
  },
};

/** What the reader did with a mail that is there. Ours carry no tracking, so these hardly come. */
const IGNORED: readonly unknown[] = ['Open', 'Click', 'Subscription'];

/** What one event says, by its type. */
export function readSesReport(eventType: unknown, detail: Detail): Result<Report, ReceiptRefusal> {
  if (IGNORED.includes(eventType)) return failed(receiptRefusal('ignored', 'detail.eventType'));
  const known = typeof eventType === 'string' && Object.hasOwn(READERS, eventType);
  const reader = known ? READERS[eventType] : undefined;
  if (reader === undefined) return failed(receiptRefusal('malformed', 'detail.eventType'));
  const report = reader(detail);
  return report === null
    ? failed(receiptRefusal('malformed', 'detail.bounce.bounceType'))
    : success(report);
}

function readBounce(bounce: Detail): Report | null {
  const type = word(bounce['bounceType']) ?? '';
  const subType = word(bounce['bounceSubType']) ?? '';
  const meaning = bounceMeaning(type, subType);
  if (meaning === null) return null;
  const [status, reason] = meaning;
  const [recipient] = Array.isArray(bounce['bouncedRecipients']) ? bounce['bouncedRecipients'] : [];
  // The enhanced status code of RFC 3463; without one, SES's own words.
  const smtp = /^\d\.\d{1,3}\.\d{1,3}$/.exec(text(membersOf(recipient)['status']))?.[0];
  return { ...plain(status, bounce), reason, providerCode: smtp ?? `${type}.${subType}` };
}

/**
 * A complaint of the subtype `OnAccountSuppressionList` is none: SES did not send the mail, because
 * this reader complained before.
 */
function readComplaint(complaint: Detail): Report {
  const { complaintSubType, complaintFeedbackType } = complaint;
  if (complaintSubType === 'OnAccountSuppressionList') {
    return {
      ...plain('HARD_BOUNCED', complaint),
      reason: 'suppressed_address',
      providerCode: 'Complaint.OnAccountSuppressionList',
    };
  }
  return { ...plain('COMPLAINED', complaint), providerCode: word(complaintFeedbackType) };
}

function plain(status: DeliveryReceipt['status'], said: unknown): Report {
  const timestamp = text(membersOf(said)['timestamp']);
  // Of other texts, a bare number among them, Node makes some time as well.
  const time = /^\d{4}-\d\d-\d\dT/.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  return {
    status,
    reason: null,
    providerCode: null,
    reportedAt: Number.isSafeInteger(time) ? time : null,
  };
}

/** Never `String(…)`: an object out of JSON may have a `toString` that cannot be called. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** SES's own words are letters and hyphens; anything else, a code for one, is not repeated. */
function word(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Za-z][A-Za-z-]{0,63}$/.test(value) ? value : null;
}
