import { readCustomSenderEvent } from '../../../src/adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../../src/adapters/node-crypto/sha-256.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import type { Notification } from '../../../src/domain/notification.ts';
import type { NotificationId } from '../../../src/domain/notification-id.ts';
import { GiveUpNotification } from '../../../src/domain/use-cases/give-up-notification.ts';
import { RecordReceipt } from '../../../src/domain/use-cases/record-receipt.ts';
import { SettleOverdue } from '../../../src/domain/use-cases/settle-overdue.ts';
import type { Chance } from '../chance.ts';
import type { Occasion } from '../world/occasion.ts';
import { Agenda } from './agenda.ts';
import type { LifeWorld } from './life-world.ts';
import { occasionEvent } from './occasion-event.ts';
import type { ProviderLine } from './provider-line.ts';
import { ProcessGone, SeedCourier } from './seed-courier.ts';
import { SILENT, senderOf } from './sender-of.ts';
import { sesLine } from './ses-line.ts';
import { twilioLine } from './twilio-line.ts';

/** Lambda's time-out, and what it waits before the second and the third try. */
const TIMEOUT_MS = 30_000;
const RETRY_WAITS_MS = [60_000, 120_000] as const;

/** The settler comes every five minutes. */
const SETTLER_MS = 5 * 60_000;

/**
 * Everything that becomes of one event, from its first delivery to its last receipt, told by the
 * product's own use cases: the sender with Lambda's retries, the receipts, and the settler.
 *
 * @returns its row's id
 */
export async function liveThrough(
  occasion: Occasion,
  chance: Chance,
  world: LifeWorld,
): Promise<NotificationId> {
  const { time, until, reader } = world;
  const { agenda, id, settle } = beginLife(occasion, chance, world);
  const settlerComes = chance.between(1000, SETTLER_MS);
  for (;;) {
    const next = agenda.next();
    const found = await reader.byId(id);
    const row = found.ok ? found.value : null;
    const overdueAt = row?.dueAt ? row.dueAt + settlerComes : Number.POSITIVE_INFINITY;
    const at = Math.min(next?.at ?? Number.POSITIVE_INFINITY, overdueAt);
    if (at > until) return id;
    time.passTo(at);
    if (next !== null && next.at <= overdueAt) {
      agenda.remove(next);
      await next.happen();
    } else if (row !== null) await settle(row);
  }
}

function beginLife(occasion: Occasion, chance: Chance, world: LifeWorld) {
  const { person, channel, at } = occasion;
  const provider = channel === 'email' ? 'ses' : 'twilio';
  const event = occasionEvent(occasion, chance);
  const by = { channel: 'email', provider, sha256: nodeSha256 } as const;
  const reading = readCustomSenderEvent(event, chance.uuid(), {
    ...by,
    channel: channel as 'email',
  });
  const notification = reading.ok ? reading.value.notification : reading.failure.notification;
  if (notification === null) throw new Error('An event of the story says too little to be filed');

  const agenda = new Agenda();
  const line = (channel === 'email' ? sesLine : twilioLine)(person, world.until, chance);
  const send = sendBy(line, notification, agenda, world, chance);
  const sender = senderOf(person, new SeedCourier(channel, send), world, chance);
  const settling = new SettleOverdue({
    ...world,
    logger: SILENT,
    clock: world.time,
    timings: DEFAULT_TIMINGS,
  });
  const giving = new GiveUpNotification({ ...world, logger: SILENT, overdue: settling });

  const invoke = async (tries: number): Promise<void> => {
    const deadline = world.time.now() + TIMEOUT_MS;
    const outcome = await sender
      .deliver(reading, () => deadline - world.time.now())
      .catch((error: unknown) => {
        if (error instanceof ProcessGone) return { again: true };
        throw error;
      });
    if (!outcome.again) return;
    const wait = RETRY_WAITS_MS[tries];
    const next = world.time.now() + chance.between(500, 15_000);
    if (wait === undefined) {
      agenda.add(next, async () => void (await giving.giveUp(notification)));
    } else agenda.add(next + wait, () => invoke(tries + 1));
  };
  world.time.begin(at);
  agenda.add(at, () => invoke(0));
  return { agenda, id: notification.id, settle: settling.settle.bind(settling) };
}

/** A request to the provider, and on the agenda what it reports of it later. */
function sendBy(
  line: ProviderLine,
  { id, provider }: Pick<Notification, 'id' | 'provider'>,
  agenda: Agenda,
  { time, receipts }: LifeWorld,
  chance: Chance,
): ConstructorParameters<typeof SeedCourier>[1] {
  const recording = new RecordReceipt({ receipts, logger: SILENT, redactor: null });
  return async ({ attempt }) => {
    const asked = time.now();
    const { tookMs, result, reports } = line(attempt, asked);
    for (const { afterMs, receipt } of reports) {
      const at = Math.round(asked + tookMs + afterMs);
      const heardAt = Math.round(at + chance.skewed(700, 0.6));
      agenda.add(heardAt, async () => {
        await recording.record(id, { ...receipt(at), provider, attempt });
      });
    }
    await time.sleep(tookMs);
    if (result === null) throw new ProcessGone();
    return result;
  };
}
