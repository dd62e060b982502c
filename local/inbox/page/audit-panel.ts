/// <reference lib="dom" />
import type { DeliveryRecord, TimelineEvent } from '../../../src/domain/delivery-record.ts';
import { element } from './element.ts';
import { factList } from './message-facts.ts';
import { phaseBadge } from './phase-badge.ts';
import { PHASE_WORDS, REASON_WORDS } from './phase-words.ts';
import { pointInTime } from './point-in-time.ts';
import { triggerLabel } from './trigger-label.ts';

const PROVIDERS = { ses: 'Amazon SES', twilio: 'Twilio' } as const;

/** What the audit holds of a notification. It was made without any message at hand. */
export function auditPanel(
  row: DeliveryRecord,
  stored: Readonly<Record<string, unknown>> | undefined,
  rawOpen: boolean,
): HTMLElement {
  return element(
    'div',
    { class: 'audit' },
    element(
      'header',
      { class: 'audit-head' },
      element('h2', {}, 'Audit row'),
      phaseBadge(row.phase),
    ),
    element('p', { class: 'meaning' }, meaning(row)),
    factList([
      ['Trigger', triggerLabel(row.triggerSource)],
      ['Recipient', row.recipient?.masked ?? 'Not known'],
      ['Provider', PROVIDERS[row.provider]],
      ['Attempts', String(row.attempt)],
      ['Language', row.message?.locale ?? null],
      ['Reason', row.reason === null ? null : code(row.reason)],
      ['Provider code', row.providerCode === null ? null : code(row.providerCode)],
    ]),
    element('h3', {}, 'Timeline'),
    element('ol', { class: 'timeline' }, ...row.timeline.map(timelineItem)),
    element('h3', {}, 'Identifiers'),
    factList([
      ['Notification', code(row.id)],
      ...row.providerMessageIds.map((id) => ['Provider message', code(id)] as const),
      ['Source', code(row.triggerSource)],
      ['Pool', code(row.poolId)],
      ['User', row.sub === null ? null : code(row.sub)],
      ['Kept until', pointInTime(row.expiresAt, 'full')],
    ]),
    stored === undefined ? null : rawRow(stored, rawOpen),
  );
}

function meaning({ phase, reason }: DeliveryRecord): string {
  const why = reason === null ? '' : ` ${REASON_WORDS[reason] ?? ''}`;
  return PHASE_WORDS[phase].meaning + why;
}

function timelineItem({ at, phase, attempt, reason, providerCode }: TimelineEvent): HTMLElement {
  const { label, tone } = PHASE_WORDS[phase];
  const details = [
    attempt === 0 ? null : `attempt ${attempt}`,
    reason,
    providerCode === null ? null : `provider code ${providerCode}`,
  ].filter((detail) => detail !== null);
  return element(
    'li',
    { 'data-tone': tone },
    element('strong', {}, label),
    pointInTime(at),
    details.length === 0 ? null : element('span', { class: 'quiet' }, details.join(' · ')),
  );
}

function rawRow(stored: Readonly<Record<string, unknown>>, open: boolean): HTMLElement {
  return element(
    'details',
    { class: 'raw', open },
    element('summary', {}, 'The row as it is stored'),
    element('pre', { tabindex: 0 }, JSON.stringify(stored, null, 2)),
  );
}

function code(text: string): HTMLElement {
  return element('code', {}, text);
}
