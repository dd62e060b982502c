import type { AttemptOutcome } from '../../src/domain/attempt.ts';
import type { SendFailure } from '../../src/domain/failure.ts';
import type { Notification } from '../../src/domain/notification.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { ClaimTerms } from '../../src/domain/ports/delivery-log.ts';
import type { HandSetClock } from './hand-set-clock.ts';

let made = 0;

/** A notification of its own id, with everything known that can be. */
export function sampleNotification(over: Partial<Notification> = {}): Notification {
  made += 1;
  return {
    id: String(made).padStart(32, 'a') as NotificationId,
    poolId: 'eu-central-1_Example01',
    clientId: '1example23456789',
    sub: '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90',
    userName: 'ann',
    channel: 'email',
    provider: 'ses',
    triggerSource: 'CustomEmailSender_SignUp',
    purpose: 'sign-up',
    lifeSeconds: 86_400,
    recipient: { masked: 'a•••@e•••.com', fingerprint: 'F'.repeat(43) },
    message: { locale: 'en', templateVersion: 1 },
    ...over,
  };
}

export const LEASE_MS = 50_000;

/** The terms of a claim whose lease ends 50 s from now. */
export function terms(
  clock: HandSetClock,
  owner: string,
  policy: ClaimTerms['policy'] = 'at-least-once',
): ClaimTerms {
  return { owner, policy, leaseUntil: clock.now() + LEASE_MS };
}

const failure = (over: Partial<SendFailure>): AttemptOutcome => ({
  kind: 'not-accepted',
  failure: {
    kind: 'throttled',
    retryable: true,
    ambiguous: false,
    provider: 'ses',
    providerCode: '429',
    ...over,
  },
});

/** How an attempt can end, by the word for it. */
export const OUTCOMES = {
  accepted: { kind: 'accepted', providerMessageId: 'provider-1' },
  retryable: failure({}),
  refused: failure({ kind: 'bad_address', retryable: false, providerCode: null }),
  ambiguous: failure({ kind: 'no_answer', ambiguous: true, providerCode: 'ECONNRESET' }),
  expired: { kind: 'expired' },
  lost: { kind: 'lost' },
} as const satisfies Record<string, AttemptOutcome>;
