import { fork } from 'node:child_process';
import { on } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { AnswerCounts, Endpoints } from './peers.ts';

/** The running stand-ins. */
export interface Peers {
  readonly endpoints: Endpoints;
  /** File with the authority that signed their certificates, for NODE_EXTRA_CA_CERTS. */
  readonly caFile: string;
  /** Requests answered with 2xx since the last call of this function. */
  takeCounts(): Promise<AnswerCounts>;
  stop(): void;
}

/** Starts the stand-ins in a process of their own. Throws when they do not come up. */
export const startPeers = async (): Promise<Peers> => {
  const child = fork(fileURLToPath(new URL('./peers.ts', import.meta.url)));
  const messages = on(child, 'message', { close: ['exit'] });
  const answer = async <T>(): Promise<T> => {
    const { value, done } = await messages.next();
    if (done) throw new Error('The stand-ins for AWS and Twilio have ended.');
    return value[0] as T;
  };
  const endpoints = await answer<Endpoints>();
  return {
    endpoints,
    caFile: fileURLToPath(new URL('./tls/ca.pem', import.meta.url)),
    takeCounts() {
      child.send('take-counts');
      return answer<AnswerCounts>();
    },
    stop: () => void child.kill(),
  };
};
