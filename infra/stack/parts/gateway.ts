import { Fn, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnRoute,
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

/** Requests a second that get through, and how many at once above that: enough for any staff. */
const THROTTLE = { rateLimit: 100, burstLimit: 200 };

/**
 * Four reports of Twilio a message, in waves. What is refused here is lost: Twilio comes again for a
 * fault of ours only.
 */
const CALLBACKS_AT_ONCE = 1000;

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
  readonly #stage: CfnStage;

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
    const stage = this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs as ILogGroup),
        format: AccessLogFormat.custom(ACCESS_LINE),
      },
    });
    this.#stage = stage.node.defaultChild as CfnStage;
  }

  /** Without a slash at its end. */
  get url(): string {
    return this.api.apiEndpoint;
  }

  get host(): string {
    return Fn.select(2, Fn.split('/', this.api.apiEndpoint));
  }

  /**
   * `POST /twilio`. Twilio has no token; it signs.
   *
   * @param perSecond how many get through
   */
  takeCallbacks(taker: IFunction, perSecond: number): void {
    const [route] = this.#open('/twilio', HttpMethod.POST, taker, 'Callback', {
      reason:
        'Twilio calls it, which has no token. The function verifies its signature and one of ours, and looks at nothing before.',
    });
    this.#stage.routeSettings = {
      'POST /twilio': {
        ThrottlingRateLimit: perSecond,
        ThrottlingBurstLimit: CALLBACKS_AT_ONCE,
      },
    };
    // A stage knows only routes that are there.
    this.#stage.addResourceDependency(route?.node.defaultChild as CfnRoute);
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
  ): HttpRoute[] {
    const routes = this.api.addRoutes({
      path,
      methods: [method],
      integration: new HttpLambdaIntegration(name, taker),
      authorizer: new HttpNoneAuthorizer(),
    });
    for (const route of routes) {
      Validations.of(route).acknowledge({ id: 'AwsSolutions-APIG4', reason });
    }
    return routes;
  }
}
