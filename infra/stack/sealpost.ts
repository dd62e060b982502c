import { Duration, Stack } from 'aws-cdk-lib';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { Alarm, Dashboard } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnUserPool, IUserPool, UserPool } from 'aws-cdk-lib/aws-cognito';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { ROUTES } from '../../src/handlers/audit-api/contract/routes.ts';
import type { FunctionName } from '../build/functions.ts';
import { builtCode } from './built-code.ts';
import { CALLBACKS_PER_SECOND } from './callbacks-per-second.ts';
import { deploymentOf } from './deployment-of.ts';
import { functionVariables } from './function-variables.ts';
import { justify } from './justify.ts';
import { alarmTopic } from './parts/alarm-topic.ts';
import { alarmsOf } from './parts/alarms-of.ts';
import { triesAgain } from './parts/asynchronous.ts';
import { type AuditTable, auditTable } from './parts/audit-table.ts';
import { codesKey } from './parts/codes-key.ts';
import { consoleOf } from './parts/console-of.ts';
import type { ConsoleSite } from './parts/console-site.ts';
import { dashboard } from './parts/dashboard.ts';
import { DeployedFunction } from './parts/deployed-function.ts';
import { EventMetrics } from './parts/event-metrics.ts';
import { Gateway } from './parts/gateway.ts';
import type { Measured } from './parts/measured.ts';
import { pepper } from './parts/pepper.ts';
import {
  mayFindOverdue,
  mayLookUp,
  mayReadSecret,
  maySendMail,
  mayWriteRows,
} from './parts/permissions.ts';
import { PoolAccess } from './parts/pool-access.ts';
import { restKey } from './parts/rest-key.ts';
import { configurationSet, reportsTo } from './parts/ses-reports.ts';
import type { SealpostProps } from './sealpost-props.ts';
import { TWILIO_CALLS_AGAIN } from './twilio-calls-again.ts';

const RUNBOOK = 'docs/runbook.md';

/**
 * Sealpost in one construct: the senders of a Cognito user pool, their receipts, the settler, the
 * audit and, with `staff`, its API and its console; with alarms and a dashboard.
 *
 * @example
 * const sealpost = new Sealpost(this, 'Sealpost', {
 *   brandName: 'Example',
 *   email: { from: 'Example <no-reply@example.com>', identities: ['example.com'] },
 * });
 * sealpost.attachTo(new UserPool(this, 'Users'));
 */
export class Sealpost extends Construct {
  /** Cognito encrypts codes with it. */
  readonly codesKey: IKey;
  readonly table: AuditTable;
  readonly pepper: ISecret;
  readonly functions: ReadonlyMap<FunctionName, DeployedFunction>;
  readonly rules: { readonly settler: Rule; readonly sesReports: Rule | null };
  readonly configurationSetName: string | null;
  readonly gateway: Gateway | null;
  readonly console: ConsoleSite | null;
  readonly alarmTopic: ITopic;
  readonly alarms: readonly Alarm[];
  readonly alarmPrefix: string;
  readonly dashboard: Dashboard;
  readonly twilioCallbackUrl: string | null;

  constructor(scope: Construct, id: string, props: SealpostProps) {
    super(scope, id);
    const { email, sms, staff, userPools = [] } = props;
    if (email === undefined && sms === undefined) {
      throw new Error('Sealpost needs `email`, `sms` or both.');
    }
    const logRetention = props.logRetention ?? RetentionDays.THREE_MONTHS;
    this.codesKey = props.codesKey ?? codesKey(this, props.poolAdministrators ?? []);
    const atRest = restKey(this);
    this.table = auditTable(this, atRest);
    this.pepper = pepper(this) as ISecret;
    this.gateway =
      sms === undefined && staff === undefined ? null : new Gateway(this, logRetention);
    this.twilioCallbackUrl =
      sms === undefined || this.gateway === null
        ? null
        : `${this.gateway.url}/twilio${TWILIO_CALLS_AGAIN}`;
    const set = email === undefined ? null : configurationSet(this);
    this.configurationSetName = set?.ref ?? null;

    const deployment = deploymentOf(props, {
      tableName: this.table.name,
      pepperArn: this.pepper.secretArn,
      keyArn: this.codesKey.keyArn,
      configurationSet: this.configurationSetName,
      twilioCallbackUrl: this.twilioCallbackUrl,
    });
    const functions = new Map<FunctionName, DeployedFunction>();
    const events = new EventMetrics(this);
    const deploy = (
      name: FunctionName,
      may: readonly PolicyStatement[],
      reservedConcurrency?: number,
    ) => {
      const deployed = new DeployedFunction(this, name, {
        name,
        code: (props.codeOf ?? builtCode)(name),
        variables: functionVariables(name, deployment),
        logRetention,
        reservedConcurrency,
        may,
      });
      events.countIn(deployed.logs);
      functions.set(name, deployed);
      return deployed;
    };
    this.functions = functions;

    const write = mayWriteRows(this.table);
    const readPepper = mayReadSecret(this.pepper.secretArn);
    const settler = deploy('settler', [write, readPepper, mayFindOverdue(this.table)]);
    triesAgain(settler);
    const schedule = new Rule(this, 'Settling', {
      description: 'Gives every notification its last word',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(settler.lambda)],
    });

    let sesReports: Rule | null = null;
    if (email !== undefined && this.configurationSetName !== null) {
      const send = maySendMail(email.identities, this.configurationSetName);
      const may = [write, readPepper, send];
      triesAgain(deploy('custom-email-sender', may, props.reservedConcurrency), settler.lambda);
      const taker = deploy('ses-events', [write]);
      triesAgain(taker);
      sesReports = reportsTo(this, this.configurationSetName, taker.lambda);
    }
    if (sms !== undefined) {
      const may = [write, readPepper, mayReadSecret(sms.secret.secretArn)];
      triesAgain(deploy('custom-sms-sender', may, props.reservedConcurrency), settler.lambda);
      const taker = deploy('twilio-status', may).lambda;
      this.gateway?.takeCallbacks(taker, sms.callbacksPerSecond ?? CALLBACKS_PER_SECOND);
    }
    this.rules = { settler: schedule, sesReports };

    if (staff !== undefined) {
      const api = deploy('audit-api', [readPepper, ...mayLookUp(this.table)]);
      const authorizer = new HttpJwtAuthorizer('Staff', staff.issuer, {
        jwtAudience: staff.audience as string[],
      });
      this.gateway?.answerStaff(api.lambda, Object.values(ROUTES), authorizer);
    }
    this.console =
      staff?.console === undefined || this.gateway === null
        ? null
        : consoleOf(this, staff, staff.console, this.gateway.host);

    userPools.forEach((pool, index) => {
      this.#allow(`Pool${index === 0 ? '' : index + 1}`, pool);
    });

    const measured: Measured = {
      functions,
      table: this.table,
      rules: [schedule, ...(sesReports === null ? [] : [sesReports])],
      gateway: this.gateway,
      events,
    };
    this.alarmTopic = props.alarmTopic ?? alarmTopic(this, atRest);
    this.alarmPrefix = props.alarmPrefix ?? Stack.of(this).stackName;
    this.alarms = alarmsOf(this, measured, this.alarmTopic, {
      prefix: this.alarmPrefix,
      runbookUrl: props.runbookUrl ?? RUNBOOK,
    });
    justify(this, functions);
    this.dashboard = dashboard(this, measured, this.alarms, this.console?.url ?? null);
  }

  /**
   * Makes a pool of the same app send through Sealpost. Its other triggers stay; the pool may not have
   * another custom sender or key.
   */
  attachTo(pool: UserPool): void {
    const given = pool.node.defaultChild as CfnUserPool;
    const arnOf = (name: FunctionName) => this.functions.get(name)?.lambda.functionArn;
    const senders = {
      CustomEmailSender: arnOf('custom-email-sender'),
      CustomSMSSender: arnOf('custom-sms-sender'),
    };
    given.addPropertyOverride('LambdaConfig.KMSKeyID', this.codesKey.keyArn);
    for (const [trigger, arn] of Object.entries(senders)) {
      if (arn === undefined) continue;
      given.addPropertyOverride(`LambdaConfig.${trigger}`, {
        LambdaArn: arn,
        LambdaVersion: 'V1_0',
      });
    }
    this.#allow(`Attached${pool.node.addr.slice(-8)}`, pool);
  }

  #allow(id: string, pool: IUserPool): void {
    new PoolAccess(this, id, {
      userPoolId: pool.userPoolId,
      userPoolArn: pool.userPoolArn,
      codesKeyArn: this.codesKey.keyArn,
      email: this.functions.get('custom-email-sender'),
      sms: this.functions.get('custom-sms-sender'),
    });
  }
}
