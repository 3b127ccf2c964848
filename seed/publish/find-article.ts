import type { ArticleHead } from '../../schema/table/head.ts';
import { finalize } from './finalize.ts';
import { titleSlugOf } from './fingerprint.ts';
import { readStored, type Stored } from './stored.ts';
import type { PublisherTable } from './table.ts';

/** The article at a slug, after a publish is finished that was flipped and then interrupted. */
export async function finalizedArticle(table: PublisherTable, slug: string, stored: Stored): Promise<Stored> {
  if (stored.head === null || stored.head.previous === null) return stored;
  await finalize(table, stored);
  return readStored(table, slug);
}

/** The article of an identity, or the first free slug: a slug is never given to another article. */
export async function finalizedArticleOf(
  table: PublisherTable,
  identity: string,
): Promise<{ slug: string; stored: Stored }> {
  const name = titleSlugOf(identity);
  const base = name === '' ? 'untitled' : name;
  for (let suffix = 1; ; suffix += 1) {
    const slug = suffix === 1 ? base : `${base}-${suffix}`;
    const stored = await finalizedArticle(table, slug, await readStored(table, slug));
    if (stored.head === null || stored.head.identity === identity) return { slug, stored };
  }
}

/** The head of the article of an identity; null where there never was one. */
export async function headOf(table: PublisherTable, identity: string): Promise<ArticleHead | null> {
  return (await finalizedArticleOf(table, identity)).stored.head;
}
