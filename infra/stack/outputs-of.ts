import { Aws, CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { FunctionName } from '../build/functions.ts';
import type { Sealpost } from './sealpost.ts';
import { STACK_OUTPUTS, type StackOutput } from './stack-outputs.ts';

export interface Told {
  readonly userPoolIds: string;
  /** Null without SMS. */
  readonly twilioSecretArn: string | null;
}

/** Writes down what the parts are called, for the command line and for people. */
export function tellOutputs(scope: Construct, sealpost: Sealpost, told: Told): void {
  const arnOf = (name: FunctionName) => sealpost.functions.get(name)?.lambda.functionArn ?? null;
  const dashboard = sealpost.dashboard.dashboardName;
  const outputs: Readonly<Record<StackOutput, string | null>> = {
    region: Aws.REGION,
    userPoolIds: told.userPoolIds,
    keyArn: sealpost.codesKey.keyArn,
    emailSenderArn: arnOf('custom-email-sender'),
    smsSenderArn: arnOf('custom-sms-sender'),
    sesEventsArn: arnOf('ses-events'),
    twilioStatusArn: arnOf('twilio-status'),
    settlerArn: arnOf('settler'),
    auditApiArn: arnOf('audit-api'),
    auditTableName: sealpost.table.name,
    configurationSetName: sealpost.configurationSetName,
    sesEventsRuleName: sealpost.rules.sesReports?.ruleName ?? null,
    settlerRuleName: sealpost.rules.settler.ruleName,
    pepperSecretArn: sealpost.pepper.secretArn,
    twilioSecretArn: told.twilioSecretArn,
    twilioCallbackUrl: sealpost.twilioCallbackUrl,
    auditApiUrl: sealpost.functions.has('audit-api') ? (sealpost.gateway?.url ?? null) : null,
    consoleUrl: sealpost.console?.url ?? null,
    consoleBucketName: sealpost.console?.bucket.bucketName ?? null,
    alarmTopicArn: sealpost.alarmTopic.topicArn,
    alarmPrefix: sealpost.alarmPrefix,
    dashboardUrl: `https://${Aws.REGION}.console.aws.amazon.com/cloudwatch/home?region=${Aws.REGION}#dashboards/dashboard/${dashboard}`,
  };
  for (const [name, value] of Object.entries(outputs) as [StackOutput, string | null][]) {
    if (value === null) continue;
    const output = new CfnOutput(scope, STACK_OUTPUTS[name], { value });
    output.overrideLogicalId(STACK_OUTPUTS[name]);
  }
}
