import { headerOf, type StoredArticle } from '../records/stored-article.ts';
import type { Spending } from '../spending.ts';
import { headerFromHead, type ListedHeader } from '../table/article-header.ts';
import { servedAttempt } from '../table/head.ts';
import { keyOf, optionalStringAt } from '../table/item.ts';
import { attemptAt, keptFromItem, type ServedEntries } from '../table/kept-entries.ts';
import { articlePartition, documentKey, documentPrefix, headKey } from '../table/keys.ts';
import { partsOf } from '../table/parts.ts';
import type { ArticleReference } from './corpus.ts';
import type { ListEntry, SendQuery } from './entries.ts';
import type { ItemLoader } from './item-loader.ts';
import { decodedDocument, documentFrom } from './read-document.ts';

/**
 * An article as a request sees it: the attempt that it saw first, which of its entries count, and what lists show of it. Where its
 * head names another attempt by now, what it kept is not known: then the article itself tells, as where its own entries are gone.
 */
export interface ServedArticle extends ServedEntries {
  /** The attempt whose place it took, as its head says; null where that was not read. */
  readonly replaced: string | null;
  readonly header: ListedHeader;
}

/** Which state of an article a request shows. */
export interface CurrentRevision {
  readonly attempt: string;
  readonly revision: number;
}

/**
 * The articles of one request. Each is pinned: whichever attempt was seen of it first is shown wherever the answer speaks of
 * it, also where it was published anew, or another replica is behind. What was replaced stays readable for a while, so that
 * what is pinned is there.
 */
export interface ServedArticles {
  /** Batched. Null where no such article was served when it was first looked at. */
  served(slug: string): Promise<ServedArticle | null>;
  /** With everything inside it: one request. Null as `served`. */
  whole(slug: string): Promise<StoredArticle | null>;
  /** The same, batched, for an article that a list gave. */
  load(slug: string): Promise<StoredArticle | null>;
  /** Which revision that is; no request where the article was read. Null as `served`. */
  current(slug: string): Promise<CurrentRevision | null>;
}

/** Whether an entry says what the article gives to its list, in the state that the request shows. */
export const isOfState = (article: ServedArticle, { item, attempt }: ListEntry): boolean =>
  attemptAt(article, keyOf(item)) === attempt;

/** Whether that is said by one of the entries at a place: others then tell nothing of it. */
export const hasEntryIn = (article: ServedArticle, here: readonly ListEntry[]): boolean =>
  here.some((entry) => isOfState(article, entry));

export const referenceOf = ({ header }: ServedArticle): ArticleReference => ({ slug: header.slug, known: header });

export interface ServedArticlesOptions {
  readonly query: SendQuery;
  readonly items: ItemLoader;
  /** Reads consistently. */
  readonly itemsAnew: ItemLoader;
  readonly spending?: Spending | undefined;
}

export function createServedArticles({ query, items, itemsAnew, spending }: ServedArticlesOptions): ServedArticles {
  const pins = new Map<string, string | null>();
  const known = new Map<string, Promise<ServedArticle | null>>();
  const wholes = new Map<string, Promise<StoredArticle | null>>();
  const documents = new Map<string, Promise<StoredArticle | null>>();

  function once<Value>(cache: Map<string, Promise<Value>>, key: string, ask: () => Promise<Value>): Promise<Value> {
    const held = cache.get(key);
    if (held !== undefined) return held;
    const asked = ask();
    cache.set(key, asked);
    return asked;
  }

  /** The attempt of an article that this request shows, given one that a head names. */
  function pin(slug: string, attempt: string | null): string | null {
    const pinned = pins.get(slug);
    if (pinned !== undefined) return pinned;
    pins.set(slug, attempt);
    return attempt;
  }

  async function read(loader: ItemLoader, slug: string, attempt: string): Promise<StoredArticle | null> {
    const first = await loader.load(documentKey(slug, attempt, 0));
    return first && documentFrom(first, { slug, attempt }, loader, spending);
  }

  /** What an attempt published; null where it is there no more. */
  function documentOf(slug: string, attempt: string): Promise<StoredArticle | null> {
    // The replica that answered may not have it yet.
    const ask = async () => (await read(items, slug, attempt)) ?? read(itemsAnew, slug, attempt);
    return once(documents, `${slug} ${attempt}`, ask);
  }

  /**
   * The document of a pinned attempt. Where that is gone, a request has lasted longer than what was replaced is kept, or the
   * article was unpublished: then what is served now.
   */
  async function pinnedDocument(slug: string, attempt: string): Promise<StoredArticle | null> {
    const document = await documentOf(slug, attempt);
    if (document !== null) return document;
    const now = servedAttempt((await itemsAnew.load(headKey(slug))) ?? undefined);
    pins.set(slug, now);
    return now === null ? null : documentOf(slug, now);
  }

  async function readWhole(slug: string): Promise<StoredArticle | null> {
    // Backwards from the head, the newest document comes first: what is kept of older ones costs nothing.
    const { Items: found = [] } = await query({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: articlePartition(slug) } },
      ScanIndexForward: false,
      Limit: 2,
    });
    const head = found.find((item) => item.sk?.S === headKey(slug).sk);
    const attempt = pin(slug, servedAttempt(head));
    if (attempt === null) return null;
    const part = found.find((item) => item.sk?.S?.startsWith(`${documentPrefix}${attempt}#`));
    if (part === undefined) return pinnedDocument(slug, attempt);
    if (partsOf(part) === 1)
      return once(documents, `${slug} ${attempt}`, async () => decodedDocument([part], spending));
    const parts = await Promise.all(
      Array.from({ length: partsOf(part) }, (_, number) => items.load(documentKey(slug, attempt, number))),
    );
    return decodedDocument(parts, spending) ?? pinnedDocument(slug, attempt);
  }

  async function readServed(slug: string): Promise<ServedArticle | null> {
    const head = await items.load(headKey(slug));
    const attempt = pin(slug, servedAttempt(head ?? undefined));
    if (attempt === null) return null;
    const header = head !== null && servedAttempt(head) === attempt ? headerFromHead(head) : null;
    if (head !== null && header !== null)
      return { attempt, kept: keptFromItem(head), replaced: optionalStringAt(head, 'replaced'), header };
    const document = await pinnedDocument(slug, attempt);
    return document && { attempt: pins.get(slug) ?? attempt, kept: [], replaced: null, header: headerOf(document) };
  }

  const served = (slug: string): Promise<ServedArticle | null> => once(known, slug, () => readServed(slug));

  async function current(slug: string): Promise<CurrentRevision | null> {
    const whole = wholes.get(slug);
    const shown = whole === undefined ? (await served(slug))?.header : await whole;
    const attempt = pins.get(slug);
    return shown == null || attempt == null ? null : { attempt, revision: shown.revision };
  }

  return {
    served,
    current,
    whole: (slug) => once(wholes, slug, () => readWhole(slug)),
    load: async (slug) => {
      const whole = wholes.get(slug);
      if (whole !== undefined) return whole;
      const article = await served(slug);
      return article && pinnedDocument(slug, article.attempt);
    },
  };
}
