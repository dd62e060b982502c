import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { decryptProgram } from '../bundles.ts';
import type { DecryptRound } from '../child/decrypt-pair.ts';
import { compare } from '../comparison.ts';
import type { Series } from './series.ts';

const messagesPerRound = 200;

/**
 * CPU of one warm decryption with the data key at hand, in Sealpost's way, against doing it by
 * hand. All of them take turns in one process of their own, over the same messages.
 */
export const decryptWarm: Series = {
  title: 'decrypt, warm',
  lines: ['decrypt', 'decrypt-stock'],
  async measure({ rounds, onRound }) {
    const args = [decryptProgram, String(rounds), String(messagesPerRound)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const exited = once(child, 'exit');
    const results: DecryptRound[] = [];
    onRound(0);
    for await (const line of createInterface({ input: child.stdout })) {
      results.push(JSON.parse(line));
      if (results.length <= rounds) onRound(results.length);
    }
    const [code] = await exited;
    if (code !== 0) throw new Error(`The process ended with code ${code}.`);

    const kept = results.slice(1);
    const of = (arm: keyof DecryptRound): number[] => kept.map((round) => round[arm]);
    return [
      { id: 'decrypt', ...compare(of('byHand'), of('sealpost')) },
      { id: 'decrypt-stock', ...compare(of('byHand'), of('stock')) },
    ];
  },
};
