// A compiled source is a line: name, slug, homepage, Wikidata id and abbreviations, parted by tabs. What most sources have
// alike is left out of it: the slug of the name, https://, and what is empty at its end. The keys, but for those that homepages tell, are lines of their own, one for all that
// begin alike: what they begin with, and of each the rest, `=` and the number of its source, parted by tabs.
const scheme = 'https://';
const lengthOfBeginning = 3;
const ofDomain = 'domain:';
const radix = 36;

/** A homepage as a line has it. */
export function shortHomepage(homepage: string | null): string {
  return homepage?.startsWith(scheme) ? homepage.slice(scheme.length) : (homepage ?? '');
}

/** The homepage of a line; null where it has none. */
export function longHomepage(homepage: string): string | null {
  if (homepage === '') return null;
  return homepage.includes('://') ? homepage : scheme + homepage;
}

/** True for the key of a domain. */
export function isOfDomain(key: string): boolean {
  return key.startsWith(ofDomain);
}

/** What the line of a key begins with. */
export function beginningOf(key: string): string {
  return isOfDomain(key)
    ? `.${key.slice(ofDomain.length, ofDomain.length + lengthOfBeginning)}`
    : key.slice(0, lengthOfBeginning);
}

/** The lines of all keys, each with the number of its source. */
export function keyLines(keys: Iterable<readonly [key: string, source: number]>): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const [key, source] of keys) {
    const beginning = beginningOf(key);
    const line = lines.get(beginning) ?? [beginning];
    lines.set(beginning, line);
    line.push(`${key.slice(fullBeginning(beginning).length)}=${source.toString(radix)}`);
  }
  return [...lines.values()].map((line) => line.join('\t')).toSorted((one, other) => (one < other ? -1 : 1));
}

/** The keys of a line with the numbers of their sources. */
export function readKeyLine(line: string): Map<string, number> {
  const [beginning = '', ...entries] = line.split('\t');
  const full = fullBeginning(beginning);
  return new Map(
    entries.map((entry) => {
      const mark = entry.lastIndexOf('=');
      return [full + entry.slice(0, mark), Number.parseInt(entry.slice(mark + 1), radix)];
    }),
  );
}

function fullBeginning(beginning: string): string {
  return beginning.startsWith('.') ? ofDomain + beginning.slice(1) : beginning;
}
