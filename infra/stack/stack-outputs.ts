/**
 * What the stack tells about itself, by the names of its outputs: the command line finds the parts
 * of a deployment by them. An output is absent where its part is (no SMS, no console).
 */
export const STACK_OUTPUTS = {
  region: 'Region',
  /** With commas between. */
  userPoolIds: 'UserPoolIds',
  keyArn: 'KeyArn',
  emailSenderArn: 'EmailSenderArn',
  smsSenderArn: 'SmsSenderArn',
  sesEventsArn: 'SesEventsArn',
  twilioStatusArn: 'TwilioStatusArn',
  settlerArn: 'SettlerArn',
  auditApiArn: 'AuditApiArn',
  auditTableName: 'AuditTableName',
  configurationSetName: 'ConfigurationSetName',
  sesEventsRuleName: 'SesEventsRuleName',
  settlerRuleName: 'SettlerRuleName',
  pepperSecretArn: 'PepperSecretArn',
  twilioSecretArn: 'TwilioSecretArn',
  twilioCallbackUrl: 'TwilioCallbackUrl',
  auditApiUrl: 'AuditApiUrl',
  consoleUrl: 'ConsoleUrl',
  /** Where the files of the console go. */
  consoleBucketName: 'ConsoleBucketName',
  alarmTopicArn: 'AlarmTopicArn',
  /** Every alarm's name begins with it, and goes on with the alarm's id. */
  alarmPrefix: 'AlarmPrefix',
  dashboardUrl: 'DashboardUrl',
} as const;

export type StackOutput = keyof typeof STACK_OUTPUTS;
