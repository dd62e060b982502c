import {
  DEFAULT_RECEIPT_SETTINGS,
  RECEIPT_MODES,
  type ReceiptMode,
} from '../../local/receipts/receipt-settings.ts';
import { Receipts } from '../../local/receipts/receipts.ts';
import { EMAIL_OUTCOMES, type EmailOutcome } from '../../local/receipts/ses/email-outcome.ts';
import { SMS_OUTCOMES, type SmsOutcome } from '../../local/receipts/twilio/sms-outcome.ts';
import type { Acceptance } from '../handlers/world/ledger.ts';
import { TEST_ACCOUNT } from '../handlers/world/test-account.ts';
import type { Chance } from './chance.ts';
import type { LambdaService } from './lambda-service.ts';

/** Most messages arrive; the others end in every way there is. */
const ARRIVES = 0.8;
const LATE_MS = 3000;

/** What each provider is going to say of a message that it took. */
export interface Announced {
  readonly mode: ReceiptMode;
  readonly outcome: EmailOutcome | SmsOutcome;
}

/** Reports on every message that is taken, in every order and with every outcome. */
export class Reporting {
  readonly modes: Record<string, number> = {};
  readonly failures: unknown[] = [];
  /** By the provider's id of the message. */
  readonly announced = new Map<string, Announced>();
  readonly #receipts: Receipts;
  readonly #chance: Chance;

  constructor(lambda: LambdaService, chance: Chance) {
    this.#chance = chance;
    this.#receipts = new Receipts({
      account: TEST_ACCOUNT.awsAccount,
      twilioAuthToken: TEST_ACCOUNT.twilio.token,
      publish: (event) => lambda.persist('sesEvents', event, event.id),
      onError: (error) => this.failures.push(error),
    });
  }

  readonly take = (acceptance: Acceptance): void => {
    const mode = this.#chance.oneOf(RECEIPT_MODES);
    const arrives = this.#chance.happens(ARRIVES);
    const emailOutcome = arrives ? 'delivered' : this.#oneOf(EMAIL_OUTCOMES);
    const smsOutcome = arrives ? 'delivered' : this.#oneOf(SMS_OUTCOMES);
    const seed = Math.floor(this.#chance.next() * 1e6);
    this.modes[mode] = (this.modes[mode] ?? 0) + 1;
    this.#receipts.settings = {
      ...DEFAULT_RECEIPT_SETTINGS,
      mode,
      lateMs: LATE_MS,
      seed,
      emailOutcome,
      smsOutcome,
    };
    const outcome = acceptance.channel === 'email' ? emailOutcome : smsOutcome;
    this.announced.set(acceptance.providerMessageId, { mode, outcome });
    if (acceptance.channel === 'email') this.#receipts.onEmail(acceptance.email);
    else this.#receipts.onSms(acceptance.sms);
  };

  /** Resolves when nothing is left to report. */
  idle(): Promise<void> {
    return this.#receipts.idle();
  }

  #oneOf<Name extends string>(outcomes: Readonly<Record<Name, unknown>>): Name {
    return this.#chance.oneOf(Object.keys(outcomes) as Name[]);
  }
}
