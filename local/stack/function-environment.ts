import { functionVariables, type Variables } from '../../infra/stack/function-variables.ts';
import { FUNCTION_NAMES, LOCAL_ACCOUNT, type StackFunction } from './local-account.ts';
import { type LocalTerms, localDeployment } from './local-deployment.ts';
import type { StandIns } from './stand-ins.ts';

/** What differs from one run to the next. */
export interface FunctionSurroundings extends LocalTerms {
  readonly standIns: Pick<StandIns, 'peers' | 'secretsManager'>;
}

/** The environment of one function: what the stack sets, and what is so on this machine only. */
export function functionEnvironment(name: StackFunction, given: FunctionSurroundings): Variables {
  return {
    ...functionVariables(FUNCTION_NAMES[name], localDeployment(given)),
    ...BY_LAMBDA,
    ...SHORT_WAITS,
    ...addressesOf(given.standIns),
  };
}

/** Lambda sets these itself. */
const BY_LAMBDA = {
  AWS_REGION: LOCAL_ACCOUNT.region,
  AWS_ACCESS_KEY_ID: LOCAL_ACCOUNT.credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: LOCAL_ACCOUNT.credentials.secretAccessKey,
};

/**
 * The waits of the delivery design, made short enough to watch: a lost attempt is found after its
 * lease and five seconds, an unconfirmed message after a minute.
 */
const SHORT_WAITS = {
  DELIVERY_GRACE_SECONDS: '1',
  ABANDONED_AFTER_SECONDS: '5',
  CONFIRMATION_SECONDS: '60',
};

/** Where every service is. A function reads those that it uses. */
function addressesOf({ peers, secretsManager }: FunctionSurroundings['standIns']): Variables {
  return {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: peers.cognito.url,
    AWS_ENDPOINT_URL_DYNAMODB: peers.dynamodb.url,
    AWS_ENDPOINT_URL_KMS: peers.kms.url,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.url,
    AWS_ENDPOINT_URL_SESV2: peers.ses.url,
    TWILIO_API_BASE_URL: peers.twilio.url,
  };
}
