import { FUNCTIONS, type FunctionName } from '../../infra/build/functions.ts';
import type { StackOutput } from '../../infra/stack/stack-outputs.ts';
import type { Deployment } from '../aws/deployment.ts';

/** Where the stack tells which function it is. */
export const OUTPUT_OF_FUNCTION = {
  'custom-email-sender': 'emailSenderArn',
  'custom-sms-sender': 'smsSenderArn',
  'ses-events': 'sesEventsArn',
  'twilio-status': 'twilioStatusArn',
  settler: 'settlerArn',
  'audit-api': 'auditApiArn',
} as const satisfies Record<FunctionName, StackOutput>;

export type SenderName = 'custom-email-sender' | 'custom-sms-sender';

export interface PresentFunction {
  readonly name: FunctionName;
  readonly arn: string;
}

/** The functions that a deployment has. */
export function functionsOf(deployment: Deployment): PresentFunction[] {
  return FUNCTIONS.flatMap(({ name }) => {
    const arn = deployment[OUTPUT_OF_FUNCTION[name]];
    return arn === undefined ? [] : [{ name, arn }];
  });
}

export function sendersOf(deployment: Deployment) {
  return functionsOf(deployment).filter((one): one is PresentFunction & { name: SenderName } =>
    one.name.endsWith('-sender'),
  );
}
