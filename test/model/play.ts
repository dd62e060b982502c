import { MemoryAudit } from '../../src/adapters/memory/memory-audit.ts';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import type { DeliveryReceipt } from '../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import { success } from '../../src/domain/result.ts';
import { DeliverNotification } from '../../src/domain/use-cases/deliver-notification.ts';
import { GiveUpNotification } from '../../src/domain/use-cases/give-up-notification.ts';
import { RecordReceipt } from '../../src/domain/use-cases/record-receipt.ts';
import { SettleOverdue } from '../../src/domain/use-cases/settle-overdue.ts';
import { GroundTruth } from './ground-truth.ts';
import { type Health, Invocation } from './invocation.ts';
import { preparation } from './preparation.ts';
import { type Mood, Provider } from './provider.ts';
import { sampleRequest } from './sample-request.ts';
import { Tape } from './tape.ts';
import { UnreliableAudit } from './unreliable-audit.ts';
import { World } from './world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Lambda's tries of one asynchronous event. */
const TRIES = 3;
/** Two clocks within this of true time are what leases allow for. */
const NEAR = [0, 10_000, -10_000] as const;
const FAR = [0, 600_000, -600_000, 90_000, -90_000] as const;

export interface Played {
  readonly policy: DeliveryPolicy;
  readonly truth: GroundTruth;
  readonly row: DeliveryRecord | null;
}

/**
 * One notification's whole life, all of it by the tape: Lambda's deliveries of its event, receipts,
 * the settler and the giving up, each in its own process with its own clock, interleaved at every
 * call; processes that die, answers that are lost. In the end all is quiet and the settler comes by.
 */
export async function play(policy: DeliveryPolicy, bytes: Uint8Array): Promise<Played> {
  const tape = new Tape(bytes);
  const world = new World(tape);
  const truth = new GroundTruth();
  const mood = tape.pick<Mood>('clear', 'mixed', 'busy', 'murky');
  const faulty = tape.pick(false, true);
  const health = tape.pick<Health>('sound', 'mortal');
  const skews = tape.pick<readonly [number, ...number[]]>([0], NEAR, FAR);
  truth.beyondSkew = skews === FAR;

  const request = sampleRequest(tape.pick('sign-up', 'sign-up', 'sign-in'));
  const { id } = request.notification;
  let skew = 0;
  const memory = new MemoryAudit(
    { now: () => world.now + skew, sleep: async () => {} },
    { retentionDays: 90, timings: DEFAULT_TIMINGS },
  );
  const logger = {
    write: (event: string) => {
      if (event === 'event_given_up') truth.givenUp += 1;
    },
  };
  const bySkew = (of: number) => {
    skew = of;
  };
  const now = () => world.now - world.began;
  const line = { memory, tape, truth, now, bySkew };
  const bug = (error: unknown) => truth.broken.push(`bug: ${(error as Error).stack}`);
  let counted = 0;

  /** Runs one function; `again` when it asks for it, or died. */
  const invoke = async (
    name: string,
    work: (audit: UnreliableAudit, by: Invocation) => Promise<'done' | 'again'>,
    calm = false,
  ): Promise<'done' | 'again'> => {
    counted += 1;
    const by = new Invocation(
      world,
      `${name} ${counted}`,
      tape.pick(...skews),
      calm ? 'calm' : health,
    );
    const audit = new UnreliableAudit({ ...line, faulty: faulty && !calm }, by);
    const ended = await by.run(() => work(audit, by));
    if (audit.openAttempt) truth.ambiguous = true;
    truth.tell(now(), by.name, ended);
    return ended === 'died' ? 'again' : ended;
  };

  const settle = (calm: boolean) =>
    invoke(
      'settler',
      async (audit, by) => {
        const { clock, remainingMs } = by;
        const parts = { overdue: audit, reader: audit, logger, clock, timings: DEFAULT_TIMINGS };
        return (await new SettleOverdue(parts).run(remainingMs)).ok ? 'done' : 'again';
      },
      calm,
    );

  const provider = new Provider(world, truth, mood, (receipt, after) => {
    world.start(after, () => report(receipt), bug);
  });
  const report = async (receipt: DeliveryReceipt) => {
    for (let tries = 0; tries < 4; tries += 1) {
      const filed = await invoke('receipt', async (receipts) => {
        const use = new RecordReceipt({ receipts, logger, redactor: null });
        return (await use.record(id, receipt)).ok ? 'done' : 'again';
      });
      if (filed === 'done') return;
      await world.sleep(tape.pick(1_000, MINUTE, HOUR));
    }
  };

  const deliver = async () => {
    for (let tries = 1; ; tries += 1) {
      const ended = await invoke('sender', async (log, by) => {
        const use = new DeliverNotification({
          ...preparation(by, tape, faulty, (claim) => provider.send(claim)),
          log,
          logger,
          policy,
          newOwner: () => by.name,
        });
        return (await use.deliver(success(request), by.remainingMs)).again ? 'again' : 'done';
      });
      if (ended === 'done') return;
      if (tries === TRIES) break;
      await world.sleep(tape.pick(tries * MINUTE, tries * MINUTE, 5 * MINUTE, 2 * HOUR));
    }
    for (let tries = 0; tries < TRIES; tries += 1) {
      const ended = await invoke('giving up', async (audit, { clock }) => {
        const parts = { overdue: audit, reader: audit, logger, clock, timings: DEFAULT_TIMINGS };
        const overdue = new SettleOverdue(parts);
        const use = new GiveUpNotification({ log: audit, reader: audit, logger, overdue });
        return (await use.giveUp(request.notification)).ok ? 'done' : 'again';
      });
      if (ended === 'done') return;
      await world.sleep(MINUTE);
    }
  };

  world.start(0, deliver, bug);
  for (let twins = tape.pick(0, 0, 1, 2, 4); twins > 0; twins -= 1) {
    world.start(
      tape.pick(0, 3, 2_000, 45_000, MINUTE, 2 * MINUTE, 3 * MINUTE, 5 * MINUTE, 7 * HOUR),
      deliver,
      bug,
    );
  }
  for (let runs = tape.pick(0, 1, 2); runs > 0; runs -= 1) {
    const after = tape.pick(MINUTE, 16 * MINUTE, 20 * MINUTE, 7 * HOUR, 25 * HOUR);
    world.start(after, async () => void (await settle(false)), bug);
  }
  await world.run();
  for (const quiet of [7 * HOUR, 25 * HOUR, 25 * HOUR]) {
    world.start(quiet, async () => void (await settle(true)), bug);
    await world.run();
  }
  return { policy, truth, row: memory.rows.get(id) ?? null };
}
