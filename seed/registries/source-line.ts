// A compiled source is a line: name, slug, homepage, Wikidata id with abbreviations after it (Q1|EDM) and keys, parted by tabs. What most sources have alike is
// left out of it: the slug of the name, https://, and the keys that follow from name and homepage, for which marks stand.
const ofName = '=';
const ofHomepage = '@';
const scheme = 'https://';

/** A homepage as a line has it. */
export function shortHomepage(homepage: string | null): string {
  return homepage?.startsWith(scheme) ? homepage.slice(scheme.length) : (homepage ?? '');
}

/** The homepage of a line; null where it has none. */
export function longHomepage(homepage: string): string | null {
  if (homepage === '') return null;
  return homepage.includes('://') ? homepage : scheme + homepage;
}

/** A key as the line of that name and homepage has it. */
export function markOfKey(key: string, name: string, homepage: string): string {
  if (key === plainKey(name)) return ofName;
  return key === domainKey(homepage) ? ofHomepage : key;
}

/** The key that `markOfKey` has shortened. */
export function keyOfMark(mark: string, name: string, homepage: string): string {
  if (mark === ofName) return plainKey(name);
  return mark === ofHomepage ? domainKey(homepage) : mark;
}

/** What most names' keys are. */
function plainKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^a-z\d]+/g, '');
}

function domainKey(homepage: string): string {
  return `domain:${homepage.replace(/^www\./, '').replace(/[^a-z\d]+/g, '')}`;
}
