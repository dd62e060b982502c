import type { FiledReceipt } from './delivery-receipt.ts';
import type { DeliveryRecord, TimelineEvent } from './delivery-record.ts';

/** One step on the way of a notification: ours, or the provider's. */
export type StoryStep =
  | { readonly by: 'us'; readonly at: number; readonly event: TimelineEvent }
  | { readonly by: 'provider'; readonly at: number; readonly receipt: FiledReceipt };

/** Everything that happened, oldest first. Clocks of different machines may be seconds apart. */
export function deliveryStory({
  timeline,
  receipts,
}: Pick<DeliveryRecord, 'timeline' | 'receipts'>): readonly StoryStep[] {
  const steps: StoryStep[] = [
    ...timeline.map((event) => ({ by: 'us' as const, at: event.at, event })),
    ...receipts.map((receipt) => ({ by: 'provider' as const, at: receipt.at, receipt })),
  ];
  // A stable sort: what was written in the same millisecond stays in its order.
  return steps.sort((a, b) => a.at - b.at);
}
