import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Listening } from '../stand-ins/listen.ts';

/** A listening server that can stop listening for a while and come back on the same port. */
export class Listener {
  readonly url: string;
  readonly #server: Server;
  readonly #close: () => Promise<void>;
  #paused = false;
  #resuming: Promise<void> = Promise.resolve();

  constructor(server: Server, listening: Listening) {
    this.#server = server;
    this.url = listening.url;
    this.#close = listening.close;
  }

  /**
   * From here on connections are refused, and those that are idle are gone. A request that is under
   * way has its answer: a refused connection leaves nobody in doubt.
   */
  pause(): void {
    this.#paused = true;
    if (this.#server.listening) this.#stopListening();
  }

  /** Resolves when the server listens; does nothing when it was not paused. */
  resume(): Promise<void> {
    if (this.#paused) {
      this.#paused = false;
      this.#resuming = this.#resuming.then(() => this.#listen());
    }
    return this.#resuming;
  }

  async close(): Promise<void> {
    await this.#resuming;
    if (this.#server.listening) await this.#close();
    else this.#server.closeAllConnections();
  }

  async #listen(): Promise<void> {
    if (this.#server.listening) return;
    const listening = once(this.#server, 'listening');
    this.#server.listen(Number(new URL(this.url).port), '127.0.0.1');
    await listening;
    if (this.#paused) this.#stopListening();
  }

  #stopListening(): void {
    this.#server.close();
    this.#server.closeIdleConnections();
  }
}
