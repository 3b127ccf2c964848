import type { StoredArticle } from '../../../schema/records/stored-article.ts';
import { parseQuery, type Slot } from '../../../schema/search/parse-query.ts';
import { type IndexedWord, searchUnitsOf } from '../../../schema/search/units.ts';

/** A unit of an article: its number there. */
export type UnitName = `${string} ${number}`;

interface Words {
  readonly name: UnitName;
  readonly words: readonly IndexedWord[];
}

/** What a query finds, by reading every text: no index, no scores. */
export function plainSearch(articles: readonly StoredArticle[], query: string): UnitName[] {
  const units = articles.flatMap(unitsIn);
  const all = units.flatMap(({ words }) => words);
  const wanted = parseQuery(query).clauses.map((clause) => clause.map((run) => run.map((slot) => termsOf(slot, all))));
  if (wanted.length === 0) return [];
  return units
    .filter(({ words }) => wanted.every((clause) => clause.some((run) => hasRun(words, run))))
    .map(({ name }) => name)
    .sort();
}

const known = new WeakMap<StoredArticle, readonly Words[]>();

function unitsIn(article: StoredArticle): readonly Words[] {
  const found =
    known.get(article) ??
    searchUnitsOf(article).map(({ words }, unit): Words => ({ name: `${article.slug} ${unit}`, words }));
  known.set(article, found);
  return found;
}

/** A beginning stands for all words of the corpus that begin so, and each for what has the same stem. */
export function termsOf({ terms, prefix }: Slot, all: readonly IndexedWord[]): ReadonlySet<string> {
  const completions = prefix === null ? [] : all.filter(({ surface }) => surface.startsWith(prefix));
  return new Set([...terms, ...completions.map(({ term }) => term)]);
}

function hasRun(words: readonly IndexedWord[], run: readonly ReadonlySet<string>[]): boolean {
  const isAt = (slot: number, position: number): boolean =>
    words.some((word) => word.position === position && run[slot]?.has(word.term) === true);
  const firsts = words.filter(({ term }) => run[0]?.has(term) === true);
  return firsts.some(({ position }) => run.every((_, slot) => slot === 0 || isAt(slot, position + slot)));
}
