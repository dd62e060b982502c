import { buildCognitoEvent, type CognitoEvent } from '../../events/cognito-event.ts';
import { LOCAL_ACCOUNT } from '../../stack/local-account.ts';
import type { Chance } from '../chance.ts';
import type { Occasion } from '../world/occasion.ts';

/** The event that Cognito makes of an occasion. What stands for the code is no ciphertext of any. */
export function occasionEvent(
  { person, channel, trigger, at }: Occasion,
  chance: Chance,
): CognitoEvent {
  const { poolId, clientId, userName, sub, name } = person;
  // Every now and then an account has no address, or its code comes damaged.
  const lacking = chance.number();
  const event = buildCognitoEvent({
    channel,
    trigger,
    poolId,
    region: LOCAL_ACCOUNT.region,
    clientId: trigger === 'AdminCreateUser' ? 'CLIENT_ID_NOT_APPLICABLE' : clientId,
    userName,
    sub,
    name,
    locale: person.locale ?? undefined,
    email: lacking < 0.0008 ? undefined : (person.email ?? undefined),
    phone: lacking < 0.0008 ? undefined : (person.phone ?? undefined),
    code: lacking > 0.9999 ? '!' : chance.bytes(24).toString('base64'),
    loginTime: new Date(at),
  });
  if (trigger !== 'AccountTakeOverNotification') return event;
  const userAttributes = { ...event.request.userAttributes, EVENT_ID: chance.uuid() };
  return { ...event, request: { ...event.request, userAttributes } } as CognitoEvent;
}
