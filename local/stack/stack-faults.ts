import { FAULT_KINDS, type FaultKind } from '../faults/fault-kind.ts';
import type { FaultyPeer } from '../faults/faulty-peer.ts';
import type { FaultyService } from '../faults/service-answers.ts';
import type { ReceiptSettings } from '../receipts/receipt-settings.ts';
import type { Receipts } from '../receipts/receipts.ts';

/** The services that can be made to fail. */
export const FAULTY_SERVICES = ['kms', 'dynamodb', 'ses', 'twilio', 'cognito'] as const;
export type StackService = (typeof FAULTY_SERVICES)[number] & FaultyService;

/** A fault, and how many requests it hits; null: all, until it is mended. */
export interface ServiceFault {
  readonly kind: FaultKind;
  readonly times: number | null;
}

/** What is out of order at the moment. */
export interface FaultState {
  readonly services: Readonly<Record<StackService, ServiceFault>>;
  readonly receipts: ReceiptSettings;
}

/** What to change; what is left out stays as it is. */
export interface FaultChange {
  readonly services?: Readonly<Partial<Record<StackService, ServiceFault>>>;
  readonly receipts?: Partial<ReceiptSettings>;
}

const NONE: ServiceFault = { kind: FAULT_KINDS[0], times: null };

/** The switches behind the fault panel: what each service does, and how receipts come. */
export class StackFaults {
  readonly #peers: Readonly<Record<StackService, FaultyPeer>>;
  readonly #receipts: Receipts;
  #services: Readonly<Record<StackService, ServiceFault>>;

  constructor(peers: Readonly<Record<StackService, FaultyPeer>>, receipts: Receipts) {
    this.#peers = peers;
    this.#receipts = receipts;
    this.#services = { kms: NONE, dynamodb: NONE, ses: NONE, twilio: NONE, cognito: NONE };
  }

  state(): FaultState {
    return { services: this.#services, receipts: this.#receipts.settings };
  }

  async change({ services = {}, receipts = {} }: FaultChange): Promise<FaultState> {
    this.#receipts.settings = { ...this.#receipts.settings, ...receipts };
    for (const name of FAULTY_SERVICES) {
      const fault = services[name];
      if (fault === undefined) continue;
      const { kind, times } = fault;
      this.#services = { ...this.#services, [name]: fault };
      if (kind === 'none') await this.#peers[name].mend();
      else this.#peers[name].break({ kind }, times === null ? {} : { times });
    }
    return this.state();
  }
}
