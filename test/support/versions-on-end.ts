import { hash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { createTable } from '../../schema/table/create-table.ts';
import { headKey } from '../../schema/table/keys.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from './articles.ts';
import { startDynoxide } from './dynoxide.ts';
import { impatientClient } from './faults/clients.ts';
import { type Answers, type Asked, startReader } from './faults/reader.ts';
import { startLaggingProxy } from './lagging-proxy.ts';
import { tableName } from './table.ts';

/* Articles that are published anew without pause, and readers of states of the table that are up to half a second old. */

const now = '2020-01-01T00:00:00.000Z';
const issues = [1, 2, 3];
const lagMilliseconds = 500;
const readersAtOnce = 4;
const [articles, actors, sources] = [
  issues.map((issue) => `title-${issue}`),
  ['russia', 'vladimir-putin', 'iran', 'gazprom', 'belarus'],
  ['kommersant', 'tass'],
];
/** Everything at once takes some thirty requests; most readers ask for an article and one of the lists that it is in. */
const everything: Asked = { articles, actors, sources };
const pairs: readonly Asked[] = articles.flatMap((slug) => [
  ...actors.map((actor) => ({ articles: [slug], actors: [actor], sources: [], withoutList: true })),
  ...sources.map((source) => ({ articles: [slug], actors: [], sources: [source], withoutList: true })),
]);
/** Of so many answers, one is everything. */
const answersToOneWhole = 20;

/** More than one entry holds; of all articles together, fewer than a page. */
const longSentences = 25;

/** The first sentence stays as it is for so many versions: then what a list has of it is kept from one to the next. */
const versionsOfEra = 4;
const eraOf = (version: number): number => Math.floor(version / versionsOfEra);

/** All other sentences name their version; every third version is long, and every second one speaks of Gazprom. */
function versionOf(issue: number, version: number) {
  const name = `Version ${version}`;
  const long = Array.from(
    { length: version % 3 === 0 ? longSentences : 0 },
    (_, index) => `${name} Russia waits for ${hash('sha256', `${version} ${index}`, 'hex')}.`,
  );
  return articleOf(
    `Title ${issue}`,
    [
      `Era ${eraOf(version)} Belarus waits (Rbc, November 2).`,
      `${name} Moscow told Putin (Kommersant, November 3).`,
      ...(version % 2 === 1 ? [`${name} Gazprom alone.`] : []),
      ...long,
      `${name} Russia and Iran end (Tass, November 4).`,
    ],
    { issue },
  );
}

/** How many nodes each list holds of a version; of what is not named, one. */
function nodesOf(list: string, { actors: slugs }: Asked, version: number): number {
  const [, number, name] = /^actor(\d+) (\w+)/.exec(list) ?? [];
  if (slugs[Number(number)] !== 'russia') return 1;
  if (name === 'mentions') return 2 + (version % 3 === 0 ? longSentences : 0);
  return name === 'citations' ? 2 : 1;
}

/** What is wrong with one answer: articles of which it shows two versions, or part of one, or a sentence of another era. */
function problemsIn(answers: Answers, asked: Asked): string[] {
  if (answers.error !== undefined) return [`a reader got the error ${answers.error}`];
  const versions = new Map<string, Map<number, string>>();
  const eras = new Map<string, Map<number, string>>();
  const problems: string[] = [];
  for (const [part, text] of Object.entries(answers)) {
    const number = /^article(\d)$/.exec(part)?.[1];
    const slug = number === undefined ? / of (title-\d)$/.exec(part)?.[1] : asked.articles[Number(number)];
    if (text === 'null') problems.push(`a reader saw no ${part}`);
    const seen = new Set([...text.matchAll(/Version (\d+)/g)].map(([, version]) => Number(version)));
    if (slug === undefined) continue;
    const era = eras.get(slug) ?? new Map<number, string>();
    eras.set(slug, era);
    for (const [, number] of text.matchAll(/Era (\d+)/g)) era.set(Number(number), part);
    if (seen.size === 0) continue;
    const known = versions.get(slug) ?? new Map<number, string>();
    versions.set(slug, known);
    for (const version of seen) known.set(version, part);
    if (number !== undefined) continue;
    const [version = 0] = seen;
    const nodes: unknown = JSON.parse(text);
    const count = Array.isArray(nodes) ? nodes.length : 0;
    if (count !== nodesOf(part, asked, version))
      problems.push(`a reader saw ${count} nodes of version ${version} in ${part}`);
  }
  for (const [slug, known] of versions) {
    if (known.size > 1) problems.push(`a reader saw of ${slug}: ${[...known].map(([v, part]) => `${v} in ${part}`)}`);
    for (const [era, part] of eras.get(slug) ?? [])
      if (![...known.keys()].every((version) => eraOf(version) === era))
        problems.push(`a reader saw of ${slug} the versions ${[...known.keys()]}, and era ${era} in ${part}`);
  }
  return problems;
}

export interface WatchedPublishing {
  readonly answers: number;
  readonly published: number;
  /** Publishes that left entries of earlier ones as they were. */
  readonly keeping: number;
  readonly eventualReads: number;
  readonly readsBehind: number;
}

/**
 * Publishes and reads for as long as it is to.
 *
 * @param goesOn given how many answers were read
 * @param wrong told of each problem of an answer
 */
export async function watchPublishing(
  program: string,
  goesOn: (answers: number) => boolean,
  random: () => number,
  wrong: (problem: string) => void,
): Promise<WatchedPublishing> {
  const [primary, replica] = [await startDynoxide(program), await startDynoxide(program)];
  const clients = [primary, replica].map(({ endpoint }) => impatientClient(endpoint));
  for (const client of clients) await createTable(client, tableName);
  const proxy = await startLaggingProxy(primary.endpoint, replica.endpoint, { lagMilliseconds, random });
  const client = impatientClient(proxy.endpoint);
  const whole = { asked: everything, reader: startReader(proxy.endpoint, everything) };
  const others = pairs.map((asked) => ({ asked, reader: startReader(proxy.endpoint, asked) }));
  try {
    const table = publisherTable(client, tableName);
    for (const issue of issues) await publish(table, versionOf(issue, 1), now);
    await delay(2 * lagMilliseconds);
    let [answers, published, keeping] = [0, 0, 0];
    const publishing = issues.map(async (issue) => {
      for (let version = 2; goesOn(answers); version += 1) {
        await publish(table, versionOf(issue, version), now).catch((error: unknown) => {
          if (!(error instanceof PublishError)) throw error;
        });
        published += 1;
        if ((await table.get(headKey(`title-${issue}`)))?.kept !== undefined) keeping += 1;
      }
    });
    const reading = Array.from({ length: readersAtOnce }, async () => {
      while (goesOn(answers)) {
        answers += 1;
        const one = answers % answersToOneWhole === 0 ? whole : others[Math.floor(random() * others.length)];
        if (one === undefined) continue;
        for (const problem of problemsIn(await one.reader.read(), one.asked)) wrong(problem);
      }
    });
    await Promise.all([...publishing, ...reading]);
    return { answers, published, keeping, eventualReads: proxy.eventualReads, readsBehind: proxy.readsBehind };
  } finally {
    for (const { reader } of [whole, ...others]) reader.stop();
    await proxy.stop();
    for (const one of [...clients, client]) one.destroy();
    await Promise.all([primary.stop(), replica.stop()]);
  }
}
