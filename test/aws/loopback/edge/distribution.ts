import { z } from 'zod';

const behavior = z.strictObject({
  TargetOriginId: z.string(),
  PathPattern: z.string().optional(),
  ViewerProtocolPolicy: z.enum(['redirect-to-https', 'https-only', 'allow-all']),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachePolicyId: z.string(),
  OriginRequestPolicyId: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  Compress: z.boolean().default(false),
});

const origin = z.strictObject({
  Id: z.string(),
  DomainName: z.string(),
  OriginPath: z.literal('').optional(),
  CustomOriginConfig: z.strictObject({
    OriginProtocolPolicy: z.literal('https-only'),
    OriginSSLProtocols: z.array(z.string()).optional(),
    OriginReadTimeout: z.number().default(30),
    OriginKeepaliveTimeout: z.number().optional(),
    HTTPSPort: z.literal(443).optional(),
    IpAddressType: z.string().optional(),
  }),
  OriginCustomHeaders: z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
  ConnectionAttempts: z.number().optional(),
  ConnectionTimeout: z.number().optional(),
  // Once a browser's answer has come this late, the edge has given up.
  ResponseCompletionTimeout: z.number().optional(),
  OriginShield: z.unknown().optional(),
});

export const distributionConfig = z.strictObject({
  Enabled: z.literal(true),
  Origins: z.array(origin).min(1),
  DefaultCacheBehavior: behavior,
  CacheBehaviors: z.array(behavior).default([]),
  CustomErrorResponses: z
    .array(z.strictObject({ ErrorCode: z.number(), ErrorCachingMinTTL: z.number().default(10) }))
    .default([]),
  // Of no effect here: HTTP/1.1 without TLS at one place, under the distribution's own name.
  Aliases: z.unknown().optional(),
  Comment: z.string().optional(),
  DefaultRootObject: z.literal('').optional(),
  HttpVersion: z.string().optional(),
  IPV6Enabled: z.boolean().optional(),
  Logging: z.unknown().optional(),
  PriceClass: z.string().optional(),
  ViewerCertificate: z.unknown().optional(),
  WebACLId: z.string().optional(),
  Restrictions: z.unknown().optional(),
});

export type DistributionConfig = z.infer<typeof distributionConfig>;
export type CacheBehavior = z.infer<typeof behavior>;
export type Origin = z.infer<typeof origin>;

/** The behaviour for a path: the first whose pattern matches, else the default one. */
export function behaviorFor({ CacheBehaviors, DefaultCacheBehavior }: DistributionConfig, path: string): CacheBehavior {
  return CacheBehaviors.find(({ PathPattern = '*' }) => isLike(PathPattern, path)) ?? DefaultCacheBehavior;
}

function isLike(pattern: string, path: string): boolean {
  const whole = pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `/${pattern}`;
  const source = whole
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`).test(path);
}
