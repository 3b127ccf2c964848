import { BatchGetCommand, type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import DataLoader from 'dataloader';
import { edgeCursor, placeOf } from '../../../schema/corpus/place.ts';
import { articlesIdentity } from '../../../schema/graphql/lists/articles-identity.ts';
import { cursorsOf, type ListIdentity } from '../../../schema/graphql/paging/cursors.ts';
import {
  type ActorItem,
  type ArticleEntryItem,
  type ArticleItem,
  actorPartition,
  articlePartition,
  articlePrefix,
  articlesPartition,
  type CitationEntryItem,
  type CitationItem,
  citationPrefix,
  type HeaderItem,
  type Key,
  type MentionEntryItem,
  type MentionItem,
  mentionPrefix,
  type ParagraphItem,
  recordSortKey,
  type SourceItem,
  sourcePartition,
} from './items.ts';

export interface Paragraph extends ParagraphItem {
  readonly citations: CitationItem[];
  readonly mentions: MentionItem[];
}

export interface Article extends HeaderItem {
  readonly paragraphs: readonly Paragraph[];
}

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** What one request reads of the table; records of actors and sources in batches. */
export class PeerTable {
  readonly #client: DynamoDBDocumentClient;
  readonly #tableName: string;
  readonly #records: DataLoader<string, unknown>;

  constructor(client: DynamoDBDocumentClient, tableName: string) {
    this.#client = client;
    this.#tableName = tableName;
    this.#records = new DataLoader((partitions) => this.#readRecords(partitions), { maxBatchSize: 100 });
  }

  async article(slug: string): Promise<Article | null> {
    const items = await this.#query<ArticleItem>({
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': articlePartition(slug) },
    });
    let header: HeaderItem | undefined;
    const citations: CitationItem[] = [];
    const mentions: MentionItem[] = [];
    const paragraphs: Paragraph[] = [];
    for (const item of items) {
      if (item.type === 'MENTION') mentions.push(item);
      else if (item.type === 'CITATION') citations.push(item);
      else if (item.type === 'PARAGRAPH') paragraphs.push({ ...item, citations: [], mentions: [] });
      else header = item;
    }
    if (header === undefined) return null;
    for (const mention of mentions) paragraphs[mention.paragraph - 1]?.mentions.push(mention);
    for (const citation of citations) paragraphs[citation.paragraph - 1]?.citations.push(citation);
    return { ...header, paragraphs };
  }

  actor(slug: string): Promise<ActorItem | null> {
    return this.#records.load(actorPartition(slug)) as Promise<ActorItem | null>;
  }

  source(slug: string): Promise<SourceItem | null> {
    return this.#records.load(sourcePartition(slug)) as Promise<SourceItem | null>;
  }

  mentionsOfActor(slug: string, page: PageArguments): Promise<Page<MentionEntryItem>> {
    return this.#page(actorPartition(slug), mentionPrefix, page, ['Actor.mentions', slug, null]);
  }

  citationsOfSource(slug: string, page: PageArguments): Promise<Page<CitationEntryItem>> {
    return this.#page(sourcePartition(slug), citationPrefix, page, ['Source.citations', slug]);
  }

  articles(page: PageArguments): Promise<Page<ArticleEntryItem>> {
    return this.#page(articlesPartition, articlePrefix, page, articlesIdentity({}, 'PUBLISHED_DESC'));
  }

  /**
   * One more than asked for tells whether there is a next page. Cursors are made by gloss's own code, so that both answer with
   * the same bytes and pay the same for them.
   */
  async #page<Item extends Key>(
    partition: string,
    prefix: string,
    { first, after }: PageArguments,
    identity: ListIdentity,
  ): Promise<Page<Item>> {
    const cursors = cursorsOf(identity);
    const { Items = [] } = await this.#client.send(
      new QueryCommand({
        TableName: this.#tableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': partition, ':prefix': prefix },
        ScanIndexForward: false,
        Limit: first + 1,
        ...(after == null
          ? {}
          : { ExclusiveStartKey: { pk: partition, sk: `${prefix}${placeOf(cursors.decode(after), false).key}` } }),
      }),
    );
    const nodes = Items.slice(0, first) as Item[];
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: {
        hasNextPage: Items.length > first,
        endCursor: last === undefined ? null : cursors.encode(edgeCursor(last.sk.slice(prefix.length))),
      },
    };
  }

  async #query<Item>(
    input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>,
  ): Promise<readonly Item[]> {
    const { Items = [], LastEvaluatedKey } = await this.#client.send(
      new QueryCommand({ TableName: this.#tableName, ...input }),
    );
    if (LastEvaluatedKey === undefined) return Items as Item[];
    const rest = await this.#query<Item>({ ...input, ExclusiveStartKey: LastEvaluatedKey });
    return [...(Items as Item[]), ...rest];
  }

  async #readRecords(partitions: readonly string[]): Promise<(Key | null)[]> {
    const found = new Map<string, Key>();
    let keys: Record<string, unknown>[] = partitions.map((pk) => ({ pk, sk: recordSortKey }));
    while (keys.length > 0) {
      const { Responses, UnprocessedKeys } = await this.#client.send(
        new BatchGetCommand({ RequestItems: { [this.#tableName]: { Keys: keys } } }),
      );
      for (const item of (Responses?.[this.#tableName] ?? []) as Key[]) found.set(item.pk, item);
      keys = UnprocessedKeys?.[this.#tableName]?.Keys ?? [];
    }
    return partitions.map((partition) => found.get(partition) ?? null);
  }
}
