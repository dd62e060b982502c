import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { deliveryStory } from '../../domain/delivery-story.ts';
import type { StoryStep } from './contract/answers.ts';
import { instantOf } from './instant-of.ts';

/** All that happened to a notification, oldest first. */
export function storyView(row: DeliveryRecord): StoryStep[] {
  return deliveryStory(row).map((step) => {
    const { attempt, reason, providerCode } = step.by === 'us' ? step.event : step.receipt;
    return {
      at: instantOf(step.at),
      by: step.by === 'us' ? 'sealpost' : step.receipt.provider,
      attempt,
      event: step.by === 'us' ? step.event.phase : step.receipt.status,
      reason,
      providerCode,
    };
  });
}
