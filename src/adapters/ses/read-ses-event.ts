import type { AddressedReceipt } from '../../domain/addressed-receipt.ts';
import { membersOf } from '../../domain/members-of.ts';
import { isNotificationId } from '../../domain/notification-id.ts';
import { type ReceiptRefusal, receiptRefusal } from '../../domain/receipt-refusal.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { readSesReport } from './ses-report.ts';

/** Whose events count. */
export interface SesEventOrigin {
  /** Twelve digits. */
  readonly accountId: string;
  readonly configurationSet: string;
}

/**
 * Reads what SES reports of one mail through EventBridge. Only the type, its reason and our own tags
 * are read: the event repeats subject, headers and addresses, and none of that goes any further.
 *
 * Source: SES developer guide, "Monitor using event publishing"; EventBridge reference, "Amazon SES".
 */
export function readSesEvent(
  event: unknown,
  { accountId, configurationSet }: SesEventOrigin,
): Result<AddressedReceipt, ReceiptRefusal> {
  const { source, account, detail } = membersOf(event);
  const { eventType, mail } = membersOf(detail);
  const { tags, messageId, sendingAccountId } = membersOf(mail);

  const foreign = [
    ...(source === 'aws.ses' ? [] : ['source']),
    ...(account === accountId ? [] : ['account']),
    ...(sendingAccountId === undefined || sendingAccountId === accountId
      ? []
      : ['detail.mail.sendingAccountId']),
    ...(onlyTag(tags, 'ses:configuration-set') === configurationSet
      ? []
      : ['detail.mail.tags.ses:configuration-set']),
  ];
  if (foreign.length > 0) return failed(receiptRefusal('foreign', ...foreign));

  const id = onlyTag(tags, 'notification');
  const attempt = readAttempt(onlyTag(tags, 'attempt'));
  // The account sends other mails through this configuration set as well.
  if (id === null && attempt === null) {
    return failed(receiptRefusal('foreign', 'detail.mail.tags.notification'));
  }
  if (!isNotificationId(id)) {
    return failed(receiptRefusal('malformed', 'detail.mail.tags.notification'));
  }
  if (attempt === null) return failed(receiptRefusal('malformed', 'detail.mail.tags.attempt'));

  const report = readSesReport(eventType, membersOf(detail));
  if (!report.ok) return report;
  return success({
    id,
    receipt: {
      ...report.value,
      provider: 'ses',
      attempt,
      providerMessageId: isMessageId(messageId) ? messageId : null,
    },
  });
}

/** A tag's values are a list; ours have one. */
function onlyTag(tags: unknown, name: string): string | null {
  const given = membersOf(tags);
  const values = Object.hasOwn(given, name) ? given[name] : null;
  return Array.isArray(values) && values.length === 1 && typeof values[0] === 'string'
    ? values[0]
    : null;
}

function readAttempt(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,2}$/.test(text) ? Number(text) : null;
}

function isMessageId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value);
}
