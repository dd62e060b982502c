import type { Acceptance } from '../../src/domain/acceptance.ts';
import type { Claim } from '../../src/domain/attempt.ts';
import type { DeliveryReceipt, ReceiptStatus } from '../../src/domain/delivery-receipt.ts';
import type { SendFailure } from '../../src/domain/failure.ts';
import { RECEIPT_RANKS } from '../../src/domain/fold-receipts.ts';
import { failed, type Result, success } from '../../src/domain/result.ts';
import type { GroundTruth } from './ground-truth.ts';
import type { Tape } from './tape.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const REFUSALS = {
  throttled: { kind: 'throttled', retryable: true, ambiguous: false },
  config: { kind: 'provider_config', retryable: true, ambiguous: false },
  forGood: { kind: 'bad_address', retryable: false, ambiguous: false },
  noAnswer: { kind: 'no_answer', retryable: true, ambiguous: true },
} as const;

/** What the provider does with a request, and what it says. */
type Manner = 'accept' | 'take in silence' | 'be silent' | keyof Omit<typeof REFUSALS, 'noAnswer'>;

/** All but our own word for an acceptance. */
const STATUSES = RECEIPT_RANKS.ses.filter((status) => status !== 'ACCEPTED') as [
  ReceiptStatus,
  ...ReceiptStatus[],
];

/** What is usual with the provider, the first being the best. */
const MOODS = {
  clear: ['accept', 'accept', 'throttled', 'forGood', 'config'],
  busy: ['accept', 'throttled', 'throttled', 'throttled', 'config'],
  mixed: ['accept', 'accept', 'throttled', 'forGood', 'take in silence', 'be silent'],
  murky: ['accept', 'take in silence', 'take in silence', 'be silent', 'throttled'],
} as const satisfies Record<string, readonly [Manner, ...Manner[]]>;
export type Mood = keyof typeof MOODS;

/** A provider that takes messages, keeps count, and reports when it pleases. */
export class Provider {
  readonly #world: World;
  readonly #truth: GroundTruth;
  readonly #mood: Mood;
  readonly #report: (receipt: DeliveryReceipt, after: number) => void;

  constructor(
    world: World,
    truth: GroundTruth,
    mood: Mood,
    report: (receipt: DeliveryReceipt, after: number) => void,
  ) {
    this.#world = world;
    this.#truth = truth;
    this.#report = report;
    this.#mood = mood;
  }

  /** One request. */
  send({ attempt }: Pick<Claim, 'attempt'>): Result<Acceptance, SendFailure> {
    const { attempts } = this.#truth;
    const manners: readonly [Manner, ...Manner[]] = MOODS[this.#mood];
    const manner = this.#world.tape.pick(...manners);
    const taken = manner === 'accept' || manner === 'take in silence';
    if (attempts.get(attempt) !== 'unsent') {
      this.#truth.broken.push(`G3: attempt ${attempt} was sent more than once, or never claimed`);
    }
    if (taken) this.#reportOn(attempt, this.#world.tape);
    this.#truth.tell(this.#world.now - this.#world.began, 'provider', `attempt ${attempt}`, manner);
    if (manner === 'accept') {
      attempts.set(attempt, 'accepted');
      return success({ providerMessageId: `m${attempt}` });
    }
    if (manner === 'take in silence' || manner === 'be silent') {
      attempts.set(attempt, taken ? 'untold' : 'silent');
      this.#truth.ambiguous = true;
      return failed({ ...REFUSALS.noAnswer, provider: 'ses', providerCode: null });
    }
    attempts.set(attempt, 'refused');
    return failed({ ...REFUSALS[manner], provider: 'ses', providerCode: null });
  }

  /** Receipts: none or many, in any order, told once or twice, soon or days later. */
  #reportOn(attempt: number, tape: Tape): void {
    for (let n = tape.pick(0, 1, 1, 2, 3); n > 0; n -= 1) {
      const status = tape.pick(...STATUSES);
      const receipt: DeliveryReceipt = {
        provider: 'ses',
        attempt,
        status,
        reason: null,
        providerCode: null,
        providerMessageId: `m${attempt}`,
        reportedAt: tape.pick(null, this.#world.now),
      };
      this.#truth.reports.push({ attempt, status });
      for (let copies = tape.pick(1, 1, 1, 2); copies > 0; copies -= 1) {
        this.#report(
          receipt,
          tape.pick(5, 5, 900, 20_000, MINUTE, 10 * MINUTE, 3 * HOUR, 40 * HOUR),
        );
      }
    }
  }
}
