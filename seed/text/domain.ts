const topLevelDomains = new Set(
  (
    'com net org info biz edu gov mil int eu tv me io co news media press agency today life live online site space pro name mobi asia africa travel ' +
    'ru su by ua kz kg uz tj tm ge am az md ee lv lt pl de fr uk it es pt nl be lu ch at dk se no fi is ie cz sk hu ro bg rs hr si ba mk al gr cy mt tr ' +
    'il ir iq sy lb jo ps sa ae qa kw bh om ye eg ly tn dz ma sd cn tw hk mo jp kr kp mn in pk bd lk np af mm th vn la kh my sg id ph au nz ca us mx br ar ' +
    'cl cu ve za ng ke et so gl ao bj bw bf bi cv cm cf td cg ga gq cd dj gm gh gn gw ci ls sz mw mz na sl lr mg mu sc km ml mr ne rw ug tz zm zw sn tg ss er ' +
    'bz gy sr tt jm bb bs lc bo cr sv gt hn ni pa do ec py pe uy bt mv bn tl fj pg sb vu ws to nr ki pw nc pf li fo ad gi va sm mc ag gd vc ky cc sx ' +
    'earth ngo uno eus scot cymru business team city red фм рф бел укр қаз cat fm am blog world center report expert club house global international network digital tech'
  ).split(' '),
);

const domainShape = /^(?:https?:\/\/)?[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){1,5}(?:\/\S*)?$/iu;

/** True for a host name, with or without scheme and path: Gazeta.ru, www.infox.ru, T.me/rybar. With a scheme, any ending is one. */
export function isDomain(text: string): boolean {
  if (text.length > 300 || !text.includes('.') || !domainShape.test(text)) return false;
  if (/^https?:\/\//i.test(text)) return true;
  const host = hostOf(text);
  return topLevelDomains.has(host.slice(host.lastIndexOf('.') + 1).toLowerCase());
}

// Most of what is asked about has nothing to leave out.
const plainHost = /^(?!www\d?\.)[a-z\d.-]*[a-z\d]$/i;

/** The host of a URL or domain as printed, without scheme, credentials, port, path and www. */
export function hostOf(url: string): string {
  if (plainHost.test(url)) return url;
  return url
    .replace(/^[a-z][a-z\d+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/, '')
    .replace(/:\d+$/, '')
    .replace(/^www\d?\./i, '')
    .replace(/\.$/, '');
}

// "en.m.wikipedia.org" is the site of "de.wikipedia.org".
const copyOfSite = /^(?:www|m|amp|mobile)\./;
const languageOfWiki = /^[a-z-]{2,12}\.(?:m\.)?(?=wik\w+\.org$)/;

/** The site that an address is of, whatever copy of it for a device, or wiki in a language, it leads to. */
export function siteOf(url: string): string {
  return hostOf(url).toLowerCase().replace(languageOfWiki, '').replace(copyOfSite, '');
}

const languageSubdomain =
  /^(?:www\d?|m|mobile|en|eng|english|ru|rus|russian|ua|uk|ukr|de|fr|az|am|ge|kz|kg|by|news|amp|tr|cn|zh)\.(?=[^.]+\.[^.]+)/i;
const secondLevel = /^(?:com?|org|net|gov|gob|edu|ac|mil|in)\.[a-z]{2}$/i;

/** A domain without scheme, www., and subdomains that only choose a language; the path stays. */
export function withoutSubdomain(url: string): string {
  const whole = hostOf(url);
  const rest = whole.replace(languageSubdomain, '');
  const own = secondLevel.test(rest) ? whole : rest;
  if (whole.length === url.length) return own;
  const path = url
    .slice(url.indexOf(whole) + whole.length)
    .replace(/^:\d+/, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  return `${own}${path}`;
}

/** The name in a domain: russiancouncil of Russiancouncil.ru, interfax of interfax.com.ua. */
export function stemOf(domain: string): string {
  const labels = withoutSubdomain(domain).replace(/\/.*$/s, '').split('.');
  labels.pop();
  if (labels.length > 1 && /^(?:com?|org|net|gov|gob|edu|ac|mil|in)$/i.test(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1) ?? '';
}
