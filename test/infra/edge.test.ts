import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { originHeader } from '../../functions/graphql/origin-header.ts';
import { only, resourcesOf, type Synthesized, synthesized } from '../aws/synthesized.ts';

const dev = await synthesized('dev');

describe('the edge', () => {
  const distribution = ({ template }: Synthesized) =>
    z
      .object({
        DistributionConfig: z.looseObject({
          Origins: z.array(z.looseObject({ OriginCustomHeaders: z.unknown() })),
          DefaultCacheBehavior: z.looseObject({ AllowedMethods: z.array(z.string()) }),
          CustomErrorResponses: z.array(z.object({ ErrorCode: z.int(), ErrorCachingMinTTL: z.int() })),
        }),
      })
      .parse(only(template, 'AWS::CloudFront::Distribution').properties).DistributionConfig;
  /** What the function takes for the address of the site. */
  const siteUrl = ({ template }: Synthesized) =>
    z
      .object({ StageVariables: z.object({ siteUrl: z.unknown() }) })
      .parse(only(template, 'AWS::ApiGatewayV2::Stage').properties).StageVariables.siteUrl;
  const keyHeaders = ({ template }: Synthesized) =>
    z
      .object({
        CachePolicyConfig: z.object({
          ParametersInCacheKeyAndForwardedToOrigin: z.object({
            HeadersConfig: z.object({ Headers: z.string().array() }),
          }),
        }),
      })
      .parse(only(template, 'AWS::CloudFront::CachePolicy').properties).CachePolicyConfig
      .ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig.Headers;

  it('hands the value that the function wants to it, and to nobody else', () => {
    const value = { Ref: only(dev.template, 'Custom::OriginValue').id };
    expect(distribution(dev).Origins).toMatchObject([
      { OriginCustomHeaders: [{ HeaderName: originHeader, HeaderValue: value }] },
    ]);
    const given = resourcesOf(dev.template, 'AWS::Lambda::Function').filter(({ properties }) =>
      JSON.stringify(properties).includes(JSON.stringify(value)),
    );
    expect(given.map(({ properties }) => properties['Description'])).toEqual(['Answers GraphQL from the table.']);
  });

  it('lends the function its name: IRIs are of the site', () => {
    const { id } = only(dev.template, 'AWS::CloudFront::Distribution');
    expect(siteUrl(dev)).toEqual({ 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [id, 'DomainName'] }]] });
  });

  it('lets POST through, compresses, speaks HTTP/3, and does not hand on the Host', () => {
    const { DefaultCacheBehavior: behavior, HttpVersion: httpVersion } = distribution(dev);
    expect(httpVersion).toBe('http2and3');
    expect(behavior.AllowedMethods).toContain('POST');
    const originRequest = only(dev.template, 'AWS::CloudFront::OriginRequestPolicy');
    expect(behavior).toMatchObject({
      Compress: true,
      CachedMethods: ['GET', 'HEAD'],
      OriginRequestPolicyId: { Ref: originRequest.id },
    });
    expect(originRequest.properties).toMatchObject({
      OriginRequestPolicyConfig: {
        HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['Host'] },
        // An HTTP API takes 10,240 bytes of request line and headers.
        CookiesConfig: { CookieBehavior: 'none' },
        QueryStringsConfig: { QueryStringBehavior: 'all' },
      },
    });
    expect(behavior).not.toHaveProperty('LambdaFunctionAssociations');
  });

  it('demands HTTPS of no other host under its domain, unless asked', async () => {
    const transport = ({ template }: Synthesized) =>
      JSON.stringify(only(template, 'AWS::CloudFront::ResponseHeadersPolicy').properties);
    expect(transport(dev)).toContain('"IncludeSubdomains":false');
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const domain = { name: 'example.org', certificateArn, hstsIncludeSubDomains: true };
    expect(transport(await synthesized('prod', { domain }))).toContain('"IncludeSubdomains":true');
  });

  it('keeps an answer as long as the API says, and no error', () => {
    expect(only(dev.template, 'AWS::CloudFront::CachePolicy').properties).toMatchObject({
      CachePolicyConfig: {
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          QueryStringsConfig: { QueryStringBehavior: 'all' },
          CookiesConfig: { CookieBehavior: 'none' },
        },
      },
    });
    const errors = distribution(dev).CustomErrorResponses;
    expect(errors.every(({ ErrorCachingMinTTL }) => ErrorCachingMinTTL === 0)).toBe(true);
    // All whose caching time CloudFront lets one choose.
    expect(errors.map(({ ErrorCode }) => ErrorCode)).toEqual([400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]);
  });

  it('tells readers apart by Accept, and by Origin where some are allowed', async () => {
    expect(keyHeaders(dev)).toEqual(['Accept']);
    expect(keyHeaders(await synthesized('dev', { allowedOrigins: ['*'] }))).toEqual(['Accept']);
    const some = await synthesized('dev', { allowedOrigins: ['https://www.example.org'] });
    expect(keyHeaders(some)).toEqual(['Accept', 'Origin']);
  });

  it('takes an own name with its certificate, and a firewall', async () => {
    const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b';
    const settings = {
      region: 'us-east-1',
      domain: { name: 'api.example.org', certificateArn },
      firewall: { requestsPerFiveMinutes: 1000 },
      alarmEmail: 'desk@example.org',
    };
    const own = await synthesized('prod', settings);
    expect(distribution(own)).toMatchObject({
      Aliases: ['api.example.org'],
      ViewerCertificate: { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
      WebACLId: { 'Fn::GetAtt': [only(own.template, 'AWS::WAFv2::WebACL').id, 'Arn'] },
    });
    expect(only(own.template, 'AWS::WAFv2::WebACL').properties).toMatchObject({
      Scope: 'CLOUDFRONT',
      Rules: [{ Statement: { RateBasedStatement: { Limit: 1000, AggregateKeyType: 'IP' } } }],
    });
    expect(siteUrl(own)).toBe('https://api.example.org');
    expect(own.template.Outputs['GraphQLUrl']).toMatchObject({ Value: 'https://api.example.org/graphql' });
    expect(only(own.template, 'AWS::SNS::Subscription').properties).toMatchObject({ Endpoint: 'desk@example.org' });
  });
});
