import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBaselines, measuredProgram } from './bundles.ts';
import type { Candidate } from './candidate.ts';
import { assertDelivered } from './child/assert-delivered.ts';
import { type ChildFigures, runChild } from './child/run-child.ts';
import { functionEnvironment } from './environment.ts';
import { type Channel, type CognitoEvent, createEvent, createEvents } from './events.ts';
import { startPeers } from './peers/start-peers.ts';
import { createThrottle } from './throttle/throttle.ts';

/** How a candidate is run: one event, one event on a share of a core, or a warm series. */
export type Manner = 'once' | 'throttled' | 'series';

/** Everything that has to stand before a function can be measured. */
export interface Laboratory {
  /** One fresh process of the candidate. Throws when it fails or did not do its work. */
  run(candidate: Candidate, manner: Manner): Promise<ChildFigures>;
  close(): Promise<void>;
}

// Much fewer, and what is measured is the compiler at work on the code, not the code.
const warmUp = 200;
const measuredEvents = 300;
const shareAt256Mb = 1 / 7;

/** Bundles the baselines, starts the stand-ins, and encrypts the events as they are asked for. */
export const openLaboratory = async (): Promise<Laboratory> => {
  await buildBaselines();
  const peers = await startPeers();
  const throttle = createThrottle(shareAt256Mb);
  const folder = mkdtempSync(join(tmpdir(), 'sealpost-bench-'));
  const firstEvents = new Map<Channel, CognitoEvent>();
  const seriesFiles = new Map<Channel, string>();
  let processes = 0;
  // Also after Ctrl-C, when nobody calls `close`.
  const discard = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', discard);

  const firstEvent = async (channel: Channel): Promise<CognitoEvent> => {
    const event = firstEvents.get(channel) ?? (await createEvent(channel));
    firstEvents.set(channel, event);
    return event;
  };
  const seriesFile = async (channel: Channel): Promise<string> => {
    const file = seriesFiles.get(channel) ?? join(folder, `${channel}.json`);
    if (!seriesFiles.has(channel)) {
      writeFileSync(file, JSON.stringify(await createEvents(channel, warmUp + measuredEvents)));
      seriesFiles.set(channel, file);
    }
    return file;
  };

  return {
    async run(candidate, manner) {
      const { channel, bundle } = candidate;
      const series = manner === 'series' && { file: await seriesFile(channel), warmUp };
      const event = await firstEvent(channel);
      processes += 1;
      await peers.takeCounts();
      const figures = await runChild({
        program: measuredProgram,
        bundle,
        environment: functionEnvironment(channel, peers, `audit-${processes}`),
        event,
        ...(series && { series }),
        ...(manner === 'throttled' && { throttle }),
      });
      const events = series ? 1 + warmUp + measuredEvents : 1;
      assertDelivered(candidate, events, await peers.takeCounts());
      return figures;
    },
    async close() {
      peers.stop();
      await throttle.close();
      process.off('exit', discard);
      discard();
    },
  };
};
