import { AuditDatabase } from '../../../src/adapters/dynamodb/audit-database.ts';
import { DynamoDbDeliveryLog } from '../../../src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbDeliveryReader } from '../../../src/adapters/dynamodb/dynamodb-delivery-reader.ts';
import { DynamoDbOverdueDeliveries } from '../../../src/adapters/dynamodb/dynamodb-overdue-deliveries.ts';
import { DynamoDbReceiptLog } from '../../../src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { HttpTransport } from '../../../src/adapters/http/http-transport.ts';
import { MemoryAudit } from '../../../src/adapters/memory/memory-audit.ts';
import type { Clock } from '../../../src/domain/ports/clock.ts';
import type { DeliveryLog } from '../../../src/domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../../src/domain/ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../../../src/domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../../src/domain/ports/receipt-log.ts';
import { AUDIT_SETTINGS } from '../../contract/audit-side.ts';
import type { AuditStep, CanaryFault } from './canary-fault.ts';
import { ECHOING_ERRORS } from './echoing-errors.ts';
import type { Secrets } from './secrets.ts';

type Ports = DeliveryLog & DeliveryReader & ReceiptLog & OverdueDeliveries;

/** The audit in memory. A step that is to fail goes to the real adapter over a database that throws. */
export class CanaryAudit implements Ports {
  memory: MemoryAudit;
  #fault: CanaryFault['audit'];
  #error = (): Error => new Error('no fault is set');
  readonly #clock: Clock;
  readonly #broken: Ports;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.memory = new MemoryAudit(clock, AUDIT_SETTINGS);
    const database = new ThrowingDatabase(() => this.#error());
    const log = new DynamoDbDeliveryLog(database, clock, AUDIT_SETTINGS);
    const reader = new DynamoDbDeliveryReader(database, clock);
    const receipts = new DynamoDbReceiptLog(database, clock);
    const overdue = new DynamoDbOverdueDeliveries(database, clock);
    this.#broken = {
      claim: (...call) => log.claim(...call),
      record: (...call) => log.record(...call),
      note: (...call) => log.note(...call),
      byId: (...call) => reader.byId(...call),
      file: (...call) => receipts.file(...call),
      page: (...call) => overdue.page(...call),
      settle: (...call) => overdue.settle(...call),
    };
  }

  /** Empty again, and failing so. */
  begin({ audit }: CanaryFault, secrets: Secrets): void {
    this.memory = new MemoryAudit(this.#clock, AUDIT_SETTINGS);
    this.#fault = audit;
    this.#error = () => ECHOING_ERRORS[audit?.error ?? 'row'](secrets);
  }

  claim = (...call: Parameters<Ports['claim']>) => this.#at('claim').claim(...call);
  record = (...call: Parameters<Ports['record']>) => this.#at('record').record(...call);
  note = (...call: Parameters<Ports['note']>) => this.#at('note').note(...call);
  byId = (...call: Parameters<Ports['byId']>) => this.#at('byId').byId(...call);
  file = (...call: Parameters<Ports['file']>) => this.#at('file').file(...call);
  page = (...call: Parameters<Ports['page']>) => this.#at('page').page(...call);
  settle = (...call: Parameters<Ports['settle']>) => this.#at('settle').settle(...call);

  #at(step: AuditStep): Ports {
    if (this.#fault?.step !== step) return this.memory;
    if (this.#fault.at === 'port') throw this.#error();
    return this.#broken;
  }
}

class ThrowingDatabase extends AuditDatabase {
  readonly #error: () => Error;

  constructor(error: () => Error) {
    super('audit', { region: 'eu-central-1', endpoint: null }, new HttpTransport());
    this.#error = error;
    // Queries go to the client itself.
    this.client.send = () => Promise.reject(error());
  }

  override update(): Promise<never> {
    return Promise.reject(this.#error());
  }

  override get(): Promise<never> {
    return Promise.reject(this.#error());
  }
}
