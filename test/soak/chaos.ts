import type { Fault } from '../../local/faults/fault.ts';
import type { FaultyPeer } from '../../local/faults/faulty-peer.ts';
import type { FaultyRequest } from '../../local/faults/faulty-request.ts';
import { FAULTS, type FaultName } from '../handlers/faults/faults.ts';
import type { Chance } from './chance.ts';

/** How many of all requests go wrong. */
const SHARE = 0.1;
const NONE: Fault = { kind: 'none' };
/** Refusing connections is not for one request; it comes over a whole peer at times. */
const OF_A_REQUEST = (Object.keys(FAULTS) as FaultName[]).filter(
  (name) => name !== 'refuse-connection',
);
/** The provider acted, and the sender does not hear of it. */
const UNHEARD: readonly FaultName[] = ['reset-after', 'hang-after', 'garbage-after'];

const PAUSE_MS = 1500;
const REFUSED_MS = 60;

/** Breaks every tenth request at every peer, each time in another way, and keeps count of it. */
export class Chaos {
  readonly counts: Record<string, number> = {};
  requests = 0;
  /** Attempts whose acceptance the sender cannot have heard of, as `notification.attempt`. */
  readonly unheard = new Set<string>();
  readonly #chance: Chance;
  #timer: NodeJS.Timeout | null = null;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  start(peers: Readonly<Record<string, FaultyPeer>>): void {
    for (const peer of Object.values(peers)) peer.breakBy(this.#choose);
    this.#timer = setInterval(() => {
      const peer = this.#chance.oneOf(Object.values(peers));
      peer.break({ kind: 'refuse-connection' });
      this.#count('refuse-connection');
      setTimeout(() => peer.breakBy(this.#choose), REFUSED_MS);
    }, PAUSE_MS);
  }

  async stop(peers: Readonly<Record<string, FaultyPeer>>): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    await new Promise((resolve) => setTimeout(resolve, 2 * REFUSED_MS));
    for (const peer of Object.values(peers)) await peer.mend();
  }

  readonly #choose = (request: FaultyRequest): Fault => {
    this.requests += 1;
    if (!this.#chance.happens(SHARE)) return NONE;
    const name = this.#chance.oneOf(OF_A_REQUEST);
    this.#count(name);
    const attempt = attemptOf(request);
    if (attempt !== null && UNHEARD.includes(name)) this.unheard.add(attempt);
    return FAULTS[name];
  };

  #count(name: FaultName): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
}

/** Which attempt a request to a provider is; null for a request to anybody else. */
function attemptOf({ path, body }: FaultyRequest): string | null {
  if (path.endsWith('/outbound-emails')) {
    const { EmailTags } = JSON.parse(body) as { EmailTags: { Name: string; Value: string }[] };
    const tag = (name: string) => EmailTags.find(({ Name }) => Name === name)?.Value;
    return `${tag('notification')}.${tag('attempt')}`;
  }
  if (path.endsWith('/Messages.json')) {
    const { searchParams } = new URL(new URLSearchParams(body).get('StatusCallback') ?? 'none:');
    return `${searchParams.get('notification')}.${searchParams.get('attempt')}`;
  }
  return null;
}
