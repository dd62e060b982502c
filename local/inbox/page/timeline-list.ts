/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { deliveryStory } from '../../../src/domain/delivery-story.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { type StepFacts, tellStep } from '../../../src/domain/tell-step.ts';
import { element } from '../../page/element.ts';
import { pointInTime } from './point-in-time.ts';

/** Every step of a notification, ours and the provider's, oldest first. */
export function timelineList(row: DeliveryRecord): HTMLElement {
  const items = deliveryStory(row).map((each) =>
    each.by === 'us'
      ? step(row, each.at, { ...each.event, by: 'sealpost', event: each.event.phase })
      : step(row, each.at, {
          ...each.receipt,
          by: each.receipt.provider,
          event: each.receipt.status,
        }),
  );
  return element('ol', { class: 'timeline' }, ...items);
}

interface Happening extends Pick<StepFacts, 'by' | 'event' | 'reason'> {
  readonly attempt: number;
  readonly providerCode: string | null;
}

/** For developers: the reason by its name. */
function step({ channel }: DeliveryRecord, at: number, happening: Happening): HTMLElement {
  const { attempt, reason, providerCode } = happening;
  const { label, tone } = tellStep({ ...happening, channel }, en);
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
