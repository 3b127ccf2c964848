import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import { annotateText } from '../../../seed/annotate-text.ts';
import { buildTable } from '../../../seed/build-table/build-table.ts';
import { publishFile } from '../../../seed/publish/publish-file.ts';
import { publisherTable } from '../../../seed/publish/table.ts';
import { lineOf } from '../../../seed/verify/finding.ts';
import { verifyTable } from '../../../seed/verify/verify-table.ts';
import { documents } from '../../generator/documents.ts';
import { importTable, normalizedItems, searchedArticles, tableDifferences } from '../../support/built-tables.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { clientWithTable, everyItem, tableName } from '../../support/table.ts';
import type { SoakSuite } from '../suite.ts';
import { requiredProgram } from '../support/stages.ts';

const count = 1_000;
const now = '2020-01-01T00:00:00.000Z';

/** 1,000 generated documents, published one by one, and built as a table that is imported: the same items, by digest. */
export const builtTable: SoakSuite = {
  name: 'built-table',
  description: `${count} documents published one by one, and built as one table: the same by digest`,
  weight: 2,
  least: { documents: count },
  async run(soak) {
    const program = requiredProgram();
    const [published, imported] = [await startDynoxide(program), await startDynoxide(program)];
    const [client, other] = [await clientWithTable(published.endpoint), await clientWithTable(imported.endpoint)];
    const directory = await mkdtemp(join(tmpdir(), 'gloss-built-'));
    const figures = { documents: 0, items: 0, files: 0, differences: 0 };
    try {
      const table = publisherTable(client, tableName);
      for (const { article, path } of articles()) {
        if (!soak.goesOn()) break;
        await publishFile(table, article, path, now);
        figures.documents += 1;
      }
      async function* given() {
        for (const one of articles(figures.documents)) yield { ...one, slug: null };
      }
      const { files, items } = await buildTable(given, {
        output: directory,
        fileBytes: 4_000_000,
        replace: false,
        now: () => now,
        tell: ({ path }, outcome) => {
          if ('error' in outcome) soak.wrong(`${path} was not built: ${outcome.error}`);
        },
      });
      await importTable(other, directory);
      const [one, two] = [normalizedItems(await everyItem(client)), normalizedItems(await everyItem(other))];
      const [oneSearch, twoSearch] = [await searchedArticles(client), await searchedArticles(other)];
      soak.tell(`published ${digestOf(one, oneSearch)}, built ${digestOf(two, twoSearch)}`);
      const differences = tableDifferences(one, two);
      for (const difference of differences.slice(0, 5)) soak.wrong(difference.slice(0, 500));
      if (JSON.stringify(oneSearch) !== JSON.stringify(twoSearch)) soak.wrong('search holds something else');
      await verifyTable(other, tableName, {
        settleMilliseconds: 0,
        leaseMilliseconds: 0,
        repair: false,
        tell: (finding) => soak.wrong(lineOf(finding)),
        warn: (message) => soak.wrong(message),
      });
      return { ...figures, items, files, differences: differences.length };
    } finally {
      await rm(directory, { recursive: true });
      for (const one of [client, other]) one.destroy();
      for (const one of [published, imported]) await one.stop();
    }
  },
};

function* articles(most = count): Generator<{ readonly article: AnnotatedArticle; readonly path: string }> {
  let number = 0;
  for (const text of documents({ count: most, seed: 1 })) {
    yield { article: annotateText(text).article, path: `/documents/${number}.txt` };
    number += 1;
  }
}

function digestOf(items: ReadonlyMap<string, string>, search: Readonly<Record<string, unknown>>): string {
  const hash = createHash('sha256');
  for (const line of [...items].map(([key, text]) => `${key}\t${text}`).sort()) hash.update(`${line}\n`);
  return hash.update(JSON.stringify(search)).digest('hex');
}
