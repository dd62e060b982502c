import {
  buildCognitoEvent,
  type CognitoEventInput,
} from '../../../../local/events/cognito-event.ts';
import { readCustomSenderEvent } from '../../../../src/adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../../../src/adapters/node-crypto/sha-256.ts';

export const SUB = '8c1f0a52-3d3b-4f0c-9a53-1f4c6d7e8f90';
export const POOL = 'eu-central-1_Example01';
export const CODE = 'AYADeLj/iY2EuV9j5ifmgjO/8TY=';

/** An event as Cognito sends it; an e-mail sign-up unless said otherwise. */
export function event(over: Partial<CognitoEventInput> = {}) {
  return buildCognitoEvent({
    channel: 'email',
    trigger: 'SignUp',
    poolId: POOL,
    region: 'eu-central-1',
    clientId: '1example23456789',
    userName: 'ann',
    sub: SUB,
    email: 'ann@example.com',
    phone: '+821012345678',
    code: CODE,
    ...over,
  });
}

/** Reads as one of the two functions would. */
export function readAs(channel: 'email' | 'sms', given: unknown, requestId = 'request-1') {
  const provider = channel === 'email' ? 'ses' : 'twilio';
  return readCustomSenderEvent(given, requestId, { channel, provider, sha256: nodeSha256 });
}

/** The event with one member replaced or, by `undefined`, left out. */
export function withMember(given: object, path: string, value: unknown): unknown {
  const copy = structuredClone(given) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let at = copy;
  for (const name of names) at = at[name] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
