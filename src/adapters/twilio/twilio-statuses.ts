import type { ReceiptStatus } from '../../domain/delivery-receipt.ts';
import type { ReceiptReason } from '../../domain/failure.ts';
import { TWILIO_FAILURES } from './twilio-failures.ts';

/**
 * Every `MessageStatus` of an outgoing message. Source: Twilio's API reference, "Message resource",
 * "Message Status values".
 */
export const TWILIO_STATUSES: Readonly<Record<string, ReceiptStatus>> = {
  accepted: 'QUEUED',
  scheduled: 'QUEUED',
  queued: 'QUEUED',
  sending: 'SENDING',
  sent: 'SENT',
  // Some of several parts are there, and others may follow.
  partially_delivered: 'SENT',
  failed: 'FAILED',
  undelivered: 'UNDELIVERED',
  canceled: 'CANCELED',
  delivered: 'DELIVERED',
  read: 'READ',
};

/** Codes that a receipt has and a refusal has not. Source: Twilio's error dictionary. */
const RECEIPT_REASONS: Readonly<Record<number, ReceiptReason>> = {
  30036: 'too_late', // the validity period ran out in the queue
};

/** Why a message did not arrive, by Twilio's error code; null when the status says no such thing. */
export function receiptReason(
  status: ReceiptStatus,
  errorCode: number | null,
): ReceiptReason | null {
  if (status !== 'FAILED' && status !== 'UNDELIVERED') return null;
  if (errorCode === null) return 'not_told';
  const ours = RECEIPT_REASONS[errorCode];
  const [known] = TWILIO_FAILURES[errorCode] ?? [];
  return ours ?? (known as ReceiptReason | undefined) ?? 'not_told';
}
