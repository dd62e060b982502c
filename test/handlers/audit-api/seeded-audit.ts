import { AuditDatabase } from '../../../src/adapters/dynamodb/audit-database.ts';
import { DynamoDbDeliveryLog } from '../../../src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbReceiptLog } from '../../../src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { HttpTransport } from '../../../src/adapters/http/http-transport.ts';
import { HmacRecipientFingerprint } from '../../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import type { ReceiptStatus } from '../../../src/domain/delivery-receipt.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import type { Notification } from '../../../src/domain/notification.ts';
import type { NotificationId } from '../../../src/domain/notification-id.ts';
import { Recipient } from '../../../src/domain/recipient.ts';
import { HandSetClock } from '../../contract/hand-set-clock.ts';
import { sampleNotification } from '../../contract/sample-notification.ts';
import { TEST_ACCOUNT } from '../world/test-account.ts';

export interface Seeding extends Partial<Omit<Notification, 'recipient' | 'message'>> {
  readonly email?: string;
  readonly phone?: string;
  /** Milliseconds since 1970; default an hour ago. */
  readonly at?: number;
  /** What the provider reported, a second apart. */
  readonly receipts?: readonly ReceiptStatus[];
  /** Only claimed: its message may still be sent again. */
  readonly open?: boolean;
}

let made = 0;

/** Fills the audit as the functions do, at whatever time a test wants. */
export class SeededAudit {
  readonly #clock = new HandSetClock();
  readonly #log: DynamoDbDeliveryLog;
  readonly #receipts: DynamoDbReceiptLog;
  readonly #fingerprint = new HmacRecipientFingerprint(TEST_ACCOUNT.pepper);

  constructor(dynamoDbUrl: string) {
    const { table, region } = TEST_ACCOUNT;
    const service = { region, endpoint: dynamoDbUrl };
    const database = new AuditDatabase(table, service, new HttpTransport());
    const settings = { retentionDays: 90, timings: DEFAULT_TIMINGS };
    this.#log = new DynamoDbDeliveryLog(database, this.#clock, settings);
    this.#receipts = new DynamoDbReceiptLog(database, this.#clock);
  }

  /** One notification that was accepted, and what was heard of it since. */
  async add(seeding: Seeding = {}): Promise<NotificationId> {
    const { email, phone, at = Date.now() - 3600_000, receipts = [], open, ...over } = seeding;
    made += 1;
    const recipient = phone === undefined ? Recipient.email(email) : Recipient.phone(phone);
    const notification = sampleNotification({
      id: base32Number(made),
      poolId: TEST_ACCOUNT.poolId,
      ...(phone === undefined ? {} : { channel: 'sms', provider: 'twilio' }),
      ...over,
      recipient: recipient && {
        masked: recipient.masked,
        fingerprint: this.#fingerprint.of(recipient),
      },
    });
    this.#clock.advance(at - this.#clock.now());
    const terms = { owner: 'seed', policy: 'at-least-once', leaseUntil: at + 50_000 } as const;
    const claim = await this.#log.claim(notification, terms);
    if (!claim.ok) throw new Error(`not claimed: ${claim.failure.kind}`);
    if (open === true) return notification.id;
    await this.#log.record(claim.value, { kind: 'accepted', providerMessageId: `m-${made}` });
    for (const [index, status] of receipts.entries()) {
      await this.#receipts.file(notification.id, {
        provider: notification.provider,
        attempt: 1,
        status,
        reason: status === 'HARD_BOUNCED' ? 'bad_address' : null,
        providerCode: null,
        providerMessageId: `m-${made}`,
        reportedAt: at + 1000 * (index + 1),
      });
    }
    return notification.id;
  }
}

/** 32 characters that are an id, spread over all shards. */
function base32Number(number: number): NotificationId {
  const digits = 'abcdefghijklmnopqrstuvwxyz234567';
  let left = number;
  let text = '';
  for (let place = 0; place < 32; place += 1) {
    text = `${digits[left % 32]}${text}`;
    left = Math.floor(left / 32);
  }
  return text as NotificationId;
}
