import type { Corpus } from '../corpus/corpus.ts';
import { encodeGlobalId, type GlobalId } from '../global-id.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import { citationId, mentionId, paragraphId, sectionId } from '../views/annotation-id.ts';
import { paragraphAt } from '../views/article.ts';
import { corpusActorView } from '../views/corpus-records.ts';
import { viewOf } from '../views/loaded-article.ts';
import type { WholeArticle } from '../views/view.ts';
import { asNode } from './node.ts';

export type ReadArticle = (slug: string) => Promise<StoredArticle | null>;

/** What the decoded id names; null where nothing has exactly this id. */
export async function nodeOf(
  id: string,
  { type, parts }: GlobalId,
  corpus: Corpus,
  readArticle: ReadArticle,
): Promise<object | null> {
  const [slug = '', number] = parts;
  // Ids made by hand may hold what no slug or key does.
  if (slug.length > 300) return null;
  if (type === 'Actor' || type === 'Source' || type === 'Publication') {
    if (encodeGlobalId(type, slug) !== id) return null;
    return recordOf(type, slug, corpus);
  }
  const record = await readArticle(slug);
  const article = record && viewOf(record);
  if (article === null) return null;
  if (type === 'Article') return encodeGlobalId(type, slug) === id ? asNode(type, article) : null;
  if (type === 'Section') {
    const section = article.sections[Number(number) - 1];
    return section !== undefined && sectionId(section) === id ? asNode(type, section) : null;
  }
  return partOf(article, type, Number(number), id);
}

async function recordOf(type: 'Actor' | 'Source' | 'Publication', slug: string, corpus: Corpus) {
  if (type === 'Actor') {
    const actor = await corpus.actor(slug);
    return actor && asNode(type, corpusActorView(actor));
  }
  const record = type === 'Source' ? await corpus.source(slug) : await corpus.publication(slug);
  return record && asNode(type, record);
}

function partOf(article: WholeArticle, type: 'Paragraph' | 'Citation' | 'Mention', number: number, id: string) {
  const paragraph = paragraphAt(article, number);
  if (paragraph === null) return null;
  if (type === 'Paragraph') return paragraphId(paragraph) === id ? asNode(type, paragraph) : null;
  const found =
    type === 'Citation'
      ? paragraph.citations.find((citation) => citationId(citation) === id)
      : paragraph.mentions.find((mention) => mentionId(mention) === id);
  return found === undefined ? null : asNode(type, found);
}
