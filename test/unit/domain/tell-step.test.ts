import { describe, expect, it } from 'vitest';
import { SUPPORT_WORDS } from '../../../src/domain/support-words/words-of.ts';
import { tellStep } from '../../../src/domain/tell-step.ts';

const { en, ko } = SUPPORT_WORDS;
const step = { by: 'sealpost', event: 'SENDING', reason: null, channel: 'email' } as const;

describe('a step that is told', () => {
  it('is ours, or names the provider that reported it', () => {
    expect(tellStep(step, en)).toEqual({ label: 'Sending began', tone: 'busy', why: null });
    const delivered = { ...step, by: 'twilio', event: 'DELIVERED' } as const;
    expect(tellStep(delivered, en)).toMatchObject({ label: 'Twilio: Delivered', tone: 'good' });
    expect(tellStep(delivered, ko).label).toBe('Twilio: 전달됨');
  });

  it('says why, for the channel that it is about', () => {
    const bounced = { ...step, by: 'ses', event: 'HARD_BOUNCED', reason: 'bad_address' } as const;
    expect(tellStep(bounced, en)).toEqual({
      label: 'Amazon SES: Bounced for good',
      tone: 'bad',
      why: 'There is no such mailbox, or it takes no mails from us.',
    });
  });

  it('tells the end of a wait in vain from a hand-over by its reason', () => {
    const unconfirmed = { ...step, event: 'ACCEPTED', reason: 'unconfirmed' };
    expect(tellStep(unconfirmed, en)).toMatchObject({
      label: 'With the provider',
      why: 'Nothing has been heard of it since.',
    });
  });

  it('leaves what it does not know as it is', () => {
    for (const event of ['YET_UNHEARD_OF', 'constructor', '__proto__']) {
      const unknown = { ...step, event, reason: event };
      expect(tellStep(unknown, ko)).toEqual({ label: event, tone: 'busy', why: null });
      expect(tellStep({ ...unknown, by: 'ses' }, ko).label).toBe(`Amazon SES: ${event}`);
    }
  });
});
