import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readConsoleConfig } from '../../../console/config/console-config.ts';
import { consoleHeaders } from '../../../infra/console/console-headers.ts';
import { resolve } from './resolve.ts';
import { ofType, templateOf, theOne } from './template.ts';

const template = templateOf();
const TYPED = {
  OidcIssuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Staff',
  OidcClientId: 'consoleclient',
  OidcCliClientId: 'cliclient',
  SignInOrigins: 'https://staff.auth.eu-west-1.amazoncognito.com',
  PhoneRegion: 'KR',
};

interface Distribution {
  readonly DefaultCacheBehavior: Readonly<Record<string, unknown>>;
  readonly CacheBehaviors: readonly Readonly<Record<string, unknown>>[];
}

const { DefaultCacheBehavior, CacheBehaviors } = theOne(template, 'AWS::CloudFront::Distribution')
  .Properties['DistributionConfig'] as unknown as Distribution;
const behaviour = (path: string) =>
  CacheBehaviors.find(({ PathPattern }) => PathPattern === path) ?? {};

/** Runs a program of the edge as CloudFront would: nothing but the language around it. */
function atEdge(name: string, event: object): unknown {
  const { Properties } = theOne(template, 'AWS::CloudFront::Function', name);
  const code = resolve(template, Properties['FunctionCode'], TYPED);
  const context = createContext({ event });
  return runInContext(`${code}\nJSON.parse(JSON.stringify(handler(event)))`, context);
}

describe('the console behind CloudFront', () => {
  it('tells its configuration, which the console and the command line can read', () => {
    const answer = atEdge('Config', { request: { uri: '/config.json' } }) as {
      statusCode: number;
      headers: Record<string, { value: string }>;
      body: { data: string };
    };
    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': { value: 'application/json' },
      'cache-control': { value: 'no-store' },
    });
    expect(readConsoleConfig(JSON.parse(answer.body.data))).toEqual({
      config: {
        apiUrl: '/api',
        oidc: {
          authority: TYPED.OidcIssuer,
          clientId: 'consoleclient',
          cliClientId: 'cliclient',
          scope: 'openid profile',
        },
        phoneRegion: 'KR',
      },
    });
  });

  it.each([
    ['/', '/index.html'],
    ['/n/abcdefgh', '/index.html'],
    ['/overview', '/index.html'],
    ['/icon.svg', '/icon.svg'],
    ['/gone.js', '/gone.js'],
  ])('answers %s with %s', (asked, given) => {
    expect(atEdge('DeepLinks', { request: { uri: asked } })).toEqual({ uri: given });
  });

  it('says to the browser what the local console says', () => {
    const policies = ofType(template, 'AWS::CloudFront::ResponseHeadersPolicy').map(
      ([, { Properties }]) => Properties['ResponseHeadersPolicyConfig'],
    ) as {
      CustomHeadersConfig: { Items: { Header: string; Value: string; Override: boolean }[] };
      SecurityHeadersConfig: {
        ContentSecurityPolicy: { ContentSecurityPolicy: unknown; Override: boolean };
        ContentTypeOptions: unknown;
        ReferrerPolicy: { ReferrerPolicy: string };
      };
    }[];
    const wanted = consoleHeaders([
      'https://cognito-idp.eu-west-1.amazonaws.com',
      TYPED.SignInOrigins,
    ]);
    expect(policies).toHaveLength(3);
    for (const { CustomHeadersConfig, SecurityHeadersConfig } of policies) {
      const { ContentSecurityPolicy, ReferrerPolicy } = SecurityHeadersConfig;
      const issuerHost = JSON.stringify(ContentSecurityPolicy.ContentSecurityPolicy);
      expect(issuerHost).toContain('{"Fn::Split":["/",{"Ref":"OidcIssuer"}]}');
      const said = {
        ...Object.fromEntries(
          CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]),
        ),
        'referrer-policy': ReferrerPolicy.ReferrerPolicy,
        'x-content-type-options': 'nosniff',
      };
      const { 'content-security-policy': _, ...others } = wanted;
      expect(said).toMatchObject(others);
      expect(CustomHeadersConfig.Items.every(({ Override }) => Override)).toBe(true);
    }
  });

  it('keeps files whose names are their content, and nothing else', () => {
    const cached = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    const never = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
    expect(DefaultCacheBehavior['CachePolicyId']).toBe(never);
    expect(behaviour('/assets/*')['CachePolicyId']).toBe(cached);
    expect(behaviour('/config.json')['CachePolicyId']).toBe(never);
    expect(behaviour('/api/*')['CachePolicyId']).toBe(never);
  });

  it('hands requests of the API on with their token, and with nothing of the page’s host', () => {
    expect(behaviour('/api/*')).toMatchObject({
      ViewerProtocolPolicy: 'https-only',
      AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
      // AllViewerExceptHostHeader
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
  });

  it('has its files where only CloudFront can read them', () => {
    expect(
      theOne(template, 'AWS::S3::Bucket').Properties['PublicAccessBlockConfiguration'],
    ).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    const { Statement: statements } = theOne(template, 'AWS::S3::BucketPolicy').Properties[
      'PolicyDocument'
    ] as { Statement: { Effect: string; Principal: unknown }[] };
    expect(
      statements.filter(({ Effect }) => Effect === 'Allow').map(({ Principal }) => Principal),
    ).toEqual([{ Service: 'cloudfront.amazonaws.com' }]);
  });
});
