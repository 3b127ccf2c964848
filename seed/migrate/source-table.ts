import { type DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { type ArticleHead, headFromItem } from '../../schema/table/head.ts';
import { type Item, numberAt } from '../../schema/table/item.ts';
import { checkLayout, layoutAttribute, tableLayout } from '../../schema/table/layout.ts';
import { classify } from '../verify/classify.ts';
import { documentOf } from '../verify/document-of.ts';
import { type VerifiedTable, verifiedTable } from '../verify/verified-table.ts';

/*
 * A table of this layout or an older one, as it is migrated. Heads, documents, and what is known of objects and files stand
 * at their keys in every layout; all else is made anew from the documents.
 */

export interface SourceTable {
  /** Every head, and a page at a time what is copied as it is. */
  scan(copy: (items: readonly Item[]) => Promise<void>): Promise<Map<string, SourceHead>>;
  /** What is served of an article; null where its document is missing or cannot be read. */
  documentOf(slug: string, attempt: string): Promise<StoredArticle | null>;
}

export interface SourceHead {
  readonly head: ArticleHead;
  readonly item: Item;
}

/** @throws UnreadableError, by its methods, where the table is of a later layout */
export function sourceTable(client: DynamoDBClient, tableName: string): SourceTable {
  const table: VerifiedTable = verifiedTable(client, tableName);
  return {
    scan: async (copy) => {
      const heads = new Map<string, SourceHead>();
      let startKey: Item | undefined;
      do {
        const page: ScanCommandOutput = await client.send(
          new ScanCommand({
            TableName: tableName,
            ConsistentRead: true,
            ...(startKey === undefined ? {} : { ExclusiveStartKey: startKey }),
          }),
        );
        const copied: Item[] = [];
        for (const item of page.Items ?? []) {
          const what = classify(item);
          if (what.is === 'LAYOUT' && numberAt(item, 'layout') > tableLayout) checkLayout(item);
          if (what.is === 'HEAD') heads.set(what.slug, headOf(item));
          if (copiedKinds.has(what.is)) copied.push(item);
        }
        await copy(copied);
        startKey = page.LastEvaluatedKey;
      } while (startKey !== undefined);
      return heads;
    },
    documentOf: (slug, attempt) => documentOf(table, slug, attempt),
  };
}

/** What says nothing of a layout: what is known of objects and files, which identity has which slug, the corpus's registry. */
const copiedKinds: ReadonlySet<string> = new Set(['OBJECT', 'GIVER', 'POINTER', 'FILE', 'REGISTRY']);

function headOf(item: Item): SourceHead {
  if (numberAt(item, 'layout') > tableLayout) checkLayout(item);
  const current = { ...item, layout: layoutAttribute };
  return { head: headFromItem(current), item: current };
}
