import { composeSmsSender } from './composition.ts';

/** Cognito's custom SMS sender. Everything that can be done before an event is done here. */
export const handler = await composeSmsSender(process.env);
