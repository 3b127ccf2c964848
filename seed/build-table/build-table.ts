import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { keyItem } from '../../schema/table/item.ts';
import { layoutKey, searchPendingKey, totalsKey } from '../../schema/table/keys.ts';
import { layoutAttribute } from '../../schema/table/layout.ts';
import type { PublishOutcome } from '../publish/publish.ts';
import { withCounters } from '../publish/record-after.ts';
import { builtItems } from './built-items.ts';
import { builtRecords } from './built-records.ts';
import { isImportFile, type WrittenFiles, writeImportFiles } from './import-files.ts';
import { mergeOwnSegments } from './merge-own-segments.ts';
import { TableBuilder } from './table-builder.ts';
import { Workspace } from './workspace.ts';

/** An article that is given to be published. */
export interface GivenArticle {
  /** Absolute. */
  readonly path: string;
  readonly article: AnnotatedArticle;
  /** The slug that the document asks for. */
  readonly slug: string | null;
}

export interface BuildOptions {
  /** Absent, empty, or where the same build died. */
  readonly output: string;
  /** What the build was called with: one that died goes on only where it is the same. */
  readonly call?: string;
  /** JSON bytes of a file, about. */
  readonly fileBytes: number;
  /** Publish also where another file gave the article, with another text. */
  readonly replace: boolean;
  /** Gives the instant of ingestion, ISO 8601. */
  readonly now: () => string;
  /** Told what became of each. */
  readonly tell: (given: GivenArticle, outcome: PublishOutcome | { readonly error: unknown }) => void;
  /** Documents between two moments from which a build that dies goes on; 200 without it. */
  readonly saveEvery?: number;
  /** Told how many documents a build that died had built, where one is gone on with. */
  readonly resume?: (documents: number) => void;
}

/** What is given to be published, in order, without documents that are built already. */
export type GivenArticles = (isBuilt: (path: string) => boolean) => AsyncIterable<GivenArticle>;

const workspaceName = '.workspace';
const stateSchema = z.object({
  call: z.string(),
  builder: z.object({ published: z.number(), totals: z.record(z.string(), z.number()) }),
});

/**
 * Builds the table that publishing articles one after the other makes, as files for ImportTable. Takes the same memory however
 * many they are; on disk, beside its output, about twice the size of the table. Where the process dies, the same call goes on
 * from what was built up to 200 documents before.
 *
 * @throws Error where `output` holds something else, or cannot be written
 */
export async function buildTable(
  articles: GivenArticles,
  { output, call = '', fileBytes, replace, now, tell, saveEvery = 200, resume }: BuildOptions,
): Promise<WrittenFiles> {
  const directory = await workspaceDirectory(output);
  const workspace = new Workspace(join(directory, 'workspace.sqlite'), directory);
  let written: WrittenFiles;
  try {
    const saved = workspace.state();
    const before = saved === null ? null : stateSchema.parse(saved);
    if (before !== null && before.call !== call)
      throw new Error(`${output} holds an unfinished build of something else: give another directory, or empty it.`);
    if (before !== null) resume?.(workspace.documents());
    const builder = new TableBuilder(workspace, before?.builder);
    const save = (): void => workspace.save({ call, builder: builder.state } satisfies z.infer<typeof stateSchema>);
    save();
    let unsaved = 0;
    for await (const given of articles((path) => workspace.isDone(path))) {
      const { article, path, slug } = given;
      const outcome = await builder
        .publishFile(article, path, now(), { slug, replace })
        .catch((error: unknown) => ({ error }));
      // What was refused is tried again, as it then is.
      if (!('error' in outcome)) workspace.setDone(path);
      tell(given, outcome);
      unsaved += 1;
      if (unsaved % saveEvery === 0) save();
    }
    save();
    // None of what follows is saved: it begins anew.
    mergeOwnSegments(workspace);
    workspace.put({ ...keyItem(searchPendingKey), written: { N: '0' } });
    putRecords(workspace, builder.totals);
    const count = Math.max(1, Math.round(workspace.bytes() / fileBytes));
    written = await writeImportFiles(builtItems(workspace.sorted()), output, count);
  } finally {
    workspace.close();
  }
  await rm(directory, { recursive: true });
  return written;
}

/** Where the workspace is, or is to be; files that a build which died had begun to write are removed. */
async function workspaceDirectory(output: string): Promise<string> {
  await mkdir(output, { recursive: true });
  const names = await readdir(output);
  const others = names.filter((name) => name !== workspaceName);
  if (others.length > 0 && !(names.includes(workspaceName) && others.every(isImportFile)))
    throw new Error(`${output} is not empty: give another directory, or empty it.`);
  for (const name of others) await rm(join(output, name));
  const directory = join(output, workspaceName);
  await mkdir(directory, { recursive: true });
  return directory;
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
