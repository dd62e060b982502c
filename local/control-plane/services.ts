import { CLOUDFORMATION } from './services/cloudformation.ts';
import { COGNITO_IDP } from './services/cognito-idp.ts';
import { DYNAMODB } from './services/dynamodb.ts';
import { EVENTS } from './services/events.ts';
import { IAM } from './services/iam.ts';
import { KMS } from './services/kms.ts';
import { LAMBDA } from './services/lambda.ts';
import { MONITORING } from './services/monitoring.ts';
import { SECRETS_MANAGER } from './services/secretsmanager.ts';
import { SES } from './services/ses.ts';
import { STS } from './services/sts.ts';
import type { Service } from './wire/service.ts';

/** Every service that is at the one address. */
export const SERVICES: readonly Service[] = [
  CLOUDFORMATION,
  COGNITO_IDP,
  DYNAMODB,
  EVENTS,
  IAM,
  KMS,
  LAMBDA,
  MONITORING,
  SECRETS_MANAGER,
  SES,
  STS,
];
