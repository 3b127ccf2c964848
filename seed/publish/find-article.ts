import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { type ArticleHead, isSettling } from '../../schema/table/head.ts';
import { type Item, optionalStringAt } from '../../schema/table/item.ts';
import { headKey, identityKey } from '../../schema/table/keys.ts';
import { finalize } from './finalize.ts';
import { identityOf, slugsOf, titleSlugOf, withoutDay } from './identity.ts';
import { isSameText } from './same-text.ts';
import { readForPublish, readStored, type Stored, servedDocument } from './stored.ts';
import type { PublisherTable } from './table.ts';

/** The article at a slug, after a publish is finished that was flipped and then interrupted. */
export async function finalizedArticle(table: PublisherTable, slug: string, stored: Stored): Promise<Stored> {
  if (stored.head === null || !isSettling(stored.head)) return stored;
  await finalize(table, stored);
  return readStored(table, slug);
}

export interface FoundArticle {
  readonly slug: string;
  /** As `readForPublish` reads it, or what is given instead. */
  readonly stored: Stored;
  /** What `identityKey` names, where it was looked up; null where there is nothing. */
  readonly pointer: string | null;
}

/** The head of the article of an identity; null where there never was one. */
export async function headOf(table: PublisherTable, identity: string): Promise<ArticleHead | null> {
  return (await finalizedArticleOf(table, identity)).stored.head;
}

/**
 * The article of an identity, or the slug that it is to have: a slug is never given to another article. Takes as many
 * requests however many articles have the title, but where earlier builds numbered their slugs: title, title-2, title-3 …
 *
 * @param text what is to be published, where it is known: an article that an earlier build stored without its day is then
 *   the same where its text is
 * @param askedSlug the slug that a new article is to have where no other has it
 * @param read how much of an article is read
 */
export async function finalizedArticleOf(
  table: PublisherTable,
  identity: string,
  text: AnnotatedArticle | null = null,
  askedSlug: string | null = null,
  read: (table: PublisherTable, slug: string) => Promise<Stored> = readForPublish,
): Promise<FoundArticle> {
  const own = slugsOf(identity);
  const [base = ''] = own;
  const slugs = askedSlug === null ? own : [...new Set([askedSlug, ...own])];
  const { heads, pointer } = await readHeads(table, identity, [...new Set([...slugs, numbered(base, 2)])]);
  const others = await numberedHeads(table, base, heads);
  const finalized = async (slug: string): Promise<FoundArticle> => ({
    slug,
    stored: await finalizedArticle(table, slug, await read(table, slug)),
    pointer,
  });

  const known = [...heads, ...others].find(([, head]) => optionalStringAt(head, 'identity') === identity);
  if (known !== undefined) return finalized(known[0]);
  if (pointer !== null) {
    const found = await finalized(pointer);
    // It may be another's by now: its head has the last word.
    if (found.stored.head?.identity === identity) return found;
  }
  for (const [slug, head] of [...heads, ...others]) {
    if (optionalStringAt(head, 'identity') !== withoutDay(identity)) continue;
    const found = await finalized(slug);
    if (isWithoutDay(found.stored, identity, text)) return found;
  }
  const free = slugs.find((slug) => !heads.has(slug));
  if (free === undefined) throw new Error(`No slug is left for the article ${identity}.`);
  return finalized(free);
}

async function readHeads(table: PublisherTable, identity: string, slugs: readonly string[]) {
  const items = await table.getAll([identityKey(identity), ...slugs.map(headKey)], null, true);
  const slugged = items.flatMap((item) => {
    const slug = optionalStringAt(item, 'slug');
    return slug === null ? [] : [{ item, slug }];
  });
  const isPointer = ({ item }: { item: Item }): boolean => item.pk?.S === identityKey(identity).pk;
  const bySlug = new Map(slugged.filter((one) => !isPointer(one)).map(({ slug, item }) => [slug, item]));
  // In the order in which slugs are tried.
  const heads = new Map(slugs.flatMap((slug) => (bySlug.has(slug) ? [[slug, bySlug.get(slug) ?? {}] as const] : [])));
  return { heads, pointer: slugged.find(isPointer)?.slug ?? null };
}

const numbered = (base: string, number: number): string => `${base}-${number}`;
/** Slugs of one request. */
const numberedAtOnce = 50;

/** Heads of articles that earlier builds numbered, from the third on: they left no gap. */
async function numberedHeads(
  table: PublisherTable,
  base: string,
  heads: ReadonlyMap<string, Item>,
): Promise<Map<string, Item>> {
  const all = new Map<string, Item>();
  if (!heads.has(base) || !heads.has(numbered(base, 2))) return all;
  for (let from = 3; ; from += numberedAtOnce) {
    const slugs = Array.from({ length: numberedAtOnce }, (_, index) => numbered(base, from + index));
    for (const item of await table.getAll(slugs.map(headKey), null, true)) {
      const slug = optionalStringAt(item, 'slug');
      if (slug !== null) all.set(slug, item);
    }
    if (slugs.some((slug) => !all.has(slug))) return all;
  }
}

/** Whether an article that was stored without its day is the one of an identity that has it. */
function isWithoutDay(stored: Stored, identity: string, text: AnnotatedArticle | null): boolean {
  const served = servedDocument(stored);
  // Of what was unpublished no more is known: it stays that article.
  if (served === null) return true;
  return identityOf(served) === identity || (text !== null && isSameText(served, text));
}

/** Whether the slug of an identity's article can be told from the identity. */
export function isOwnSlug(identity: string, slug: string): boolean {
  return slugsOf(identity).includes(slug) || slug === numbered(titleSlugOf(identity), 2);
}
