import { composeTwilioStatus } from './composition.ts';

/** What Twilio reports of the text messages we sent, over HTTP. */
export const handler = await composeTwilioStatus(process.env);
