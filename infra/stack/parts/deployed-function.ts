import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, type Code, Function as Lambda, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../build/functions.ts';
import { FUNCTION_SETTINGS } from '../function-settings.ts';
import type { Variables } from '../function-variables.ts';
import { nothingPersonal } from './nothing-personal.ts';

export interface DeployedFunctionProps {
  readonly name: FunctionName;
  readonly code: Code;
  readonly variables: Variables;
  readonly logRetention: RetentionDays;
  readonly reservedConcurrency?: number | undefined;
  /** What it may do, besides writing its own log. */
  readonly may: readonly PolicyStatement[];
}

/** One Lambda function with a log and a role of its own. */
export class DeployedFunction extends Construct {
  readonly lambda: Lambda;
  readonly role: Role;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, props: DeployedFunctionProps) {
    super(scope, id);
    const { description, memory, timeoutSeconds } = FUNCTION_SETTINGS[props.name];
    this.logs = new LogGroup(this, 'Logs', {
      retention: props.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
      dataProtectionPolicy: nothingPersonal(),
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        // CloudFormation's ARN of a log group ends with `:*`, its streams.
        resources: [this.logs.logGroupArn],
      }),
    );
    for (const statement of props.may) this.role.addToPolicy(statement);
    this.lambda = new Lambda(this, 'Function', {
      description,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout: Duration.seconds(timeoutSeconds),
      environment: { ...props.variables },
      role: this.role,
      logGroup: this.logs,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
    });
  }
}
