import { foldedName } from '../slug.ts';
import { type CitedReference, daysOf, type Period } from './cited-reference.ts';
import { comparableAddress, isSameSite } from './comparable-address.ts';
import { knownDay } from './known-day.ts';
import type { Work } from './work-names.ts';

/** An article that a citation points at. */
export interface Link {
  readonly slug: string;
  /** False where it is one of several that the citation may mean, and nothing that is printed decides. */
  readonly certain: boolean;
}

/**
 * The articles that a citation points at: by its address; else by publication and title; else by publication and day, for
 * each day that it prints. What is printed beside a day decides between several of that day, and against one that is
 * called otherwise, is by others, or stands at another address of the same site.
 *
 * @param works the articles that have one of the reference's names; without the citing article, which cites others
 */
export function linkedWorks(reference: CitedReference, works: readonly Work[]): readonly Link[] {
  const { address, title } = reference;
  const addressed = address === null ? [] : works.filter(({ url }) => comparableAddress(url) === address);
  if (addressed.length > 0) return decided(reference, addressed);
  const possible = works.filter((work) => isPossible(reference, work));
  const titled = title === null ? [] : possible.filter((work) => isTitled(title, work));
  const inTime = titled.filter((work) => agreesInTime(reference.periods, work));
  if (inTime.length > 0) return decided(reference, inTime);
  const atNoOther = possible.filter((work) => !isElsewhere(address, work));
  const links = new Map<string, Link>();
  for (const day of daysOf(reference)) {
    const ofDay = atNoOther.filter(
      ({ published, title: known }) => knownDay(published) === day && (title === null || isBeginning(title, known)),
    );
    for (const link of decided(reference, ofDay)) links.set(link.slug, link);
  }
  return [...links.values()];
}

/** Whether neither its publication nor its authors speak against it. */
function isPossible({ source, authors }: CitedReference, work: Work): boolean {
  if (source === null || work.publication?.slug !== source) return false;
  return authors.length === 0 || work.authors.length === 0 || sharesAuthor(authors, work.authors);
}

/** Whether it stands at another address of the same site; that of another site may be a copy. */
function isElsewhere(address: string | null, { url }: Work): boolean {
  const own = comparableAddress(url);
  return address !== null && own !== null && address !== own && isSameSite(address, own);
}

const isTitled = (title: string, work: Work): boolean => foldedName(work.title) === foldedName(title);

function decided({ title, authors }: CitedReference, works: readonly Work[]): readonly Link[] {
  const byTitle = title === null ? works : preferred(works, (work) => isTitled(title, work));
  const left = authors.length === 0 ? byTitle : preferred(byTitle, (work) => sharesAuthor(authors, work.authors));
  return left.map(({ slug }) => ({ slug, certain: left.length === 1 }));
}

/** Those of which it holds, or all where it holds of none. */
function preferred(works: readonly Work[], holds: (work: Work) => boolean): readonly Work[] {
  const those = works.filter(holds);
  return those.length === 0 ? works : those;
}

/** Whether an article may have appeared in one of the periods; where none is printed, it may. */
function agreesInTime(periods: readonly Period[], { published: { earliest, latest } }: Work): boolean {
  return periods.length === 0 || periods.some(([from, to]) => earliest <= to && (latest === null || latest >= from));
}

/** Whether one of two titles is the other, or its beginning: a subtitle is often left out. */
function isBeginning(one: string, other: string): boolean {
  const [left, right] = [`${foldedName(one)}-`, `${foldedName(other)}-`];
  return left.startsWith(right) || right.startsWith(left);
}

/** By last names, since first names are often initials. */
function sharesAuthor(some: readonly string[], others: readonly string[]): boolean {
  const names = new Set(others.map(lastName));
  return some.some((name) => names.has(lastName(name)));
}

/** Of "Baev, Pavel K." as of "Pavel K. Baev". */
function lastName(name: string): string {
  const [first = '', ...rest] = name.split(',');
  const words = foldedName(rest.length > 0 && first.trim() !== '' ? first : name).split('-');
  return words.at(-1) ?? '';
}
