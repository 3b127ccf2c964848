import type { IncomingHttpHeaders } from 'node:http';
import { type Exchange, header } from '../exchange.ts';
import type { CachePolicy, OriginRequestPolicy } from './policies.ts';

type HeadersConfig = OriginRequestPolicy['HeadersConfig'];
type QueryStringsConfig = OriginRequestPolicy['QueryStringsConfig'];

/** What the edge keeps an answer under: what is not in it cannot make a difference to the one who asks. */
export function cacheKey({ method, headers, url }: Exchange, policy: CachePolicy): string {
  const { HeadersConfig, QueryStringsConfig, CookiesConfig } = policy.ParametersInCacheKeyAndForwardedToOrigin;
  return JSON.stringify([
    method,
    url.pathname,
    selectedQuery(url.search, QueryStringsConfig),
    acceptEncoding(headers, policy),
    selectedHeaders(headers, HeadersConfig),
    CookiesConfig.CookieBehavior === 'all' ? header(headers, 'cookie') : null,
  ]);
}

/** The query as it is sent on, with its `?`, byte for byte where all of it is. */
export function selectedQuery(search: string, { QueryStringBehavior, QueryStrings }: QueryStringsConfig): string {
  if (QueryStringBehavior === 'all') return search;
  if (QueryStringBehavior === 'none') return '';
  const wanted = (pair: string) => QueryStrings.includes(decodeURIComponent(pair.split('=')[0] ?? ''));
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && wanted(pair) === (QueryStringBehavior === 'whitelist'));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The viewer's headers that a policy names, in lower case. */
export function selectedHeaders(headers: IncomingHttpHeaders, config: HeadersConfig): Record<string, string> {
  const named = config.Headers.map((name) => name.toLowerCase());
  const isSelected = (name: string): boolean => {
    if (config.HeaderBehavior === 'none') return false;
    if (config.HeaderBehavior === 'allViewer') return true;
    return named.includes(name) === (config.HeaderBehavior === 'whitelist');
  };
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => isSelected(name))
      .map(([name, value]) => [name, String(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What the edge makes of Accept-Encoding: only what it can compress to itself; null where the policy leaves it out. */
export function acceptEncoding(headers: IncomingHttpHeaders, policy: CachePolicy): string | null {
  const { EnableAcceptEncodingBrotli: brotli, EnableAcceptEncodingGzip: gzip } =
    policy.ParametersInCacheKeyAndForwardedToOrigin;
  if (!gzip && !brotli) return null;
  const given = (header(headers, 'accept-encoding') ?? '').split(',').map((part) => part.split(';')[0]?.trim());
  return [brotli && given.includes('br') ? 'br' : '', gzip && given.includes('gzip') ? 'gzip' : '']
    .filter((name) => name !== '')
    .join(',');
}
