import { describe, expect, it } from 'vitest';
import { deliveryStory } from '../../../src/domain/delivery-story.ts';
import { explainDelivery } from '../../../src/domain/explain-delivery.ts';
import { REASON_WORDS } from '../../../src/domain/reason-words.ts';
import { FLAG_WORDS, STATUS_WORDS } from '../../../src/domain/status-words.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';

describe('the words for support', () => {
  const sentences = [
    ...Object.values(STATUS_WORDS).flatMap(({ sentence, advice }) => [sentence, advice]),
    ...Object.values(REASON_WORDS).flatMap(({ sentence, advice }) => [sentence, advice ?? '']),
    ...Object.values(FLAG_WORDS),
  ].filter((text) => text !== '');

  it.each(sentences)('are whole sentences without a word of engineers: %s', (sentence) => {
    expect(sentence).toMatch(/^[A-Z].*\.$/u);
    expect(sentence).not.toMatch(/_|KMS|DynamoDB|Lambda|lease|webhook|HTTP/);
  });

  it('say what is known, why, and what can be done', () => {
    const bounce = filedReceipt('HARD_BOUNCED', { reason: 'suppressed_address' });
    const explained = explainDelivery(auditRow({ receipts: [bounce] }));
    expect(explained.sentence).toBe(
      `${STATUS_WORDS.bounced.sentence} ${REASON_WORDS.suppressed_address.sentence}`,
    );
    expect(explained.advice).toBe(REASON_WORDS.suppressed_address.advice);
    expect(explained.tone).toBe('bad');
  });

  it('advise by the status where the reason changes nothing', () => {
    const explained = explainDelivery(auditRow({ phase: 'UNKNOWN', reason: 'no_answer' }));
    expect(explained.advice).toBe(STATUS_WORDS.unknown.advice);
  });

  it('add what else should be known', () => {
    const receipts = [filedReceipt('DELIVERED'), filedReceipt('COMPLAINED')];
    expect(explainDelivery(auditRow({ receipts })).notes).toEqual([FLAG_WORDS.complained]);
  });
});

describe('the story of a notification', () => {
  it('has our steps and the provider’s in the order in which they happened', () => {
    const event = { attempt: 1, reason: null, providerCode: null };
    const story = deliveryStory({
      timeline: [
        { ...event, at: SEEN_AT, phase: 'SENDING' },
        { ...event, at: SEEN_AT + 200, phase: 'ACCEPTED' },
      ],
      receipts: [
        filedReceipt('DELIVERED', { at: SEEN_AT + 900 }),
        filedReceipt('SENT', { at: SEEN_AT + 100 }),
      ],
    });
    expect(
      story.map((step) => (step.by === 'us' ? step.event.phase : step.receipt.status)),
    ).toEqual(['SENDING', 'SENT', 'ACCEPTED', 'DELIVERED']);
  });
});
