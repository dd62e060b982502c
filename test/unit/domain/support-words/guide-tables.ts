import type { DeliveryStatus } from '../../../../src/domain/delivery-status.ts';
import type { Reason } from '../../../../src/domain/failure.ts';
import { en } from '../../../../src/domain/support-words/en.ts';
import { ko } from '../../../../src/domain/support-words/ko.ts';
import type { ByChannel } from '../../../../src/domain/support-words/support-words.ts';
import { fill } from '../../../../src/domain/templates/text.ts';

/** Which statuses the guide tells of under which heading. */
export const GUIDE_STATUSES = {
  'It is there': ['delivered', 'read'],
  'It is on its way': ['sending', 'retrying', 'accepted', 'queued', 'sent', 'delayed'],
  'Nobody knows': ['unknown'],
  'It did not arrive': ['soft-bounced', 'bounced', 'undelivered', 'withheld'],
  'It was never sent': ['failed', 'rejected', 'suppressed', 'expired'],
} as const satisfies Readonly<Record<string, readonly DeliveryStatus[]>>;

/** The reasons by what support can do about them. */
export const GUIDE_REASONS = {
  'The person can mend it': [
    'bad_address',
    'no_destination',
    'mailbox_full',
    'recipient_unreachable',
    'opted_out',
  ],
  'The engineers can mend it': [
    'suppressed_address',
    'blocked_destination',
    'content_refused',
    'fraud_block',
    'provider_config',
    'kms_denied',
    'directory_denied',
    'invalid_event',
    'unknown_trigger',
    'bad_ciphertext',
    'context_mismatch',
  ],
  'It passes, or there is nothing to mend': [
    'throttled',
    'unreachable',
    'no_answer',
    'provider_error',
    'garbled_answer',
    'kms_unavailable',
    'directory_unavailable',
    'process_lost',
    'retries_exhausted',
    'deferred',
    'too_late',
    'code_expired',
    'unconfirmed',
    'not_told',
  ],
} as const satisfies Readonly<Record<string, readonly Reason[]>>;

export function statusTable(statuses: readonly DeliveryStatus[]): string {
  return table(
    ['The console says', 'in Korean', 'What it means', 'What to do'],
    statuses.map((status) => {
      const { label, sentence, advice } = en.statuses[status];
      return [`**${label}**`, ko.statuses[status].label, cell(sentence), cell(advice)];
    }),
  );
}

export function reasonTable(reasons: readonly Reason[]): string {
  return table(
    ['The console says', 'What to do'],
    reasons.map((reason) => {
      const { sentence, advice } = en.reasons[reason];
      return [cell(sentence), cell(advice)];
    }),
  );
}

export function flagTable(): string {
  return table(
    ['The console adds'],
    [...Object.values(en.flags), en.kinds.code.outlived ?? ''].map((note) => [note]),
  );
}

function cell(text: ByChannel<string | null>): string {
  if (typeof text === 'string') return fill(text, { ...en.kinds.code, outlived: '' });
  if (text === null) return 'As the status says.';
  return (['email', 'sms'] as const)
    .map((channel) => `${en.channels[channel]}: ${cell(text[channel])}`)
    .join('<br>');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
