import { randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { type Listening, listen } from '../stand-ins/listen.ts';
import { PortTakenError } from '../stand-ins/port-taken-error.ts';

/**
 * Below the ports that systems give away by themselves: while nobody listens on one of these, no
 * other server and no outgoing connection gets it.
 */
const FIRST = 20_000;
const LAST = 32_000;
const TRIES = 50;

/** Makes a server listen on 127.0.0.1, on a port that it can come back to. */
export async function listenOnKeptPort(server: Server): Promise<Listening> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await listen(server, randomInt(FIRST, LAST));
    } catch (error) {
      if (!(error instanceof PortTakenError) || tries >= TRIES) throw error;
    }
  }
}
