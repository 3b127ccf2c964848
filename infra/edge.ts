import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CacheCookieBehavior,
  CachedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Function as CloudFrontFunction,
  Distribution,
  type FunctionAssociation,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Aws, Duration, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { originHeader, siteHostHeader } from '../functions/graphql/origin-header.ts';
import { functionTimeouts } from '../functions/timeouts.ts';
import { webAclArnOf } from './firewall.ts';
import type { Settings } from './settings.ts';

export interface EdgeProps extends Pick<Settings, 'allowedOrigins' | 'domain' | 'firewall'> {
  /** The host name of the HTTP API. */
  readonly originHostName: string;
  readonly originHeaderValue: string;
  /** Whether the origin has to be told under which name readers ask. */
  readonly saysHost: boolean;
}

/** Statuses that CloudFront would otherwise keep for 10 seconds. */
const errorStatuses = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504];

/** What readers talk to: CloudFront, which keeps answers to GET as long as the API says and passes all else through. */
export class Edge extends Construct {
  readonly distribution: Distribution;
  /** `https://` and the name that readers use. */
  readonly url: string;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { allowedOrigins, domain, originHeaderValue, originHostName, saysHost } = props;
    const webAclId = webAclArnOf(this, props);
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `${Stack.of(this).stackName}: API and reader`,
      defaultBehavior: {
        origin: new HttpOrigin(originHostName, {
          protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
          originSslProtocols: [OriginSslPolicy.TLS_V1_2],
          customHeaders: {
            [originHeader]: originHeaderValue,
            ...(saysHost && domain !== undefined ? { [siteHostHeader]: domain.name } : {}),
          },
          connectionAttempts: 2,
          connectionTimeout: Duration.seconds(5),
          readTimeout: Duration.seconds(functionTimeouts.edge),
        }),
        allowedMethods: AllowedMethods.ALLOW_ALL,
        cachedMethods: CachedMethods.CACHE_GET_HEAD,
        cachePolicy: cachePolicy(this, allowedOrigins),
        originRequestPolicy: originRequestPolicy(this),
        responseHeadersPolicy: securityHeaders(this, domain?.hstsIncludeSubDomains ?? false),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        compress: true,
        ...(saysHost && domain === undefined ? { functionAssociations: [hostAsHeader(this)] } : {}),
      },
      errorResponses: errorStatuses.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Europe and North America: elsewhere readers are served from there.
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(webAclId === undefined ? {} : { webAclId }),
      // With CloudFront's own certificate the least protocol version cannot be chosen.
      ...(domain === undefined
        ? {}
        : {
            domainNames: [domain.name],
            certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
            minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
          }),
    });
    this.url = `https://${domain?.name ?? this.distribution.distributionDomainName}`;
  }
}

/**
 * CloudFront does not look at Vary: all that an answer depends on is in the key. Origin is, where the answer repeats it: where
 * some origins are allowed and others are not. Of the address it is everything: what Apollo Client adds to it
 * (`extensions`, with its name) is the same for all who use one version of it.
 */
function cachePolicy(scope: Construct, allowedOrigins: readonly string[]): CachePolicy {
  const repeatsOrigin = allowedOrigins.length > 0 && !allowedOrigins.includes('*');
  return new CachePolicy(scope, 'CachePolicy', {
    cachePolicyName: nameIn('Cache'),
    comment: 'As long as the API says; what says nothing is not kept.',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    headerBehavior: CacheHeaderBehavior.allowList('Accept', ...(repeatsOrigin ? ['Origin'] : [])),
    cookieBehavior: CacheCookieBehavior.none(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });
}

/**
 * All that a reader sends but Host, since an HTTP API answers 403 to one that is not its own, and cookies: nothing here sets or
 * reads one, and those of other sites on the same domain may exceed what an HTTP API takes, 10,240 bytes of request line and
 * headers.
 */
function originRequestPolicy(scope: Construct): OriginRequestPolicy {
  return new OriginRequestPolicy(scope, 'OriginRequestPolicy', {
    originRequestPolicyName: nameIn('OriginRequest'),
    comment: 'Everything but Host and cookies.',
    headerBehavior: OriginRequestHeaderBehavior.denyList('Host'),
    cookieBehavior: OriginRequestCookieBehavior.none(),
    queryStringBehavior: OriginRequestQueryStringBehavior.all(),
  });
}

/**
 * The name of the distribution, which its own origin's settings cannot hold, as a header; what a reader sends under its name is
 * replaced.
 */
function hostAsHeader(scope: Construct): FunctionAssociation {
  const code = `function handler(event) {
  var request = event.request;
  request.headers['${siteHostHeader}'] = { value: request.headers.host.value };
  return request;
}`;
  return {
    eventType: FunctionEventType.VIEWER_REQUEST,
    function: new CloudFrontFunction(scope, 'SiteHost', {
      comment: 'Tells the origin the name that readers use.',
      code: FunctionCode.fromInline(code),
      runtime: FunctionRuntime.JS_2_0,
    }),
  };
}

function securityHeaders(scope: Construct, includeSubdomains: boolean): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    responseHeadersPolicyName: nameIn('SecurityHeaders'),
    comment: 'For answers that are data, not pages; a page says what it loads itself.',
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'", override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: false },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains, override: true },
    },
  });
}

/** CloudFront's policies have to be named, once in an account: by their stack and its region, no two are the same. */
function nameIn(name: string): string {
  return [Aws.STACK_NAME, Aws.REGION, name].join('-');
}
