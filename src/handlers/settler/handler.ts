import { composeSettler } from './composition.ts';

/** Ends what waits in vain: on a schedule, and as the senders' on-failure destination. */
export const handler = await composeSettler(process.env);
