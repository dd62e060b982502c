import { TwilioError } from '../stand-ins/twilio/twilio-error.ts';
import type { ServiceAnswer } from './service-answer.ts';

/** The services that a faulty peer can stand before. */
export type FaultyService = 'kms' | 'dynamodb' | 'ses' | 'twilio' | 'cognito' | 'secrets-manager';

/** How one service says no, and what its yes looks like when it cannot be read. */
export interface ServiceAnswers {
  /** It is asked too often, and did nothing. */
  readonly throttle: ServiceAnswer;
  /** It refuses for good, and did nothing. */
  readonly reject: ServiceAnswer;
  /** It failed; from this answer alone nobody knows what it did. */
  readonly serverError: ServiceAnswer;
  readonly garbage: ServiceAnswer;
}

/** Source: the API reference of each service, "Errors" and "Common errors". */
export const SERVICE_ANSWERS: Readonly<Record<FaultyService, ServiceAnswers>> = {
  kms: {
    throttle: awsJson('ThrottlingException', 400, 'Rate exceeded'),
    reject: awsJson('AccessDeniedException', 400, 'Access denied'),
    serverError: awsJson('KMSInternalException', 500, 'Internal error'),
    garbage: unreadable(200, 'application/x-amz-json-1.1'),
  },
  dynamodb: {
    throttle: dynamoDb('ProvisionedThroughputExceededException', 400, 'Throughput exceeded'),
    reject: dynamoDb('AccessDeniedException', 400, 'Access denied'),
    serverError: dynamoDb('InternalServerError', 500, 'Internal server error'),
    garbage: unreadable(200, 'application/x-amz-json-1.0'),
  },
  ses: {
    throttle: ses('TooManyRequestsException', 429, 'Too many requests'),
    reject: ses('BadRequestException', 400, 'The request is invalid'),
    serverError: ses('InternalFailure', 500, 'Internal failure'),
    garbage: unreadable(200, 'application/json'),
  },
  twilio: {
    throttle: twilio(new TwilioError(20429, 'Too Many Requests', 429)),
    reject: twilio(new TwilioError(21211, "Invalid 'To' Phone Number")),
    serverError: twilio(new TwilioError(20500, 'An internal server error has occurred', 500)),
    garbage: unreadable(201, 'application/json'),
  },
  cognito: {
    throttle: awsJson('TooManyRequestsException', 400, 'Rate exceeded'),
    reject: awsJson('AccessDeniedException', 400, 'Access denied'),
    serverError: awsJson('InternalErrorException', 500, 'Internal error'),
    garbage: unreadable(200, 'application/x-amz-json-1.1'),
  },
  'secrets-manager': {
    throttle: awsJson('ThrottlingException', 400, 'Rate exceeded'),
    reject: awsJson('AccessDeniedException', 400, 'Access denied'),
    serverError: awsJson('InternalServiceError', 500, 'Internal error'),
    garbage: unreadable(200, 'application/x-amz-json-1.1'),
  },
};

function awsJson(name: string, status: number, message: string): ServiceAnswer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body: JSON.stringify({ __type: name, message }),
  };
}

/** DynamoDB puts the namespace of the error before its name. */
function dynamoDb(name: string, status: number, message: string): ServiceAnswer {
  const namespace =
    name === 'AccessDeniedException'
      ? 'com.amazon.coral.service'
      : 'com.amazonaws.dynamodb.v20120810';
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: JSON.stringify({ __type: `${namespace}#${name}`, message }),
  };
}

/** SES v2 is REST: the error's name stands in a header. */
function ses(name: string, status: number, message: string): ServiceAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
    body: JSON.stringify({ message }),
  };
}

function twilio(error: TwilioError): ServiceAnswer {
  return {
    status: error.status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(error.body()),
  };
}

function unreadable(status: number, contentType: string): ServiceAnswer {
  return { status, headers: { 'content-type': contentType }, body: '<html>{"unreadable' };
}
