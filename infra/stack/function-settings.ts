import type { FunctionName } from '../build/functions.ts';

/** How a function runs. */
export interface FunctionSettings {
  readonly description: string;
  /** MB. Lambda gives a share of a processor by it; a cold start wants one. */
  readonly memory: number;
  readonly timeoutSeconds: number;
}

/**
 * The senders' 30 s are the budget of delivery: KMS, DynamoDB and one provider request with their
 * own time limits fit in. What people wait for before a screen has less.
 */
export const FUNCTION_SETTINGS: Readonly<Record<FunctionName, FunctionSettings>> = {
  'custom-email-sender': {
    description: 'Sends the e-mail codes and notices of a Cognito user pool, by Amazon SES',
    memory: 512,
    timeoutSeconds: 30,
  },
  'custom-sms-sender': {
    description: 'Sends the SMS codes of a Cognito user pool, by Twilio',
    memory: 512,
    timeoutSeconds: 30,
  },
  'ses-events': {
    description: 'Files what Amazon SES reports of a mail',
    memory: 256,
    timeoutSeconds: 15,
  },
  'twilio-status': {
    description: 'Files what Twilio reports of a text message',
    memory: 256,
    timeoutSeconds: 15,
  },
  settler: {
    description: 'Gives every notification its last word, and takes what Lambda gave up',
    memory: 256,
    timeoutSeconds: 60,
  },
  'audit-api': {
    description: 'Answers support: did she get it?',
    memory: 512,
    timeoutSeconds: 28,
  },
};

/**
 * Lambda tries an event three times in all: at once, after one and after two minutes more. Throttled
 * events wait for up to six hours, and no code is sent past its own life, so none is dropped early.
 */
export const ASYNC_RETRIES = 2;
export const ASYNC_EVENT_AGE_SECONDS = 21_600;
