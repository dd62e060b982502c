import type { Environment } from '../../../src/config/read-environment.ts';
import { composeEmailSender } from '../../../src/handlers/custom-email-sender/composition.ts';
import { composeSmsSender } from '../../../src/handlers/custom-sms-sender/composition.ts';
import { composeSesEvents } from '../../../src/handlers/ses-events/composition.ts';
import { composeSettler } from '../../../src/handlers/settler/composition.ts';
import { composeTwilioStatus } from '../../../src/handlers/twilio-status/composition.ts';

/** All five functions, composed as in Lambda. */
export async function composeFunctions(environment: Environment) {
  return {
    email: await composeEmailSender(environment),
    sms: await composeSmsSender(environment),
    sesEvents: await composeSesEvents(environment),
    twilioStatus: await composeTwilioStatus(environment),
    settler: await composeSettler(environment),
  };
}
