import type { CitationRecord } from '../records/citation.ts';
import type { MentionRecord } from '../records/mention.ts';
import type { ParagraphRecord } from '../records/paragraph.ts';
import type { SourceRecord } from '../records/source.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import type { TextRange } from '../records/text-range.ts';
import { type QuotedSentence, quotedSentenceAt } from './quoted-sentence.ts';

/* What an article gives to the lists of its actors and sources. Takes time in proportion to the article. */

/** A mention as its actor's list shows it. */
export interface ListedMention {
  readonly paragraph: number;
  readonly mention: MentionRecord;
  readonly text: string;
  readonly sentence: QuotedSentence;
}

/** A citation as the list of its source, or of an actor that its sentence mentions, shows it. */
export interface ListedCitation {
  readonly paragraph: number;
  readonly citation: CitationRecord;
  readonly sentence: QuotedSentence;
  readonly claimText: string | null;
  readonly source: SourceRecord | null;
  readonly via: SourceRecord | null;
}

/** The mentions of each actor, by its slug, in the order of the text; actors in the order of their first mention. */
export function mentionsByActor({ paragraphs }: StoredArticle): Map<string, ListedMention[]> {
  const found = new Map<string, ListedMention[]>();
  for (const paragraph of paragraphs) {
    const sentenceAt = sentencesOf(paragraph);
    for (const mention of paragraph.mentions) {
      listAt(found, mention.actor).push({
        paragraph: paragraph.number,
        mention,
        text: paragraph.text.slice(mention.start, mention.end),
        sentence: sentenceAt(mention),
      });
    }
  }
  return found;
}

/** The citations of each source, by its slug, in the order of the text. */
export function citationsBySource(article: StoredArticle): Map<string, ListedCitation[]> {
  const found = new Map<string, ListedCitation[]>();
  for (const { listed } of citationsOf(article)) {
    if (listed.citation.source !== null) listAt(found, listed.citation.source).push(listed);
  }
  return found;
}

/** The citations of the sentences that mention each actor, by its slug, in the order of the text. */
export function citationsByActor(article: StoredArticle): Map<string, ListedCitation[]> {
  const found = new Map<string, ListedCitation[]>();
  for (const { listed, actors } of citationsOf(article)) for (const slug of actors()) listAt(found, slug).push(listed);
  return found;
}

function listAt<Value>(lists: Map<string, Value[]>, name: string): Value[] {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const made: Value[] = [];
  lists.set(name, made);
  return made;
}

/** One object for all that is in the same sentence. */
function sentencesOf(paragraph: ParagraphRecord): (range: TextRange) => QuotedSentence {
  const known = new Map<number, QuotedSentence>();
  return (range) => {
    const sentence = quotedSentenceAt(paragraph, range);
    const held = known.get(sentence.start);
    if (held?.end === sentence.end) return held;
    known.set(sentence.start, sentence);
    return sentence;
  };
}

function* citationsOf(
  article: StoredArticle,
): Generator<{ readonly listed: ListedCitation; readonly actors: () => readonly string[] }> {
  const sources = new Map(article.sources.map((source) => [source.slug, source]));
  const sourceOf = (slug: string | null): SourceRecord | null => (slug === null ? null : (sources.get(slug) ?? null));
  for (const paragraph of article.paragraphs) {
    if (paragraph.citations.length === 0) continue;
    const sentenceAt = sentencesOf(paragraph);
    const actorsIn = actorsBySentence(paragraph);
    for (const citation of paragraph.citations) {
      const { claim } = citation;
      const sentence = sentenceAt(citation);
      const listed: ListedCitation = {
        paragraph: paragraph.number,
        citation,
        sentence,
        claimText: claim === null ? null : paragraph.text.slice(claim.start, claim.end),
        source: sourceOf(citation.source),
        via: sourceOf(citation.via),
      };
      yield { listed, actors: () => actorsIn(sentence) };
    }
  }
}

/**
 * Of how many actors of one sentence each of its citations is listed: eight times what sentences have, and what keeps the
 * entries of a sentence without end from growing with its square.
 */
const mostActorsCiting = 50;

/** Finds the slugs of the actors that a sentence mentions, each once, in the order of the text. */
function actorsBySentence(paragraph: ParagraphRecord): (sentence: TextRange) => readonly string[] {
  /** By a sentence's start; under -1 of the whole paragraph, which stands for what is in no sentence. */
  const known = new Map<number, Set<string>>();
  const keyOf = ({ start, end }: TextRange): number => (end - start === paragraph.text.length ? -1 : start);
  const add = (key: number, slug: string): void => {
    const slugs = known.get(key) ?? new Set();
    if (slugs.size < mostActorsCiting) slugs.add(slug);
    known.set(key, slugs);
  };
  for (const mention of paragraph.mentions) {
    const key = keyOf(quotedSentenceAt(paragraph, mention));
    if (key !== -1) add(key, mention.actor);
    add(-1, mention.actor);
  }
  return (sentence) => [...(known.get(keyOf(sentence)) ?? [])];
}
