import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Requests a second that get through, and how many at once above that. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/** No query, which holds the signature of a callback, and no address of the caller. */
const ACCESS_LINE = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.error.message',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
});

/** The HTTP API that Twilio reports to, and that staff ask. */
export class Gateway extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, logRetention: RetentionDays) {
    super(scope, 'Gateway');
    this.api = new HttpApi(this, 'Api', {
      apiName: 'Sealpost',
      description: 'Reports of Twilio, and the audit for staff',
      createDefaultStage: false,
    });
    const logs = new LogGroup(this, 'Logs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs as ILogGroup),
        format: AccessLogFormat.custom(ACCESS_LINE),
      },
    });
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.api.apiEndpoint;
  }

  get host(): string {
    return Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  /** `POST /twilio`. Twilio has no token; it signs. */
  takeCallbacks(taker: IFunction): void {
    this.#open('/twilio', HttpMethod.POST, taker, 'Callback', {
      reason:
        'Twilio calls it, which has no token. The function verifies its signature and one of ours, and looks at nothing before.',
    });
  }

  /** Every route of the audit, for whom the authoriser lets through; its description for everybody. */
  answerStaff(
    taker: IFunction,
    routes: readonly { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string }[],
    authorizer: IHttpRouteAuthorizer,
  ): void {
    const integration = new HttpLambdaIntegration('Audit', taker);
    for (const prefix of ['', '/api']) {
      for (const { method, path } of routes) {
        this.api.addRoutes({
          path: `${prefix}${path}`,
          methods: [HttpMethod[method]],
          integration,
          authorizer,
        });
      }
      this.#open(`${prefix}/openapi.json`, HttpMethod.GET, taker, 'Audit', {
        reason: 'The description of the API holds no data, and is in the public source.',
      });
    }
  }

  #open(
    path: string,
    method: HttpMethod,
    taker: IFunction,
    name: string,
    { reason }: { readonly reason: string },
  ): void {
    const routes = this.api.addRoutes({
      path,
      methods: [method],
      integration: new HttpLambdaIntegration(name, taker),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
  }
}
