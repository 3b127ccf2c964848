import { articlePositionOfIssue } from '../table/article-entry.ts';
import { stringAt } from '../table/item.ts';
import {
  articleList,
  issueList,
  issueOfPosition,
  issuePrefix,
  parseEntrySortKey,
  recordPartition,
} from '../table/keys.ts';
import type { ArticleFilter, IssueArticles } from './corpus.ts';
import { heldEntries, type ListEntry, type ReadEntries } from './entries.ts';
import type { Once } from './once.ts';
import { referenceOf } from './served-articles.ts';
import type { TableReads } from './table-reads.ts';

/** Articles of an issue that are told apart; a periodical prints some ten. */
const mostOfIssue = 100;

/**
 * The issues that a filter by numbers of a publication asks for, all at once: their entries are in the order of issues,
 * their list is in that of articles. Null where the filter is another one, or they are more than one answer holds.
 */
export async function issueEntries(
  { query, once }: Pick<TableReads, 'query'> & { readonly once: Once },
  filter: ArticleFilter,
): Promise<ReadEntries | null> {
  const { publicationSlug, volume, issue, actorSlug, sourceSlug } = filter;
  if (publicationSlug === undefined || actorSlug !== undefined || sourceSlug !== undefined) return null;
  if (volume === undefined && issue === undefined) return null;
  const entries = await once(['issues', publicationSlug, volume, issue], async () => {
    const { Items = [], LastEvaluatedKey } = await query({
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: {
        ':pk': { S: recordPartition('PUBLICATION', publicationSlug) },
        ':prefix': { S: `${issueList}${issuePrefix(volume, issue)}` },
      },
    });
    if (LastEvaluatedKey !== undefined) return null;
    return Items.flatMap((item): ListEntry[] => {
      const { position, attempt } = parseEntrySortKey(issueList, stringAt(item, 'sk'));
      if (issue !== undefined && issueOfPosition(position) !== issue) return [];
      return [{ item, position: articlePositionOfIssue(item), attempt }];
    });
  });
  return entries === null ? null : heldEntries(articleList, entries);
}

/** The articles of one issue. */
export async function articlesInIssue(
  { query, articles }: Pick<TableReads, 'query' | 'articles'>,
  publicationSlug: string,
  volume: number,
  issue: number,
): Promise<IssueArticles> {
  const partition = recordPartition('PUBLICATION', publicationSlug);
  const { Items: found = [], LastEvaluatedKey } = await query({
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: {
      ':pk': { S: partition },
      ':prefix': { S: `${issueList}${issuePrefix(volume, issue)}` },
    },
    Limit: mostOfIssue,
  });
  const more = LastEvaluatedKey !== undefined;
  const [only, ...others] = new Set(found.map((item) => stringAt(item, 'slug')));
  if (only === undefined) return { articles: [], more };
  if (others.length === 0 && !more) {
    // A slug never leaves its issue, so that the article itself tells whether the entry still counts.
    const known = await articles.whole(only);
    return { articles: known === null ? [] : [{ slug: only, known }], more };
  }
  // A slug never leaves its issue: whichever attempt an entry is of, its article tells whether it still counts.
  const references = await Promise.all([only, ...others].map((slug) => articles.served(slug)));
  return { articles: references.flatMap((one) => (one === null ? [] : [referenceOf(one)])), more };
}
