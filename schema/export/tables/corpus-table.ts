import type { Corpus, Page, PageRequest } from '../../corpus/corpus.ts';
import { viewOf } from '../../views/loaded-article.ts';
import type { WholeArticle } from '../../views/view.ts';
import { type Column, rowOf, type TableRow } from './column.ts';
import { actorColumns, citationColumns, mentionColumns, sourceColumns } from './columns.ts';
import type { CorpusTableName } from './names.ts';

export interface RowsPage {
  readonly rows: readonly TableRow[];
  /** Where the next page begins; null after the last. */
  readonly next: string | null;
}

/** A table of the corpus, read a page at a time. */
export interface CorpusTable {
  readonly columns: readonly Pick<Column<never>, 'name' | 'description'>[];
  /**
   * @param after what `next` of the page before says; null for the first
   * @throws InvalidCursorError where it cannot be this table's
   */
  page(corpus: Corpus, after: string | null): Promise<RowsPage>;
}

/** Articles whose rows a page holds, and actors or sources. */
const articlesOnPage = 10;
const recordsOnPage = 100;

export const corpusTables: Readonly<Record<CorpusTableName, CorpusTable>> = {
  citations: ofArticles(citationColumns, ({ record: article, citations }) =>
    citations.map((view) => ({ article, view })),
  ),
  mentions: ofArticles(mentionColumns, ({ record: article, mentions }) => mentions.map((view) => ({ article, view }))),
  actors: ofRecords(actorColumns, (corpus, page) => corpus.actors(page, {})),
  sources: ofRecords(sourceColumns, (corpus, page) => corpus.sources(page, {})),
};

/** By article, the oldest first, then by place in it. */
function ofArticles<Row>(
  columns: readonly Column<Row>[],
  rowsIn: (article: WholeArticle) => readonly Row[],
): CorpusTable {
  return {
    columns,
    async page(corpus, after) {
      const { edges, ...page } = await corpus.articles(pageAfter(after, articlesOnPage), {}, 'PUBLISHED_ASC');
      const articles = await Promise.all(edges.map(({ node }) => corpus.load(node)));
      const rows = articles.flatMap((article) =>
        // One that was unpublished meanwhile has none.
        article === null ? [] : rowsIn(viewOf(article)).map((row) => rowOf(columns, row)),
      );
      return { rows, next: nextOf(page) };
    },
  };
}

/** By name. */
function ofRecords<Row>(
  columns: readonly Column<Row>[],
  read: (corpus: Corpus, page: PageRequest) => Promise<Page<Row>>,
): CorpusTable {
  return {
    columns,
    async page(corpus, after) {
      const { edges, ...page } = await read(corpus, pageAfter(after, recordsOnPage));
      return { rows: edges.map(({ node }) => rowOf(columns, node)), next: nextOf(page) };
    },
  };
}

function pageAfter(cursor: string | null, limit: number): PageRequest {
  return { limit, cursor, direction: 'FORWARD' };
}

function nextOf({ hasNextPage, endCursor }: Pick<Page<unknown>, 'hasNextPage' | 'endCursor'>): string | null {
  return hasNextPage ? endCursor : null;
}
