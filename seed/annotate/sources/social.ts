import { hostOf, isDomain, withoutSubdomain } from '../../text/domain.ts';

/** A page or channel of a social network. */
export interface SocialAccount {
  /** The network's host: t.me. */
  readonly host: string;
  /** As printed, without the sign. */
  readonly handle: string;
}

const hostByName: Readonly<Record<string, string>> = {
  facebook: 'facebook.com',
  telegram: 't.me',
  twitter: 'twitter.com',
  x: 'twitter.com',
  instagram: 'instagram.com',
  vk: 'vk.com',
  vkontakte: 'vk.com',
  odnoklassniki: 'ok.ru',
  youtube: 'youtube.com',
  tiktok: 'tiktok.com',
  weibo: 'weibo.com',
  linkedin: 'linkedin.com',
  livejournal: 'livejournal.com',
};
const aliasOf: Readonly<Record<string, string>> = {
  'fb.com': 'facebook.com',
  'telegram.me': 't.me',
  'x.com': 'twitter.com',
};
const pageHosts = new Set([...Object.values(hostByName), ...Object.keys(aliasOf), 'medium.com']);
const journalHosts = new Set(
  'livejournal.com substack.com blogspot.com wordpress.com medium.com tumblr.com'.split(' '),
);

/** True for the name of a social network, as printed. */
export function isSocialPlatform(name: string): boolean {
  return Object.hasOwn(hostByName, name.trim().toLowerCase());
}

/** True for hosts whose pages belong to the account that the path names. */
export function isSocialHost(host: string): boolean {
  const bare = withoutSubdomain(host).toLowerCase();
  return pageHosts.has(bare) || journalHosts.has(bare);
}

/** The account that a social address, or a network's name with a handle, is of; null for anything else. */
export function socialAccount(printed: string): SocialAccount | null {
  return isDomain(printed) ? accountOfAddress(printed) : accountOfWords(printed);
}

/** The account's address without scheme: t.me/rybar. */
export function addressOf({ host, handle }: SocialAccount): string {
  return journalHosts.has(host) ? `${handle}.${host}` : `${host}/${handle}`;
}

// Parts of a path before the account, and pages that name none.
const sections = /^(?:s|c|channel|user|users|groups|profile|pg|pages|in|company|people|@)$/i;
const pages =
  /^(?:watch|photo|photo\.php|story\.php|permalink\.php|playlist|search|status|posts|events|live|shorts|share)/i;

function accountOfAddress(address: string): SocialAccount | null {
  const printedHost = hostOf(address);
  const host = printedHost.toLowerCase();
  const parent = host.split('.').slice(-2).join('.');
  if (host !== parent && journalHosts.has(parent) && withoutSubdomain(host) !== parent) {
    return { host: parent, handle: host.slice(0, -parent.length - 1) };
  }
  const bare = withoutSubdomain(host);
  if (!pageHosts.has(bare)) return null;
  const path = address
    .slice(address.indexOf(printedHost) + printedHost.length)
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter((part) => part !== '' && !sections.test(part));
  const [first] = path;
  if (first === undefined || pages.test(first)) return null;
  return { host: aliasOf[bare] ?? bare, handle: first.replace(/^@/, '') };
}

const kind = '(?:[\\s\\u00A0]+(channel|page|account|group|feed|post))?';
const networkFirst = new RegExp(
  `^(?:[Tt]he )?(\\p{L}{1,13})${kind}([\\s\\u00A0]*[,:/(–-][\\s\\u00A0]*|[\\s\\u00A0]+(?:of )?)(@?)(.{2,60}?)\\)?$`,
  'u',
);
const networkLast = new RegExp(
  `^(@?)(.{2,60}?)(?:[’']s)?([\\s\\u00A0]+on[\\s\\u00A0]+|[\\s\\u00A0]+|[\\s\\u00A0]*\\()(\\p{L}{1,13})${kind}\\)?$`,
  'u',
);

const anyNetwork = new RegExp(`(?<!\\p{L})(?:${Object.keys(hostByName).join('|')})(?!\\p{L})`, 'iu');

function accountOfWords(words: string): SocialAccount | null {
  if (!anyNetwork.test(words)) return null;
  const name = words.trim();
  const first = networkFirst.exec(name);
  if (first) {
    const [, networkName = '', noun, between = '', sign = '', handle = ''] = first;
    const told = noun !== undefined || sign !== '' || /[/(]/.test(between);
    if (told && isCapital(handle, sign)) return accountAt(networkName, handle);
  }
  const last = networkLast.exec(name);
  if (!last) return null;
  const [, sign = '', handle = '', between = '', networkName = '', noun] = last;
  const told = noun !== undefined || sign !== '' || between.trim() !== '';
  const named = sign !== '' || /^\p{Lu}/u.test(handle);
  return told && named ? accountAt(networkName, handle) : null;
}

/** Names are capitalised; handles are not, and are one word. */
function isCapital(handle: string, sign: string): boolean {
  return sign !== '' || /^\p{Lu}/u.test(handle) || /^\S+$/.test(handle);
}

function accountAt(networkName: string, handle: string): SocialAccount | null {
  const host = Object.hasOwn(hostByName, networkName.toLowerCase()) ? hostByName[networkName.toLowerCase()] : undefined;
  const isName = networkName !== networkName.toLowerCase();
  return host === undefined || !isName || isSocialPlatform(handle) ? null : { host, handle };
}
