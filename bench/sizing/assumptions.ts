import type { Channel } from '../../src/domain/channel.ts';

/**
 * What could not be measured without an account: how long an invocation takes, in seconds, its
 * requests across AWS and to Twilio included and a share of cold starts with it. Wrong by half, every
 * figure that depends on it is wrong by half; none of the conclusions turns on it.
 */
export const SENDER_SECONDS: Readonly<Record<Channel, number>> = { email: 0.25, sms: 0.4 };
export const REPORT_SECONDS = 0.06;

/** The shortest life of a code: signing in with an app client that says nothing else. */
export const SHORT_LIFE_SECONDS = 180;
