import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionName } from '../build/functions.ts';
import type { DeployedFunction } from './parts/deployed-function.ts';

/** What Lambda does with an event of these that it gives up. */
const WHY_NO_DESTINATION: Readonly<Partial<Record<FunctionName, string>>> = {
  'ses-events':
    'A lost receipt costs certainty and never a message: the settler flags the row, and an alarm rings. A queue would keep addresses and subjects.',
  settler:
    'It is the destination itself. What it cannot write down is logged as event_given_up, which rings.',
  'twilio-status': 'It is called by the gateway, which waits for its answer.',
  'audit-api': 'It is called by the gateway, which waits for its answer.',
};

/** Why some rules of cdk-nag are not followed, where that is so for more than one resource. */
export function justify(
  sealpost: Construct,
  functions: ReadonlyMap<FunctionName, DeployedFunction>,
): void {
  const everywhere = Validations.of(sealpost);
  everywhere.acknowledge({
    id: 'Serverless-LambdaTracing',
    reason:
      'Every notification has a timeline of its own in the audit; traces would be a second record of who was sent what.',
  });
  everywhere.acknowledge({
    id: 'Serverless-LambdaDLQ',
    reason: 'The senders have an on-failure destination instead, which says why.',
  });
  everywhere.acknowledge({
    id: 'Serverless-EventBusDLQ',
    reason:
      'EventBridge tries for a day, and an alarm rings; a queue would keep addresses and subjects.',
  });
  for (const [name, reason] of Object.entries(WHY_NO_DESTINATION)) {
    const deployed = functions.get(name as FunctionName);
    if (deployed === undefined) continue;
    Validations.of(deployed).acknowledge({
      id: 'Serverless-LambdaAsyncFailureDestination',
      reason,
    });
  }
}
