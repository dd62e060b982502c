import { membersOf } from '../../src/domain/members-of.ts';
import type { ConfigProblem } from './config-problem.ts';

/** `UserPoolId` and `ClientId` of the Cognito API. */
const POOL_ID = /^(?=.{1,55}$)[\w-]+_[0-9a-zA-Z]+$/;
const CLIENT_ID = /^[\w+]{1,128}$/;

/** What Cognito writes where no app client caused a message: that is for the pool to say. */
const NO_CLIENT = ['CLIENT_ID_NOT_APPLICABLE', 'null', 'undefined'];

/** Pools and app clients that no event could name. */
export function wrongIds(config: unknown): ConfigProblem[] {
  return Object.entries(membersOf(membersOf(config)['pools'])).flatMap(([poolId, pool]) => {
    const path = ['pools', poolId];
    const expected = 'has to be the id of a user pool, like eu-central-1_AbCdEf123';
    return [
      ...(POOL_ID.test(poolId) ? [] : [{ path, expected }]),
      ...Object.keys(membersOf(membersOf(pool)['clients'])).flatMap((clientId) =>
        wrongClientId(clientId, [...path, 'clients', clientId]),
      ),
    ];
  });
}

function wrongClientId(clientId: string, path: string[]): ConfigProblem[] {
  if (NO_CLIENT.includes(clientId)) {
    return [{ path, expected: 'is no app client: what the pool says holds where there is none' }];
  }
  return CLIENT_ID.test(clientId)
    ? []
    : [{ path, expected: 'has to be the id of an app client: letters, digits, _ and +' }];
}
