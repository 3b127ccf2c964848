// The step of .ci/run that starts the whole thing as a user does, and asks it what a user asks.
import { z } from 'zod';
import { exampleQueries } from '../../functions/graphiql/examples.ts';
import { shippedCount } from '../support/shipped-count.ts';
import { npmStart } from './npm-start.ts';
import { articleFigures, articleQuery, shippedIssue } from './served-article.ts';

const USAGE = `Usage: node test/end-to-end/check-start.ts [FILE]

Runs \`npm start\`, asks for the shipped article, runs every example query and loads GraphiQL; with FILE, runs
\`npm start -- FILE\`, FILE being the original of the shipped article, which has to be served in its place. Prints a line
a figure, and a line that begins with FAIL for each fault (exit 1). A wrong call exits 2.
`;

/** What the article holds, and its retelling too. */
const expected = { paragraphs: 6, paragraphsJoined: 6, citations: 20, dates: 21, datesIn2017: 21, sources: 11 };
const expectedOfOriginal = { ...expected, sentences: 33, citedSentences: 19, revision: 2, retelling: false };

const faults: string[] = [];

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const [file, ...surplus] = args;
  if (file === '--help' || surplus.length > 0) {
    (file === '--help' ? process.stdout : process.stderr).write(USAGE);
    return file === '--help' ? 0 : 2;
  }
  const server = await npmStart(file === undefined ? [] : [file]);
  await checkArticle(
    server.graphql,
    file === undefined ? { ...expected, revision: 1, retelling: true } : expectedOfOriginal,
  );
  await checkExamples(server.graphql);
  await checkGraphiQL(server.graphql);
  equal('processes left after Ctrl-C', await server.interrupt(), false);
  for (const fault of faults) console.log(`FAIL ${fault}`);
  console.log(`faults: ${faults.length}`);
  return faults.length === 0 ? 0 : 1;
}

function equal(name: string, actual: unknown, wanted: unknown): void {
  console.log(`${name}: ${actual}`);
  if (actual !== wanted) faults.push(`${name} is ${actual}, not ${wanted}`);
}

async function ask(url: string, query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

async function checkArticle(url: string, wanted: Readonly<Record<string, unknown>>): Promise<void> {
  const figures = articleFigures(await ask(url, articleQuery, { issue: shippedIssue }));
  for (const [name, figure] of Object.entries(figures)) equal(name, figure, name in wanted ? wanted[name] : figure);
  const { data } = z
    .object({ data: z.object({ articles: z.object({ totalCount: z.number() }) }) })
    .parse(await ask(url, '{ articles { totalCount } }'));
  equal('articles', data.articles.totalCount, shippedCount);
}

async function checkExamples(url: string): Promise<void> {
  for (const { name, query } of exampleQueries()) {
    const { errors = [] } = z.looseObject({ errors: z.array(z.unknown()).optional() }).parse(await ask(url, query));
    equal(`errors of the example ${name}`, errors.length, 0);
    for (const error of errors) console.log(error);
  }
}

async function checkGraphiQL(url: string): Promise<void> {
  const page = await (await fetch(url, { headers: { accept: 'text/html' } })).text();
  equal('GraphiQL is a page', /<title>/i.test(page), true);
  equal(
    'scripts and styles from elsewhere',
    page.match(/<(script|link)\b[^>]*(src|href)="(https?:)?\/\//g)?.length ?? 0,
    0,
  );
}
