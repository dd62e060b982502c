import type { Channel } from '../../../src/domain/channel.ts';
import type { FaultKind } from '../../faults/fault-kind.ts';
import type { ReceiptMode } from '../../receipts/receipt-settings.ts';
import type { EmailOutcome } from '../../receipts/ses/email-outcome.ts';
import type { SmsOutcome } from '../../receipts/twilio/sms-outcome.ts';
import type { StackService } from '../../stack/stack-faults.ts';

export const SERVICE_LABELS: Readonly<Record<StackService, string>> = {
  ses: 'Amazon SES',
  twilio: 'Twilio',
  dynamodb: 'DynamoDB',
  kms: 'KMS',
  cognito: 'Cognito (take-over notices)',
};

export const FAULT_LABELS: Readonly<Record<FaultKind, string>> = {
  none: 'Works',
  throttle: 'Says “too many requests”',
  reject: 'Refuses for good',
  'server-error': 'Fails with a 5xx',
  reset: 'Hangs up without looking',
  'reset-after': 'Acts, then hangs up',
  hang: 'Never answers',
  'hang-after': 'Acts, then never answers',
  garbage: 'Answers nonsense',
  'garbage-after': 'Acts, then answers nonsense',
  'refuse-connection': 'Takes no connection',
  slow: 'Takes 3 seconds',
};

export const RECEIPT_LABELS: Readonly<Record<ReceiptMode, string>> = {
  'in-order': 'Come as they happen',
  late: 'Come 8 seconds late',
  doubled: 'Come twice each',
  shuffled: 'Come in another order',
  lost: 'Get lost',
};

const EMAIL: Readonly<Record<EmailOutcome, string>> = {
  delivered: 'Delivered',
  bounced: 'Bounces',
  complained: 'Delivered, then called spam',
  suppressed: 'On the suppression list',
  'soft-bounce': 'Mailbox full',
  delayed: 'Delayed, then delivered',
  'bounce-after-delivery': 'Delivered, then bounces',
  rejected: 'Rejected by SES',
  'rendering-failure': 'Cannot be rendered',
};

const SMS: Readonly<Record<SmsOutcome, string>> = {
  delivered: 'Delivered',
  undelivered: 'Phone unreachable',
  failed: 'Failed at the carrier',
  'delivered-after-undelivered': 'Called undelivered, then delivered',
};

/** What becomes of a message; empty: what its address asks for. */
export const OUTCOME_LABELS: Readonly<Record<Channel, Readonly<Record<string, string>>>> = {
  email: { '': 'As the address says', ...EMAIL },
  sms: { '': 'Delivered, as usual', ...SMS },
};
