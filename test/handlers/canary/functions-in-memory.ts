import { Logger } from '@aws-lambda-powertools/logger';
import { CognitoRecipientDirectory } from '../../../src/adapters/cognito/cognito-recipient-directory.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/adapters/http/single-request.ts';
import { KmsCodeDecryptor } from '../../../src/adapters/kms/kms-code-decryptor.ts';
import { KNOWN_ANSWER } from '../../../src/adapters/kms/known-answer.ts';
import { HmacRecipientFingerprint } from '../../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { PowertoolsDeliveryLogger } from '../../../src/adapters/powertools/powertools-delivery-logger.ts';
import { SesEmailSender } from '../../../src/adapters/ses/ses-email-sender.ts';
import { signedStatusCallbackUrl } from '../../../src/adapters/twilio/status-callback-url.ts';
import { TwilioMessageRedactor } from '../../../src/adapters/twilio/twilio-message-redactor.ts';
import { TwilioSmsSender } from '../../../src/adapters/twilio/twilio-sms-sender.ts';
import type { DeliveryPolicy } from '../../../src/domain/delivery-phase.ts';
import { OneTimeCode } from '../../../src/domain/one-time-code.ts';
import type { CodeDecryptor } from '../../../src/domain/ports/code-decryptor.ts';
import type { RecipientFingerprint } from '../../../src/domain/ports/recipient-fingerprint.ts';
import { success } from '../../../src/domain/result.ts';
import type { Courier } from '../../../src/domain/use-cases/courier.ts';
import { DeliverNotification } from '../../../src/domain/use-cases/deliver-notification.ts';
import { EmailCourier } from '../../../src/domain/use-cases/email-courier.ts';
import { GiveUpNotification } from '../../../src/domain/use-cases/give-up-notification.ts';
import { RecordReceipt } from '../../../src/domain/use-cases/record-receipt.ts';
import { SettleOverdue } from '../../../src/domain/use-cases/settle-overdue.ts';
import { SmsCourier } from '../../../src/domain/use-cases/sms-courier.ts';
import { createSenderHandler } from '../../../src/handlers/sender-handler.ts';
import { createSesEventsHandler } from '../../../src/handlers/ses-events/ses-events-handler.ts';
import { createSettlerHandler } from '../../../src/handlers/settler/settler-handler.ts';
import { createTwilioStatusHandler } from '../../../src/handlers/twilio-status/twilio-status-handler.ts';
import { AUDIT_SETTINGS } from '../../contract/audit-side.ts';
import { HandSetClock } from '../../contract/hand-set-clock.ts';
import { ORIGIN } from '../../unit/adapters/ses/ses-event.ts';
import { CALLBACK_OPTIONS, MESSAGE_SID } from '../../unit/adapters/twilio/signed-callback.ts';
import { ACCOUNT_SID } from '../../unit/adapters/twilio/twilio-fixture.ts';
import { emailVoice, everywhere, smsVoice } from '../../unit/domain/sample-voices.ts';
import { CanaryAudit } from './canary-audit.ts';
import type { CanaryFault } from './canary-fault.ts';
import { ECHOING_ERRORS } from './echoing-errors.ts';
import { ScriptedTransport } from './scripted-transport.ts';
import { PEPPER, type Secrets, TWILIO_TOKEN } from './secrets.ts';

const SERVICE = { region: 'eu-central-1', endpoint: null };
export const POOL = KNOWN_ANSWER.poolId;

/**
 * All five functions over their real adapters and an audit in memory. The transport answers itself,
 * the code is handed over in clear, and one fault at a time is set from outside.
 */
export class FunctionsInMemory {
  readonly clock = new HandSetClock();
  readonly transport = new ScriptedTransport();
  readonly audit = new CanaryAudit(this.clock);
  readonly email;
  readonly sms;
  readonly sesEvents;
  readonly twilioStatus;
  readonly settler;
  #fault: CanaryFault = { what: '' };
  #secrets: Secrets = { code: '', ciphertext: '', email: '', phone: '', links: [] };
  #owners = 0;

  constructor(policy: DeliveryPolicy) {
    const { clock, transport, audit } = this;
    const logger = new PowertoolsDeliveryLogger(new Logger({ serviceName: 'sealpost' }));
    const hmac = new HmacRecipientFingerprint(PEPPER);
    const fingerprint: RecipientFingerprint = {
      of: (recipient) => this.#buggy('fingerprint', () => hmac.of(recipient)),
    };
    const account = {
      baseUrl: 'https://api.twilio.com',
      accountSid: ACCOUNT_SID,
      userName: ACCOUNT_SID,
      password: TWILIO_TOKEN,
    };
    const { callbackUrl, secret } = CALLBACK_OPTIONS;
    const preparation = {
      decryptor: this.#decryptor(),
      fingerprint,
      allowedPools: null,
      log: audit,
      logger,
      clock,
      policy,
      newOwner: () => {
        this.#owners += 1;
        return `owner-${this.#owners}`;
      },
    } as const;
    const ses = new SesEmailSender({ configurationSet: 'sealpost' }, SERVICE, transport);
    const twilio = new TwilioSmsSender(
      {
        account,
        statusCallback: signedStatusCallbackUrl(callbackUrl, secret, () => clock.now()),
      },
      transport,
    );
    this.email = createSenderHandler({
      channel: 'email',
      provider: 'ses',
      logger,
      deliver: new DeliverNotification({
        ...preparation,
        courier: this.#courier(new EmailCourier(ses, everywhere(emailVoice()))),
        directory: new CognitoRecipientDirectory(SERVICE, transport),
      }),
    });
    this.sms = createSenderHandler({
      channel: 'sms',
      provider: 'twilio',
      logger,
      deliver: new DeliverNotification({
        ...preparation,
        courier: this.#courier(new SmsCourier(twilio, everywhere(smsVoice()))),
        directory: null,
      }),
    });
    const redactor = new TwilioMessageRedactor(account, transport);
    const receipts = new RecordReceipt({
      receipts: audit,
      logger,
      redactor: { redact: (sid) => this.#buggy('redact', () => redactor.redact(sid)) },
    });
    this.sesEvents = createSesEventsHandler({ origin: ORIGIN, receipts, logger });
    this.twilioStatus = createTwilioStatusHandler({
      callbacks: { ...CALLBACK_OPTIONS, now: () => clock.now() },
      receipts,
      logger,
    });
    const overdue = new SettleOverdue({
      overdue: audit,
      reader: audit,
      logger,
      clock,
      timings: AUDIT_SETTINGS.timings,
    });
    this.settler = createSettlerHandler({
      overdue,
      givingUp: new GiveUpNotification({ log: audit, reader: audit, logger, overdue }),
      fingerprint,
      logger,
    });
    transport.answer = (request) => this.#fault.answer?.(this.#secrets) ?? this.#answer(request);
  }

  /** An empty audit, and from now on this fault with these secrets. */
  begin(fault: CanaryFault, secrets: Secrets): void {
    this.#fault = fault;
    this.#secrets = secrets;
    this.#owners = 0;
    this.transport.requests.length = 0;
    this.audit.begin(fault, secrets);
  }

  #buggy<Outcome>(where: CanaryFault['bug'], work: () => Outcome): Outcome {
    if (this.#fault.bug === where) throw ECHOING_ERRORS.bug(this.#secrets);
    return work();
  }

  #courier<Subject>(real: Courier<Subject>): Courier<Subject> {
    return {
      recipientOf: (attributes) => real.recipientOf(attributes),
      lifeSeconds: (...call) => real.lifeSeconds(...call),
      compose: (...call) => this.#buggy('compose', () => real.compose(...call)),
    };
  }

  /** The real one where KMS fails; else the code as it is, so that runs need no encryption. */
  #decryptor(): CodeDecryptor {
    const real = new KmsCodeDecryptor({
      keyArn: KNOWN_ANSWER.keyArn,
      requirePoolContext: true,
      unwrap: async () => {
        throw this.#fault.unwrap?.(this.#secrets);
      },
    });
    return {
      decrypt: async (...call) => {
        if (this.#fault.unwrap !== undefined) return real.decrypt(...call);
        return this.#buggy('decrypt', () =>
          success(new OneTimeCode(new TextEncoder().encode(this.#secrets.code))),
        );
      },
    };
  }

  /** As each peer answers when all is well; Twilio repeats the text. */
  #answer({ hostname, path }: HttpRequest): HttpAnswer {
    const { code, email } = this.#secrets;
    const body = hostname.startsWith('cognito')
      ? { UserAttributes: [{ Name: 'email', Value: email }], Username: 'ann' }
      : path.includes('/Messages')
        ? { sid: MESSAGE_SID, status: 'queued', body: `${code} is your code` }
        : { MessageId: '0107018b2a3c4d5e-000000' };
    return {
      statusCode: path.includes('/Messages') ? 201 : 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(JSON.stringify(body)),
    };
  }
}
