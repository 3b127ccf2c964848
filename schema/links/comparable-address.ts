/** Parameters that tell where a reader came from, not what the address is of. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|mc_cid|mc_eid|cmpid|ref_src)$/i;

/**
 * An address in the form in which two are compared: host and path, without scheme, `www.`, fragment, a trailing slash and
 * parameters that only track. Null where it is no web address, or that of a site's front page, which tells no article.
 */
export function comparableAddress(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, host, pathname, searchParams } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const path = pathname.replace(/\/+$/, '');
  const kept = [...searchParams].filter(([name]) => !tracking.test(name));
  if (path === '' && kept.length === 0) return null;
  const query = kept.length === 0 ? '' : `?${new URLSearchParams(kept)}`;
  return `${hostOf(host)}${path}${query}`;
}

/** Whether two comparable addresses are of one site. */
export function isSameSite(one: string, other: string): boolean {
  return siteOf(one) === siteOf(other);
}

const siteOf = (address: string): string => /^[^/?]*/.exec(address)?.[0] ?? '';
const hostOf = (host: string): string => host.replace(/^www\./, '');
