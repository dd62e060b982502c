import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '../../../src/domain/delivery-record.ts';
import { deliveryStory } from '../../../src/domain/delivery-story.ts';
import { filedReceipt } from './audit-row.ts';

const event = (at: number, over: Partial<TimelineEvent> = {}): TimelineEvent => ({
  at,
  phase: 'SENDING',
  attempt: 1,
  reason: null,
  providerCode: null,
  ...over,
});

describe('the story of a delivery', () => {
  it('tells our steps and the provider’s together, oldest first', () => {
    const [claim, accepted] = [event(1), event(3, { phase: 'ACCEPTED' })];
    const [sent, delivered] = [
      filedReceipt('SENT', { at: 2 }),
      filedReceipt('DELIVERED', { at: 9 }),
    ];
    const story = deliveryStory({ timeline: [claim, accepted], receipts: [delivered, sent] });
    expect(story).toEqual([
      { by: 'us', at: 1, event: claim },
      { by: 'provider', at: 2, receipt: sent },
      { by: 'us', at: 3, event: accepted },
      { by: 'provider', at: 9, receipt: delivered },
    ]);
  });

  it('keeps the order of what was written in one millisecond, ours first', () => {
    const timeline = [event(5), event(5, { phase: 'RETRYABLE' }), event(5, { attempt: 2 })];
    const receipts = [filedReceipt('DELIVERED', { at: 5 })];
    expect(deliveryStory({ timeline, receipts }).map((step) => step.by)).toEqual([
      'us',
      'us',
      'us',
      'provider',
    ]);
    const ours = deliveryStory({ timeline, receipts }).flatMap((step) =>
      step.by === 'us' ? [step.event] : [],
    );
    expect(ours).toEqual(timeline);
  });

  it('of nothing is empty', () => {
    expect(deliveryStory({ timeline: [], receipts: [] })).toEqual([]);
  });

  it('leaves nothing out, adds nothing, and changes nothing', () => {
    const times = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 10 });
    fc.assert(
      fc.property(times, times, (ours, theirs) => {
        const timeline = ours.map((at) => event(at));
        const receipts = theirs.map((at) => filedReceipt('SENT', { at }));
        const before = structuredClone({ timeline, receipts });
        const at = deliveryStory({ timeline, receipts }).map((step) => step.at);
        expect(at).toEqual([...ours, ...theirs].sort((a, b) => a - b));
        expect({ timeline, receipts }).toEqual(before);
      }),
    );
  });
});
