import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { dateNumber, packLength } from '../../schema/search/columns.ts';
import { actorTerm, sourceTerm } from '../../schema/search/segment.ts';
import { searchUnitsOf } from '../../schema/search/units.ts';

/** How many postings an article has in the index of search, and the sum of their digests, in whatever order they come. */
export interface SearchTally {
  postings: number;
  sum: number;
}

/** What is to be found of an article, from its text: by the words that search shares, and nothing else of its index. */
export function expectedSearchTally(article: StoredArticle): SearchTally {
  const tally: SearchTally = { postings: 0, sum: 0 };
  const units = searchUnitsOf(article);
  const lengths = units.map(({ words }, unit) => {
    const positions = new Map<string, number[]>();
    for (const { term, position } of words) positions.set(term, [...(positions.get(term) ?? []), position]);
    for (const [term, at] of positions) {
      addPosting(
        tally,
        digestOfTerm(term),
        unit,
        at.sort((one, other) => one - other),
      );
    }
    return packLength(positions.size);
  });
  const actors = new Set(article.paragraphs.flatMap(({ mentions }) => mentions.map(({ actor }) => actor)));
  const sources = new Set(
    article.paragraphs.flatMap(({ citations }) => citations.flatMap(({ source }) => source ?? [])),
  );
  for (const slug of actors) addPosting(tally, digestOfTerm(actorTerm(slug)), 0, [0]);
  for (const slug of sources) addPosting(tally, digestOfTerm(sourceTerm(slug)), 0, [0]);
  addColumns(tally, {
    date: dateNumber(article.published.earliest),
    publication: article.publication?.slug ?? '',
    lengths,
  });
  return tally;
}

export function addPosting(tally: SearchTally, term: number, unit: number, positions: readonly number[]): void {
  let digest = mix(term, unit);
  for (const position of positions) digest = mix(digest, position);
  tally.postings += 1;
  tally.sum += digest;
}

/** What a segment's columns say of the article. */
export function addColumns(
  tally: SearchTally,
  { date, publication, lengths }: { date: number; publication: string; lengths: Iterable<number> },
): void {
  let digest = mix(date, digestOfTerm(publication));
  for (const length of lengths) digest = mix(digest, length);
  tally.sum += digest;
}

/** 32 bits: their sums over the postings of an article stay exact. */
export function digestOfTerm(term: string): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < term.length; index += 1) digest = mix(digest, term.charCodeAt(index));
  return digest;
}

function mix(digest: number, value: number): number {
  let mixed = Math.imul(digest ^ value, 0x9e3779b1);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
