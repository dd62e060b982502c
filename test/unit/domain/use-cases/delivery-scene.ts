import type { Acceptance } from '../../../../src/domain/acceptance.ts';
import type { DeliveryPolicy } from '../../../../src/domain/delivery-phase.ts';
import type { DeliveryRequest } from '../../../../src/domain/delivery-request.ts';
import type { Blockage, Refusal, SendFailure } from '../../../../src/domain/failure.ts';
import type { EmailSubject } from '../../../../src/domain/message-content.ts';
import { OneTimeCode } from '../../../../src/domain/one-time-code.ts';
import type { EmailSender } from '../../../../src/domain/ports/email-sender.ts';
import type { RecipientDirectory } from '../../../../src/domain/ports/recipient-directory.ts';
import { failed, type Result, success } from '../../../../src/domain/result.ts';
import type { Courier } from '../../../../src/domain/use-cases/courier.ts';
import { DeliverNotification } from '../../../../src/domain/use-cases/deliver-notification.ts';
import { EmailCourier } from '../../../../src/domain/use-cases/email-courier.ts';
import type { EmailVoice } from '../../../../src/domain/voice.ts';
import { emailVoice, everywhere } from '../sample-voices.ts';
import { FaultyAudit } from './faulty-audit.ts';
import { LogBook } from './log-book.ts';
import { StoppedClock } from './stopped-clock.ts';

export const CODE = '73190482';

export interface SceneOptions {
  readonly policy?: DeliveryPolicy;
  readonly secret?: string;
  readonly decryption?: Refusal | Blockage;
  readonly directory?: RecipientDirectory;
  readonly allowedPools?: ReadonlySet<string>;
  readonly voice?: EmailVoice;
  /** Stands before the real courier; may throw. */
  readonly onCompose?: () => void;
}

type Delivery = Parameters<DeliverNotification<EmailSubject>['deliver']>[0];
type Sent = Parameters<EmailSender['send']>;

/** One sender function with everything around it in memory, and a note of every step in `steps`. */
export class DeliveryScene {
  readonly steps: string[] = [];
  readonly clock = new StoppedClock();
  readonly logBook = new LogBook();
  readonly audit = new FaultyAudit(this.clock, this.steps);
  readonly sent: {
    readonly message: Sent[0];
    readonly recipient: Sent[1];
    readonly claim: Sent[2];
  }[] = [];
  /** How the provider answers, in order; when they are used up it accepts. */
  readonly answers: (Result<Acceptance, SendFailure> | Error)[] = [];
  readonly plaintexts: Uint8Array[] = [];
  remainingMs = 30_000;
  readonly #deliver: DeliverNotification<EmailSubject>;
  #owners = 0;

  constructor(options: SceneOptions = {}) {
    const { steps, plaintexts } = this;
    const real = new EmailCourier(
      { send: (...call) => this.#send(...call) },
      everywhere(options.voice ?? emailVoice()),
    );
    const courier: Courier<EmailSubject> = {
      recipientOf: (attributes) => real.recipientOf(attributes),
      lifeSeconds: (...call) => real.lifeSeconds(...call),
      compose: (...call) => {
        steps.push('compose');
        options.onCompose?.();
        return real.compose(...call);
      },
    };
    this.#deliver = new DeliverNotification({
      decryptor: {
        decrypt: async () => {
          steps.push('decrypt');
          if (options.decryption !== undefined) return failed(options.decryption);
          const plaintext = new TextEncoder().encode(options.secret ?? CODE);
          plaintexts.push(plaintext);
          return success(new OneTimeCode(plaintext));
        },
      },
      courier,
      directory: options.directory ?? null,
      fingerprint: { of: () => 'f'.repeat(43) },
      allowedPools: options.allowedPools ?? null,
      log: this.audit,
      logger: this.logBook,
      clock: this.clock,
      policy: options.policy ?? 'at-least-once',
      newOwner: () => {
        this.#owners += 1;
        return `owner-${this.#owners}`;
      },
    });
  }

  /** One delivery of the event by Lambda. */
  deliver(request: DeliveryRequest<EmailSubject>) {
    return this.deliverRead(success(request));
  }

  deliverRead(event: Delivery) {
    return this.#deliver.deliver(event, () => this.remainingMs);
  }

  row(request: DeliveryRequest<EmailSubject>) {
    return this.audit.memory.rows.get(request.notification.id);
  }

  async #send(...[message, recipient, claim]: Sent): Promise<Result<Acceptance, SendFailure>> {
    this.steps.push('send');
    this.sent.push({ message, recipient, claim });
    const answer =
      this.answers.shift() ?? success({ providerMessageId: `ses-${this.sent.length}` });
    if (answer instanceof Error) throw answer;
    return answer;
  }
}
