/// <reference lib="dom" />
import { ARRIVAL, type FiledReceipt } from '../../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord, TimelineEvent } from '../../../src/domain/delivery-record.ts';
import { OF_PHASE } from '../../../src/domain/delivery-status.ts';
import { deliveryStory } from '../../../src/domain/delivery-story.ts';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { element } from '../../page/element.ts';
import { pointInTime } from './point-in-time.ts';

const PROVIDERS = { ses: 'SES', twilio: 'Twilio' } as const;
const TONES = { arrived: 'good', open: 'busy', lost: 'bad' } as const;

/** Every step of a notification, ours and the provider's, oldest first. */
export function timelineList(row: DeliveryRecord): HTMLElement {
  const items = deliveryStory(row).map((step) =>
    step.by === 'us' ? ourStep(step.event) : providersStep(step.receipt),
  );
  return element('ol', { class: 'timeline' }, ...items);
}

function ourStep({ at, phase, attempt, reason, providerCode }: TimelineEvent): HTMLElement {
  return step(en.phases[phase], TONE_OF[OF_PHASE[phase]], at, [
    attempt === 0 ? null : `attempt ${attempt}`,
    reason,
    providerCode === null ? null : `provider code ${providerCode}`,
  ]);
}

function providersStep(receipt: FiledReceipt): HTMLElement {
  const { provider, status, attempt, reason, providerCode, at } = receipt;
  const label = `${PROVIDERS[provider]}: ${en.receipts[status]}`;
  return step(label, TONES[ARRIVAL[status]], at, [
    `attempt ${attempt}`,
    reason,
    providerCode === null ? null : `provider code ${providerCode}`,
  ]);
}

function step(
  label: string,
  tone: string,
  at: number,
  details: readonly (string | null)[],
): HTMLElement {
  const said = details.filter((detail) => detail !== null);
  return element(
    'li',
    { 'data-tone': tone },
    element('strong', {}, label),
    pointInTime(at),
    said.length === 0 ? null : element('span', { class: 'quiet' }, said.join(' · ')),
  );
}
