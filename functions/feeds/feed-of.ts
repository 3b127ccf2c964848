import type { ArticleFilter, ArticleReference, Corpus } from '../../schema/corpus/corpus.ts';
import { knownDay } from '../../schema/links/known-day.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { actorAddress, articleAddress, homeAddress, publicationAddress, sourceAddress } from '../reader/addresses.ts';
import type { Feed, FeedEntry } from './atom.ts';
import type { FeedPath } from './feed-path.ts';

const feedLength = 20;
/** In UTF-16 code units. */
const summaryLength = 300;

/**
 * The newest articles of the site, a publication, an actor or a source; null where there is no such one. Who follows the site
 * wants to be told of what came into the corpus, an old article too, and of its revisions; the others follow their list.
 */
export async function feedOf(
  path: FeedPath & { readonly kind: 'FEED' },
  corpus: Corpus,
  { origin, pathname }: URL,
): Promise<Feed | null> {
  const subject = await subjectOf(path, corpus);
  if (subject === null) return null;
  const { title, page, filter } = subject;
  const { edges } = await corpus.articles(
    { limit: feedLength, direction: 'FORWARD', cursor: null },
    filter,
    path.of === 'SITE' ? 'INGESTED_DESC' : 'PUBLISHED_DESC',
  );
  const entries = await Promise.all(edges.map(({ node }) => entryOf(node, corpus, origin)));
  return {
    title,
    address: `${origin}${pathname}`,
    page: `${origin}${page}`,
    entries: entries.filter((entry) => entry !== null),
  };
}

interface Subject {
  readonly title: string;
  readonly page: string;
  readonly filter: ArticleFilter;
}

async function subjectOf(path: FeedPath & { readonly kind: 'FEED' }, corpus: Corpus): Promise<Subject | null> {
  if (path.of === 'SITE') return { title: 'gloss', page: homeAddress, filter: {} };
  const { of, slug } = path;
  if (of === 'PUBLICATION') {
    const publication = await corpus.publication(slug);
    return (
      publication && { title: publication.name, page: publicationAddress(slug), filter: { publicationSlug: slug } }
    );
  }
  if (of === 'ACTOR') {
    const actor = await corpus.actor(slug);
    return actor && { title: `Articles about ${actor.name}`, page: actorAddress(slug), filter: { actorSlug: slug } };
  }
  const source = await corpus.source(slug);
  return (
    source && { title: `Articles that cite ${source.name}`, page: sourceAddress(slug), filter: { sourceSlug: slug } }
  );
}

/** Null of an article that was unpublished meanwhile. */
async function entryOf(reference: ArticleReference, corpus: Corpus, origin: string): Promise<FeedEntry | null> {
  const article = await corpus.load(reference);
  return (
    article && {
      address: `${origin}${articleAddress(article.slug)}`,
      title: article.title,
      authors: article.authors,
      published: knownDay(article.published),
      updated: article.ingestedAt,
      summary: summaryOf(article),
    }
  );
}

/** How the text begins, whole words of it. */
function summaryOf({ paragraphs }: StoredArticle): string | null {
  const text = paragraphs.find(({ kind }) => kind === 'TEXT')?.text;
  if (text === undefined) return null;
  if (text.length <= summaryLength) return text;
  const end = text.lastIndexOf(' ', summaryLength);
  return `${text.slice(0, end === -1 ? summaryLength : end)} …`;
}
