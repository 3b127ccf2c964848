import { mentionKinds } from '../../schema/records/mention.ts';
import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { Key } from '../../schema/table/item.ts';
import { attemptAt, type ServedEntries } from '../../schema/table/kept-entries.ts';
import {
  allArticlesPartition,
  articleList,
  articlePosition,
  citationList,
  citedPartition,
  entryKey,
  ingestedPartition,
  ingestedPosition,
  issueList,
  issuePosition,
  recordPartition,
} from '../../schema/table/keys.ts';
import { annotationFact, holdingFact, ingestedFact, listingFact } from './entry-facts.ts';
import { expectedCitedFacts } from './expected-citations.ts';

/** An entry that a live article must have: its key, and what it, with all that follows it, must say. */
export interface ExpectedEntry {
  readonly key: Key;
  readonly facts: readonly string[];
}

/** A citation is listed under so many actors of its sentence at most, as ACCESS-PATTERNS.md has it. */
const mostActorsOfCitation = 50;

interface Place {
  readonly paragraph: number;
  readonly place: number;
  /** Its place among the kinds that are counted. */
  readonly kind: number;
}

/**
 * Every entry of a live article; from its document alone, not from what publishing makes.
 *
 * @param served which attempt wrote each, as the article's head says
 */
export function* expectedEntries(article: StoredArticle, served: ServedEntries): Generator<ExpectedEntry> {
  const keyAt = (pk: string, list: string, position: string): Key =>
    entryKey(pk, list, position, attemptAt(served, { pk, sk: list }));
  const at = articlePosition(article);
  const { publication, volume, issue, slug, published } = article;
  const listed = [
    allArticlesPartition,
    ...(publication === null ? [] : [recordPartition('PUBLICATION', publication.slug)]),
  ];
  const ingested = ingestedPosition(article);
  yield { key: keyAt(ingestedPartition, articleList, ingested), facts: [ingestedFact(slug, publication)] };
  for (const [name, facts] of expectedCitedFacts(article)) {
    yield { key: keyAt(citedPartition(name), articleList, at), facts: [listingFact(slug, null), ...facts] };
  }
  for (const pk of listed) yield { key: keyAt(pk, articleList, at), facts: [listingFact(slug, null)] };
  if (publication !== null && volume !== null && issue !== null) {
    const pk = recordPartition('PUBLICATION', publication.slug);
    const key = keyAt(pk, issueList, issuePosition(volume, issue, slug));
    yield { key, facts: [listingFact(slug, published.earliest)] };
  }
  const lists = new Map<string, { readonly key: Key; readonly places: Place[] }>();
  const add = (pk: string, list: string, place: Place): void => {
    const name = `${pk} ${list}`;
    const known = lists.get(name);
    if (known === undefined) lists.set(name, { key: keyAt(pk, list, at), places: [place] });
    else known.places.push(place);
  };
  for (const paragraph of article.paragraphs) {
    for (const { actor, start, kind } of paragraph.mentions) {
      const place = { paragraph: paragraph.number, place: start, kind: mentionKinds.indexOf(kind) };
      add(recordPartition('ACTOR', actor), articleList, place);
    }
    for (const citation of paragraph.citations) {
      const place = { paragraph: paragraph.number, place: citation.number, kind: 0 };
      if (citation.source !== null) add(recordPartition('SOURCE', citation.source), articleList, place);
      for (const actor of actorsBehind(paragraph, citation)) add(recordPartition('ACTOR', actor), citationList, place);
    }
  }
  for (const { key, places } of lists.values()) {
    const counts: number[] = [];
    for (const { kind } of places) {
      while (counts.length <= kind) counts.push(0);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    const facts = places.map((place, index) => annotationFact({ index, ...place }));
    yield { key, facts: [holdingFact(slug, publication?.slug ?? null, counts), ...facts] };
  }
}

/** The actors that the sentence in which a range begins mentions: the whole paragraph where it begins in none. */
export function actorsBehind({ text, sentences, mentions }: ParagraphRecord, { start }: TextRange): string[] {
  const sentence = sentences.find((one) => one.start <= start && start < one.end) ?? { start: 0, end: text.length };
  const slugs = new Set<string>();
  for (const mention of mentions) {
    if (mention.start < sentence.start || mention.start >= sentence.end) continue;
    slugs.add(mention.actor);
    if (slugs.size === mostActorsOfCitation) break;
  }
  return [...slugs];
}
