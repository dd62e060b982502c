/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { factsOfRow } from '../../../src/domain/facts-of-row.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { tellDelivery } from '../../../src/domain/tell-delivery.ts';
import { element } from '../../page/element.ts';
import { factList } from '../../page/fact-list.ts';
import { pointInTime } from './point-in-time.ts';
import { statusBadge } from './status-badge.ts';
import { timelineList } from './timeline-list.ts';
import { triggerLabel } from './trigger-label.ts';

/** What the audit holds of a notification. It was made without any message at hand. */
export function auditPanel(
  row: DeliveryRecord,
  stored: Readonly<Record<string, unknown>> | undefined,
  rawOpen: boolean,
): HTMLElement {
  const { reason, providerCode } = standingOf(row);
  return element(
    'div',
    { class: 'audit' },
    element('header', { class: 'audit-head' }, element('h2', {}, 'Audit row'), statusBadge(row)),
    explanation(row),
    element('a', { class: 'in-console', href: `/console/n/${row.id}` }, 'Open in the console'),
    factList([
      ['Trigger', triggerLabel(row.triggerSource)],
      ['Recipient', row.recipient?.masked ?? 'Not known'],
      ['Provider', en.providers[row.provider]],
      ['Attempts', String(row.attempt)],
      ['Language', row.message?.locale ?? null],
      // Of what counts: a doubt that a receipt has cleared up is in the timeline only.
      ['Reason', reason === null ? null : code(reason)],
      ['Provider code', providerCode === null ? null : code(providerCode)],
    ]),
    element('h3', {}, 'Timeline'),
    timelineList(row),
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

function explanation(row: DeliveryRecord): HTMLElement {
  const { answer, sentence, advice, notes } = tellDelivery(factsOfRow(row), {
    words: en,
    now: Date.now(),
  });
  return element(
    'div',
    { class: 'meaning' },
    element('p', {}, element('strong', {}, answer)),
    element('p', {}, sentence),
    ...notes.map((note) => element('p', { class: 'note', 'data-tone': 'doubt' }, note)),
    element('p', { class: 'advice' }, element('strong', {}, 'For support: '), advice),
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
