import { emptyCitation } from '../records/citation.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import type { Spending } from '../spending.ts';
import { cooccurrencesAttribute, cooccurrencesToBytes } from './cooccurrences.ts';
import { fromStoredJson, toStoredJson } from './formats/stored-json.ts';
import type { Item } from './item.ts';
import { documentKey } from './keys.ts';
import { partItems, textOfParts } from './parts.ts';

/**
 * An article's document as items: its records as deflated JSON. All parts share the article's partition, so that one Query
 * reads head and document however long it is (up to 1 MB a page). The first says too who is mentioned with whom.
 */
export function documentItems(slug: string, attempt: string, article: StoredArticle): Item[] {
  const [first, ...others] = partItems(toStoredJson(article), (part) => documentKey(slug, attempt, part));
  if (first === undefined) return [];
  const bytes = cooccurrencesToBytes(article);
  return [bytes === null ? first : { ...first, [cooccurrencesAttribute]: { B: bytes } }, ...others];
}

/** Bytes of the document that the item holds. */
export function bodyBytes({ body }: Item): number {
  return body?.B?.byteLength ?? 0;
}

/**
 * The article in the given parts, which are all of one attempt and in order; null where some are missing.
 *
 * @param spending is told how many characters its JSON has, before it is parsed
 * @throws UnreadableError where a newer version of gloss wrote it
 */
export function articleFromItems(items: readonly Item[], spending?: Spending): StoredArticle | null {
  const text = textOfParts(items);
  if (text === null) return null;
  spending?.hold(text.length);
  const place = `the document ${items[0]?.pk?.S}`;
  const article = fromStoredJson('article', text, place);
  if (isArticle(article)) return withEveryField(article);
  throw new Error(`The stored JSON of ${place} is not an article.`);
}

/** What the format says of the rest is taken as said: to look through it all would cost more than to read it. */
function isArticle(stored: object): stored is StoredArticle {
  const { slug, title, paragraphs, actors, sources }: Partial<Record<keyof StoredArticle, unknown>> = stored;
  return (
    typeof slug === 'string' &&
    typeof title === 'string' &&
    [paragraphs, actors, sources].every((list) => Array.isArray(list))
  );
}

/** Gives citations the fields that the build which wrote them did not know. All of one document are of one build. */
function withEveryField(article: StoredArticle): StoredArticle {
  const first = article.paragraphs.find(({ citations }) => citations.length > 0)?.citations[0];
  if (first === undefined || Object.keys(emptyCitation).every((name) => name in first)) return article;
  const paragraphs = article.paragraphs.map((paragraph) => ({
    ...paragraph,
    citations: paragraph.citations.map((citation) => ({ ...emptyCitation, ...citation })),
  }));
  return { ...article, paragraphs };
}
