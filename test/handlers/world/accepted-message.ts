import type { SenderWorld } from '../sender-world.ts';
import type { Acceptance } from './ledger.ts';

/** Sends one message, which its provider takes; then every peer's requests count from 0. */
export async function acceptedMessage(
  world: SenderWorld,
  channel: 'email' | 'sms',
): Promise<Acceptance> {
  await world.deliver(channel, await world.event({ channel, trigger: 'SignUp' }, '402917'));
  const acceptance = world.ledger.all.at(-1);
  if (acceptance === undefined) throw new Error('Nothing was sent');
  for (const peer of Object.values(world.peers)) peer.count = 0;
  return acceptance;
}
