import { headFromItem, servedAttemptOf } from '../../schema/table/head.ts';
import { allArticlesPartition, articleList, headKey } from '../../schema/table/keys.ts';
import { documentOf } from '../verify/document-of.ts';
import { eachOf, keyText, type VerifiedTable } from '../verify/verified-table.ts';

/**
 * The forms in which live articles print the names of their sources, by the source's slug.
 *
 * @throws Error where a live article's document is missing or cannot be read: what it prints is not known
 */
export async function printedForms(table: VerifiedTable): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const forms = new Map<string, Set<string>>();
  const slugs = [...(await table.slugs(allArticlesPartition, articleList))];
  const heads = await table.items(slugs.map(headKey));
  await eachOf(slugs, async (slug) => {
    const item = heads.get(keyText(headKey(slug)));
    const attempt = item === undefined ? null : servedAttemptOf(headFromItem(item));
    if (attempt === null) return;
    const article = await documentOf(table, slug, attempt);
    if (article === null) throw new Error(`The document of ${slug} cannot be read: see npm run verify.`);
    for (const { source, sourceText } of article.paragraphs.flatMap(({ citations }) => citations)) {
      if (source === null || sourceText === null) continue;
      const known = forms.get(source);
      if (known === undefined) forms.set(source, new Set([sourceText]));
      else known.add(sourceText);
    }
  });
  return forms;
}
