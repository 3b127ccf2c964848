import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { keyItem } from '../../schema/table/item.ts';
import { layoutKey, searchPendingKey, totalsKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import type { PublishOutcome } from '../publish/publish.ts';
import { withCounters } from '../publish/record-after.ts';
import { builtItems } from './built-items.ts';
import { builtRecords } from './built-records.ts';
import { type WrittenFiles, writeImportFiles } from './import-files.ts';
import { mergeOwnSegments } from './merged-search.ts';
import { TableBuilder } from './table-builder.ts';
import { Workspace } from './workspace.ts';

/** What is given to be published, or nothing of a document that could not be read. */
export interface GivenArticle {
  /** Absolute. */
  readonly path: string;
  readonly article: AnnotatedArticle;
  /** The slug that the document asks for. */
  readonly slug: string | null;
}

export interface BuildOptions {
  /** Absent or empty. */
  readonly output: string;
  /** JSON bytes of a file, about. */
  readonly fileBytes: number;
  /** Publish also where another file gave the article, with another text. */
  readonly replace: boolean;
  /** Gives the instant of ingestion, ISO 8601. */
  readonly now: () => string;
  /** Told what became of each. */
  readonly tell: (given: GivenArticle, outcome: PublishOutcome | { readonly error: unknown }) => void;
}

/**
 * Builds the table that publishing articles one after the other makes, as files for ImportTable. Takes the same memory however
 * many they are; on disk, beside its output, about twice the size of the table.
 *
 * @throws Error where `output` holds something, or cannot be written
 */
export async function buildTable(
  articles: AsyncIterable<GivenArticle>,
  { output, fileBytes, replace, now, tell }: BuildOptions,
): Promise<WrittenFiles> {
  await mkdir(output, { recursive: true });
  if ((await readdir(output)).length > 0)
    throw new Error(`${output} is not empty: give another directory, or empty it.`);
  const directory = join(output, '.workspace');
  await mkdir(directory);
  try {
    const workspace = new Workspace(join(directory, 'workspace.sqlite'), directory);
    try {
      const builder = new TableBuilder(workspace);
      for await (const given of articles) {
        const { article, path, slug } = given;
        const outcome = await builder
          .publishFile(article, path, now(), { slug, replace })
          .catch((error: unknown) => ({ error }));
        tell(given, outcome);
      }
      mergeOwnSegments(workspace);
      workspace.put({ ...keyItem(searchPendingKey), written: { N: '0' } });
      putRecords(workspace, builder.totals);
      const count = Math.max(1, Math.round(workspace.bytes() / fileBytes));
      return await writeImportFiles(builtItems(workspace.sorted()), output, count);
    } finally {
      workspace.close();
    }
  } finally {
    await rm(directory, { recursive: true });
  }
}

/**
 * Records, their entries, and what the corpus says of itself, as items of the workspace: so that each is written in the place of
 * its own key, and all files get their share of them.
 *
 * @param ofArticles what the articles themselves change of the totals, with `applied`
 */
function putRecords(workspace: Workspace, ofArticles: Readonly<Record<string, number>>): void {
  const totals = { ...ofArticles };
  for (const item of builtRecords(workspace.changes(), totals)) workspace.put(item);
  workspace.put(withCounters({ ...keyItem(totalsKey), layout: layoutAttribute }, totals));
  workspace.put({ ...keyItem(layoutKey), layout: layoutAttribute });
}
