import type { SupportLocale } from '../../../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';
import type { DeliveryFacts } from '../../../../src/domain/tell-delivery.ts';
import { tellDelivery } from '../../../../src/domain/tell-delivery.ts';

export const ASKED_AT = Date.UTC(2026, 10, 22, 14, 3);
export const MASKED = { email: 'j•••@e•••.com', sms: '+82•••••••12' } as const;

/** A mail with a sign-up code that arrived after nine seconds, with whatever a test is about. */
export function facts(over: Partial<DeliveryFacts> = {}): DeliveryFacts {
  const channel = over.channel ?? 'email';
  return {
    status: 'delivered',
    reason: null,
    flags: [],
    channel,
    purpose: 'sign-up',
    recipient: MASKED[channel],
    askedAt: ASKED_AT,
    since: ASKED_AT + 9000,
    arrivedAt: over.status === undefined || over.status === 'delivered' ? ASKED_AT + 9000 : null,
    lifeSeconds: 24 * 3600,
    ...over,
  };
}

/** As it is read some time after it was asked for. */
export function tell(locale: SupportLocale, over: Partial<DeliveryFacts> = {}, laterMs = 60_000) {
  const words = SUPPORT_WORDS[locale];
  return tellDelivery(facts(over), { words, now: ASKED_AT + laterMs, timeZone: 'UTC' });
}

/** Everything that is shown of it, as one list. */
export function allOf({ answer, sentence, advice, notes }: ReturnType<typeof tell>): string[] {
  return [answer, sentence, advice, ...notes];
}
