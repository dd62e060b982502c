import { composeEmailSender } from './composition.ts';

/** Cognito's custom e-mail sender. Everything that can be done before an event is done here. */
export const handler = await composeEmailSender(process.env);
