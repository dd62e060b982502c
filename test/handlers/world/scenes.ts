import type { CognitoEvent } from '../../../local/events/cognito-event.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import type { SenderWorld } from '../sender-world.ts';
import type { Acceptance } from './ledger.ts';

type Channel = 'email' | 'sms';

/** A message that was taken, with the event that it came of. */
export interface Taken {
  readonly event: CognitoEvent;
  readonly acceptance: Acceptance;
}

const MINUTE = 60_000;

/** States in which a notification can be, each brought about as it comes about in life. */
export class Scenes {
  readonly #world: SenderWorld;
  readonly #secret: string;

  constructor(world: SenderWorld, secret = '402917') {
    this.#world = world;
    this.#secret = secret;
  }

  signUp(channel: Channel): Promise<CognitoEvent> {
    return this.#world.event({ channel, trigger: 'SignUp' }, this.#secret);
  }

  /** The only row that came about while `work` ran. */
  async rowOf(work: () => Promise<unknown>): Promise<DeliveryRecord> {
    const before = new Set((await this.#world.rows()).map(({ id }) => id));
    await work();
    const [row, ...others] = (await this.#world.rows()).filter(({ id }) => !before.has(id));
    if (row === undefined || others.length > 0) throw new Error('Not one new row');
    return row;
  }

  /** Waits for KMS; nothing was sent. */
  async retryable(channel: Channel) {
    const event = await this.signUp(channel);
    const row = await this.rowOf(async () => {
      this.#world.peers.kms.break({ kind: 'reject' });
      await this.#world.deliver(channel, event).catch(() => undefined);
      await this.#world.peers.kms.mend();
    });
    return { event, row };
  }

  /** Taken, and the answer was lost: in doubt. */
  async unknown(channel: Channel): Promise<Taken> {
    const event = await this.signUp(channel);
    const provider = this.#world.peers[channel === 'email' ? 'ses' : 'twilio'];
    provider.break({ kind: 'reset-after' }, { times: 1 });
    await this.#world.deliver(channel, event).catch(() => undefined);
    return { event, acceptance: this.newest() };
  }

  /** Taken, and the record never went through: for the audit its sender is still at it. */
  async unrecorded(channel: Channel): Promise<Taken> {
    const event = await this.signUp(channel);
    this.#world.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
    await this.#world.deliver(channel, event);
    await this.#world.peers.dynamodb.mend();
    return { event, acceptance: this.newest() };
  }

  /** In doubt, and sent again after the grace. */
  async twice(channel: Channel) {
    const { event, acceptance } = await this.unknown(channel);
    await this.#world.audit.letTimePass(acceptance.notificationId, MINUTE);
    await this.#world.deliver(channel, event);
    return { event, first: acceptance, second: this.newest() };
  }

  /** The newest message that a provider took. */
  newest(): Acceptance {
    const acceptance = this.#world.ledger.all.at(-1);
    if (acceptance === undefined) throw new Error('Nothing was sent');
    return acceptance;
  }
}
