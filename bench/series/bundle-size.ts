import { statSync } from 'node:fs';
import { sealpostZip } from '../bundles.ts';
import type { Channel } from '../events.ts';
import type { Series } from './series.ts';

/** Size of the zip that is uploaded, in KB of 1024 bytes. The budget itself is held by a test. */
export const bundleSize = (channel: Channel): Series => ({
  title: `${channel} bundle`,
  lines: [`${channel}-bundle`],
  async measure() {
    return [{ id: `${channel}-bundle`, measured: statSync(sealpostZip(channel)).size / 1024 }];
  },
});
