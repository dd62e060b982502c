import { baselineBundle, sealpostBundle } from './bundles.ts';
import type { Channel } from './events.ts';

/** A function that can be measured. */
export interface Candidate {
  readonly channel: Channel;
  readonly bundle: string;
  /** Whether each event makes it call KMS and the provider once; the run is void if it does not. */
  readonly sends: boolean;
  /** Whether it also writes its claim and its record, so two requests to DynamoDB. */
  readonly audits: boolean;
}

/** The baseline after AWS's article. */
export const seed = (channel: Channel): Candidate => ({
  channel,
  bundle: baselineBundle(`seed-${channel}`),
  sends: true,
  audits: false,
});

/** Sealpost's function as it is deployed, all features on. */
export const sealpost = (channel: Channel): Candidate => ({
  channel,
  bundle: sealpostBundle(channel),
  sends: true,
  audits: true,
});

/** The least that can send a mail. */
export const floor: Candidate = {
  channel: 'email',
  bundle: baselineBundle('floor-email'),
  sends: true,
  audits: false,
};

/** A Node process without work. */
export const nothing: Candidate = {
  channel: 'email',
  bundle: baselineBundle('empty'),
  sends: false,
  audits: false,
};
