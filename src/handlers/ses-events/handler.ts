import { composeSesEvents } from './composition.ts';

/** What SES reports of the mails we sent, through EventBridge. */
export const handler = await composeSesEvents(process.env);
