import type { DistributionConfig } from './distribution.ts';
import type { CachePolicy } from './policies.ts';

/** Errors that are kept without being asked for, and those that are kept only for as long as the origin says. */
const alwaysKept = [404, 405, 410, 414, 500, 501, 502, 503, 504];
const keptWhenTold = [400, 403, 412, 415];

/** How many seconds the edge keeps an answer; 0 where it does not. */
export function secondsKept(
  { status, headers }: { readonly status: number; readonly headers: Readonly<Record<string, string>> },
  { MinTTL, DefaultTTL, MaxTTL }: CachePolicy,
  { CustomErrorResponses }: Pick<DistributionConfig, 'CustomErrorResponses'>,
): number {
  const directives = (headers['cache-control'] ?? '').toLowerCase();
  const told = Number(directives.match(/s-maxage=(\d+)/)?.[1] ?? directives.match(/max-age=(\d+)/)?.[1] ?? Number.NaN);
  const forbidden = /no-store|no-cache|private/.test(directives);
  if (status >= 400) {
    const configured = CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === status)?.ErrorCachingMinTTL;
    const minimum = configured ?? (alwaysKept.includes(status) ? 10 : 0);
    const listed = alwaysKept.includes(status) || keptWhenTold.includes(status);
    return listed && !forbidden && told > minimum ? told : minimum;
  }
  if (MaxTTL === 0 || forbidden) return MinTTL;
  if (Number.isNaN(told)) return Math.max(MinTTL, DefaultTTL);
  return Math.min(Math.max(told, MinTTL), MaxTTL);
}
