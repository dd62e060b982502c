import { Aws, Stack } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';

/** What SES reports of a mail; openings and clicks are nobody's business. */
const REPORTS = [
  'SEND',
  'DELIVERY',
  'BOUNCE',
  'COMPLAINT',
  'REJECT',
  'RENDERING_FAILURE',
  'DELIVERY_DELAY',
];

/** The configuration set of our mails, reporting to EventBridge's default bus: SES knows no other. */
export function configurationSet(scope: Construct): CfnConfigurationSet {
  const set = new CfnConfigurationSet(scope, 'ConfigurationSet', {
    name: `${Stack.of(scope).stackName}-sealpost`,
    reputationOptions: { reputationMetricsEnabled: true },
    sendingOptions: { sendingEnabled: true },
    suppressionOptions: { suppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  });
  new CfnConfigurationSetEventDestination(scope, 'Reports', {
    configurationSetName: set.ref,
    eventDestination: {
      name: 'sealpost-reports',
      enabled: true,
      matchingEventTypes: REPORTS,
      eventBridgeDestination: {
        eventBusArn: `arn:${Aws.PARTITION}:events:${Aws.REGION}:${Aws.ACCOUNT_ID}:event-bus/default`,
      },
    },
  });
  return set;
}

/** Hands the reports on mails of this configuration set to a function. */
export function reportsTo(scope: Construct, configurationSet: string, taker: IFunction): Rule {
  return new Rule(scope, 'SesReports', {
    description: 'What Amazon SES reports of the mails of Sealpost',
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } },
    },
    targets: [new LambdaFunction(taker)],
  });
}
