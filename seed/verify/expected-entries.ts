import type { ParagraphRecord } from '../../schema/records/paragraph.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import type { TextRange } from '../../schema/records/text-range.ts';
import type { Key } from '../../schema/table/item.ts';
import {
  allArticlesPartition,
  annotationPosition,
  articleList,
  articlePosition,
  citationList,
  entryKey,
  issueList,
  issuePosition,
  mentionList,
  recordPartition,
} from '../../schema/table/keys.ts';
import { annotationFacts, articleFacts } from './entry-facts.ts';

/** An entry that a live article must have: its key, and what it must say. */
export interface ExpectedEntry {
  readonly key: Key;
  readonly facts: string;
}

/** A citation is listed under so many actors of its sentence at most, as ACCESS-PATTERNS.md has it. */
const mostActorsOfCitation = 50;

/** Every entry of a live article, one after the other; from its document alone, not from what publishing makes. */
export function* expectedEntries(article: StoredArticle, attempt: string): Generator<ExpectedEntry> {
  const at = articlePosition(article);
  const { publication, volume, issue } = article;
  const facts = articleFacts(article);
  const lists = [
    allArticlesPartition,
    ...(publication === null ? [] : [recordPartition('PUBLICATION', publication.slug)]),
    ...mentionedIn(article).map((slug) => recordPartition('ACTOR', slug)),
    ...citedIn(article).map((slug) => recordPartition('SOURCE', slug)),
  ];
  for (const pk of lists) yield { key: entryKey(pk, articleList, at, attempt), facts };
  if (publication !== null && volume !== null && issue !== null) {
    const pk = recordPartition('PUBLICATION', publication.slug);
    yield { key: entryKey(pk, issueList, issuePosition(volume, issue, article.slug), attempt), facts };
  }
  let ordinal = 0;
  for (const paragraph of article.paragraphs) {
    for (const mention of paragraph.mentions) {
      yield {
        key: entryKey(recordPartition('ACTOR', mention.actor), mentionList, annotationPosition(at, ordinal), attempt),
        facts: annotationFacts({ article, paragraph: paragraph.number, place: mention.start }),
      };
      ordinal += 1;
    }
    for (const citation of paragraph.citations) {
      const position = annotationPosition(at, citation.number - 1);
      const said = annotationFacts({ article, paragraph: paragraph.number, place: citation.number });
      const behind = actorsBehind(paragraph, citation).map((slug) => recordPartition('ACTOR', slug));
      const source = citation.source === null ? [] : [recordPartition('SOURCE', citation.source)];
      for (const pk of [...source, ...behind])
        yield { key: entryKey(pk, citationList, position, attempt), facts: said };
    }
  }
}

function mentionedIn({ paragraphs }: StoredArticle): string[] {
  const slugs = new Set<string>();
  for (const { mentions } of paragraphs) for (const { actor } of mentions) slugs.add(actor);
  return [...slugs];
}

function citedIn({ paragraphs }: StoredArticle): string[] {
  const slugs = new Set<string>();
  for (const { citations } of paragraphs) for (const { source } of citations) if (source !== null) slugs.add(source);
  return [...slugs];
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
