import { z } from 'zod';

const headers = z.strictObject({
  HeaderBehavior: z.enum(['none', 'whitelist', 'allViewer', 'allExcept']),
  Headers: z.array(z.string()).default([]),
});
const cookies = z.strictObject({ CookieBehavior: z.enum(['none', 'all']) });
const queryStrings = z.strictObject({
  QueryStringBehavior: z.enum(['none', 'all', 'whitelist', 'allExcept']),
  QueryStrings: z.array(z.string()).default([]),
});

export const cachePolicy = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  MinTTL: z.number(),
  DefaultTTL: z.number(),
  MaxTTL: z.number(),
  ParametersInCacheKeyAndForwardedToOrigin: z.strictObject({
    EnableAcceptEncodingGzip: z.boolean(),
    EnableAcceptEncodingBrotli: z.boolean().default(false),
    HeadersConfig: headers,
    CookiesConfig: cookies,
    QueryStringsConfig: queryStrings,
  }),
});

export const originRequestPolicy = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  HeadersConfig: headers,
  CookiesConfig: cookies,
  QueryStringsConfig: queryStrings,
});

export type CachePolicy = z.infer<typeof cachePolicy>;
export type OriginRequestPolicy = z.infer<typeof originRequestPolicy>;

const nothing: Pick<OriginRequestPolicy, 'HeadersConfig' | 'CookiesConfig' | 'QueryStringsConfig'> = {
  HeadersConfig: { HeaderBehavior: 'none', Headers: [] },
  CookiesConfig: { CookieBehavior: 'none' },
  QueryStringsConfig: { QueryStringBehavior: 'none', QueryStrings: [] },
};

/** Amazon's own policies, by id, as documented. */
export const managedCachePolicies: Readonly<Record<string, CachePolicy>> = {
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': {
    Name: 'CachingDisabled',
    MinTTL: 0,
    DefaultTTL: 0,
    MaxTTL: 0,
    ParametersInCacheKeyAndForwardedToOrigin: {
      EnableAcceptEncodingGzip: false,
      EnableAcceptEncodingBrotli: false,
      ...nothing,
    },
  },
};

export const managedOriginRequestPolicies: Readonly<Record<string, OriginRequestPolicy>> = {
  '216adef6-5c7f-47e4-b989-5492eafa07d3': {
    Name: 'AllViewer',
    HeadersConfig: { HeaderBehavior: 'allViewer', Headers: [] },
    CookiesConfig: { CookieBehavior: 'all' },
    QueryStringsConfig: { QueryStringBehavior: 'all', QueryStrings: [] },
  },
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': {
    Name: 'AllViewerExceptHostHeader',
    HeadersConfig: { HeaderBehavior: 'allExcept', Headers: ['host'] },
    CookiesConfig: { CookieBehavior: 'all' },
    QueryStringsConfig: { QueryStringBehavior: 'all', QueryStrings: [] },
  },
};
