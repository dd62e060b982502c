import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SenderWorld } from '../sender-world.ts';
import type { KillPoint } from './kill-points.ts';
import { startWatchedPeer } from './watched-peer.ts';

const SCRIPT = fileURLToPath(new URL('sender-child.ts', import.meta.url));

/** A sender in a process of its own, over the peers of a world, which dies at a given point. */
export class DoomedSender {
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown[]>;
  readonly #close: () => Promise<void>;

  private constructor(child: ChildProcess, exited: Promise<unknown[]>, close: () => Promise<void>) {
    this.#child = child;
    this.#exited = exited;
    this.#close = close;
  }

  /** Resolves when the process waits for its event: all of its init phase is behind it. */
  static async start(
    world: SenderWorld,
    channel: 'email' | 'sms',
    point: KillPoint,
    bundle: string,
  ): Promise<DoomedSender> {
    let child: ChildProcess | null = null;
    const provider = channel === 'email' ? 'ses' : 'twilio';
    const at = point.peer === 'provider' ? provider : point.peer;
    const watched = await Promise.all(
      (['kms', 'dynamodb', provider] as const).map(async (name) => {
        const peer = await startWatchedPeer(world.peers[name].url, (stage, nth) => {
          if (name !== at || stage !== point.stage || nth !== point.nth) return false;
          child?.kill('SIGKILL');
          return true;
        });
        return [name, peer] as const;
      }),
    );
    const urls = Object.fromEntries(watched.map(([name, { url }]) => [name, url]));
    const env = {
      ...world.settings,
      AWS_ENDPOINT_URL_KMS: urls['kms'],
      AWS_ENDPOINT_URL_DYNAMODB: urls['dynamodb'],
      AWS_ENDPOINT_URL_SESV2: urls['ses'] ?? world.peers.ses.url,
      TWILIO_API_BASE_URL: urls['twilio'] ?? world.peers.twilio.url,
    };
    child = fork(SCRIPT, [bundle], {
      env,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const exited = once(child, 'exit');
    const [message] = await Promise.race([once(child, 'message'), exited]);
    if (message !== 'ready') throw new Error(`The sender did not start: ${message}`);
    const close = async () => {
      for (const [, peer] of watched) await peer.close();
    };
    return new DoomedSender(child, exited, close);
  }

  /** @returns the signal that ended the process, or what it said instead of dying */
  async deliver(event: unknown, requestId: string): Promise<unknown> {
    const survived = once(this.#child, 'message').then(([message]) => message);
    this.#child.send({ event, requestId });
    const died = this.#exited.then(([, signal]) => signal);
    try {
      return await Promise.race([died, survived]);
    } finally {
      await this.end();
    }
  }

  /** Safe to call again. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
    await this.#close();
  }
}
