/** An address that leads to another: its host and path, and the parameters that may hold the other. */
type Redirect = readonly [host: RegExp, path: RegExp, parameters: readonly string[]];

// What mail programs, word processors and networks put before the addresses in a text.
const redirects: readonly Redirect[] = [
  [/^(?:www\.)?google\.[a-z.]{2,7}$/, /^\/url$/, ['q', 'url']],
  [/\.safelinks\.protection\.outlook\.com$/, /^/, ['url']],
  [/^(?:l|lm)\.(?:facebook|messenger|instagram)\.com$/, /^/, ['u']],
  [/^out\.reddit\.com$/, /^/, ['url']],
  [/^(?:m\.)?vk\.com$/, /^\/away\.php$/, ['to']],
  [/^t\.umblr\.com$/, /^\/redirect$/, ['z']],
  [/^(?:www\.)?youtube\.com$/, /^\/redirect$/, ['q']],
  [/^(?:www\.)?linkedin\.com$/, /^\/redir\/redirect$/, ['url']],
  [/^slack-redir\.net$/, /^\/link$/, ['url']],
];

// Copies of a page under another host: translated, or for phones.
const translations: readonly Redirect[] = [
  [/^translate\.google\.[a-z.]{2,7}$/, /^\/(?:translate|website)$/, ['u']],
  [/^translate\.yandex\.[a-z.]{2,7}$/, /^\/translate$/, ['url']],
];
const phonePages =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]{2,7}\/amp|[^/.]{1,63}\.cdn\.ampproject\.org\/[civ])\/(s\/)?(?=[^/.\s]{1,63}\.)/i;
const translatedHost = /^https?:\/\/([a-z\d-]{1,250})\.translate\.goog(?=[/?#]|$)/i;
const addressInPath = /^https?:\/\/[^/?#]{1,255}\/[^?#]{0,300}?(?=https?:\/\/?[^/?#\s]{1,255}\.)/i;

// Hosts whose addresses tell nothing of what they lead to.
const shorteners = new Set(
  (
    'bit.ly goo.gl t.co tinyurl.com ow.ly buff.ly is.gd v.gd dlvr.it lnkd.in trib.al cutt.ly clck.ru vk.cc rb.gy shorturl.at ' +
    'tiny.cc t.ly u.to ift.tt wp.me fb.me rebrand.ly perma.cc'
  ).split(' '),
);

/** The address that a redirect of a mail program, a word processor or a network leads to; of any other, itself. */
export function withoutRedirect(url: string): string {
  // What holds no second address leads nowhere else.
  if (!/^https?:\/\/.{4,}(?:https?(?::|%3A))/is.test(url)) return url;
  return addressIn(url, redirects) ?? url;
}

/**
 * The address whose site a link cites: of a copy in an archive ("web.archive.org/web/2021/https://…"), translated or made for
 * phones, that of the original; of any other, itself. Null for a shortened address, which does not show it.
 */
export function citedAddress(url: string): string | null {
  const original = withoutRedirect(url);
  const phone = phonePages.exec(original);
  if (phone !== null) return `${phone[1] === undefined ? 'http' : 'https'}://${original.slice(phone[0].length)}`;
  const [translated, labels] = translatedHost.exec(original) ?? [];
  if (translated !== undefined && labels !== undefined)
    return `https://${labels.replace(/--/g, '\n').replace(/-/g, '.').replace(/\n/g, '-')}${original.slice(translated.length)}`;
  const before = addressInPath.exec(original)?.[0];
  if (before !== undefined) return original.slice(before.length);
  const host = /^https?:\/\/(?:www\.)?([^/?#]{1,255})/i.exec(original)?.[1]?.toLowerCase();
  if (host !== undefined && shorteners.has(host)) return null;
  return addressIn(original, translations) ?? original;
}

function addressIn(url: string, known: readonly Redirect[]): string | null {
  if (!URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  for (const [host, path, parameters] of known) {
    if (!host.test(hostname) || !path.test(pathname)) continue;
    for (const parameter of parameters) {
      const inside = searchParams.get(parameter);
      if (inside !== null && /^https?:\/\/[^/?#\s]{1,255}\./i.test(inside)) return inside;
    }
  }
  return null;
}
