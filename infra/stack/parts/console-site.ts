import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { consoleCaching, consoleHeaders, HASHED_FILES } from '../../console/console-headers.ts';
import { answerWith, deepLinksToPage } from './edge-code.ts';

export interface ConsoleSiteProps {
  /** What `/config.json` tells. */
  readonly config: object;
  /** Where the page may ask, besides its own origin. */
  readonly signInOrigins: readonly string[];
  /** Of the audit API, without a scheme. */
  readonly apiHost: string;
}

/** These have a place of their own in CloudFront's policy, and may not stand among the others. */
const SECURITY_HEADERS = new Set(['x-content-type-options', 'referrer-policy']);

/**
 * The console behind CloudFront: its files in a bucket that nothing else can read, its configuration
 * from the edge, and the audit API at the same origin, so that nothing has to be allowed across.
 */
export class ConsoleSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, props: ConsoleSiteProps) {
    super(scope, 'Console');
    this.bucket = new Bucket(this, 'Files', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      // Everything in it can be built again.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const site = {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket as IBucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    };
    const page = {
      ...site,
      // A page that was put there a moment ago is the one to show, without telling CloudFront.
      cachePolicy: CachePolicy.CACHING_DISABLED,
      responseHeadersPolicy: this.#headers('Page', '/', props),
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Sealpost: did she get it?',
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        ...page,
        functionAssociations: [this.#edge('DeepLinks', deepLinksToPage())],
      },
      additionalBehaviors: {
        [`${HASHED_FILES}*`]: {
          ...site,
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          responseHeadersPolicy: this.#headers('Assets', HASHED_FILES, props),
        },
        '/config.json': {
          ...page,
          functionAssociations: [
            this.#edge('Config', answerWith(Stack.of(this).toJsonString(props.config))),
          ],
        },
        '/api/*': {
          origin: new HttpOrigin(props.apiHost),
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          responseHeadersPolicy: this.#headers('Answers', '/', props),
        },
      },
    });
    this.#justify();
  }

  get url(): string {
    return `https://${this.distribution.distributionDomainName}`;
  }

  #headers(id: string, path: string, { signInOrigins }: ConsoleSiteProps): ResponseHeadersPolicy {
    const said = Object.entries({
      ...consoleHeaders(signInOrigins),
      'cache-control': consoleCaching(path),
    });
    const { 'content-security-policy': contentSecurityPolicy = '', ...others } =
      Object.fromEntries(said);
    const custom = Object.entries(others).filter(([header]) => !SECURITY_HEADERS.has(header));
    return new ResponseHeadersPolicy(this, `${id}Headers`, {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy, override: true },
        contentTypeOptions: { override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override: true },
      },
      customHeadersBehavior: {
        customHeaders: custom.map(([header, value]) => ({ header, value, override: true })),
      },
    });
  }

  #edge(id: string, code: string) {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new EdgeFunction(this, id, {
        code: FunctionCode.fromInline(code),
        runtime: FunctionRuntime.JS_2_0,
      }),
    };
  }

  #justify(): void {
    const bucket = Validations.of(this.bucket);
    bucket.acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It holds the public files of the page, and only CloudFront can read them.',
    });
    const distribution = Validations.of(this.distribution);
    distribution.acknowledge({
      id: 'AwsSolutions-CFR1',
      reason: 'Where staff work is not ours to say; every look needs a token of theirs.',
    });
    distribution.acknowledge({
      id: 'AwsSolutions-CFR2',
      reason: 'A web ACL is for the account to choose: the page is static, and the API throttled.',
    });
    distribution.acknowledge({
      id: 'AwsSolutions-CFR3',
      reason:
        'Who looked at whom is in the audit’s own access log, with a reason; addresses of staff are not kept besides.',
    });
    distribution.acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'The certificate of cloudfront.net allows no other policy; a domain of one’s own does.',
    });
  }
}
