import { comparableAddress } from '../../schema/links/comparable-address.ts';
import { addressName } from '../../schema/links/work-names.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { slugOf } from '../../schema/slug.ts';
import { longestCites } from '../../schema/table/cited-entry.ts';

/*
 * The names by which an article is cited, and by which it cites others, from its document alone: what they are made of is
 * that of `schema/links`, which of them there are is found here.
 */

/** The names of a live article: readers find it under each. */
export function expectedWorkNames({ publication, published, title, url }: StoredArticle): string[] {
  const names: string[] = [];
  if (publication !== null) {
    const { earliest, earliestBasis, latest } = published;
    if (earliest === latest && ['STATED', 'GIVEN'].includes(earliestBasis))
      names.push(`${publication.slug}#${earliest}`);
    if (slugOf(title) !== '') names.push(`${publication.slug}#TITLE#${slugOf(title)}`);
  }
  const address = comparableAddress(url);
  if (address !== null) names.push(addressName(address));
  return names;
}

/** What the entry of each name must say: a line for each work that is cited there, or that the document alone says them. */
export function expectedCitedFacts({ paragraphs }: StoredArticle): Map<string, string[]> {
  const facts = new Map<string, Set<string>>();
  const add = (name: string, fact: string): void => {
    const known = facts.get(name) ?? new Set();
    facts.set(name, known.add(fact));
  };
  for (const citation of paragraphs.flatMap(({ citations }) => citations)) {
    const { source, title, authors } = citation;
    const address = comparableAddress(citation.url);
    const periods = citation.dates.flatMap(periodOf);
    const printed = { source, periods, title, authors, address };
    if (source !== null) {
      for (const [from, to] of periods) {
        const ofDay = title === null ? { ...printed, periods: [[from, to]] } : printed;
        if (from === to) add(`${source}#${from}`, citedFact(ofDay));
      }
      if (title !== null && slugOf(title) !== '') add(`${source}#TITLE#${slugOf(title)}`, citedFact(printed));
    }
    if (address !== null) add(addressName(address), citedFact(printed));
  }
  return new Map([...facts].map(([name, lines]) => [name, isLong(lines) ? [inDocument] : [...lines].sort()]));
}

/** Instead of what is too long for an entry. */
export const inDocument = 'in the document';

/** By the length that they have as one list; what the name says by itself is not stored, and is short. */
function isLong(lines: ReadonlySet<string>): boolean {
  return Buffer.byteLength(`[${[...lines].join(',')}]`) > longestCites;
}

/** What is printed of a cited work, as a line that is compared. */
export function citedFact(printed: {
  readonly source: string | null;
  readonly periods: readonly (readonly string[])[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly address: string | null;
}): string {
  const { source, periods, title, authors, address } = printed;
  return JSON.stringify([source, periods, title, authors, address]);
}

function periodOf({ date, until, precision }: CitedDate): [string, string][] {
  if (date === null) return [];
  const last = { DAY: date, MONTH: `${date.slice(0, 7)}-31`, YEAR: `${date.slice(0, 4)}-12-31` }[precision];
  return [[date, until ?? last]];
}
