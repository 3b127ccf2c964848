import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { PublishError } from '../../seed/publish/errors.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { mergeSearch } from '../../seed/publish/search/merge-search.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { lineOf } from '../../seed/verify/finding.ts';
import { verifyTable } from '../../seed/verify/verify-table.ts';
import { Random } from '../generator/random.ts';
import { articleOf } from '../support/articles.ts';
import { emptyTable, localClient, loseReplyOfWrite, Stopped, stopAfterWrites, tableName } from '../support/table.ts';
import { type LiveArticle, plainFacts, textOf } from './plain-corpus.ts';
import { shownFacts } from './shown-facts.ts';

const steps = 30;
const stepsBetweenChecks = 6;
/** Titles: few, so that most publishes replace something. */
const titles = 7;
const publications = ['Monitor', 'Review'];
const sources = ['Kommersant', 'Tass', ...publications];
const days = ['2017-10-31', '2017-11-01', '2017-11-02', '2017-11-03', '2018-01-02'];
const words = [
  'Moscow',
  'Russian',
  'Russia',
  'Putin',
  'Gazprom',
  'Iran',
  'grain',
  'ports',
  'waits',
  'sanctions',
  'parade',
];
/** More than a publish of such an article makes: then nothing befalls it. */
const mostWrites = 70;

/** What befalls an action: its process dies after so many writes, or the answer of that write is lost. */
interface Fault {
  readonly kind: 'KILLED' | 'REPLY_LOST';
  readonly at: number;
}

/**
 * Publishes, publishes anew, unpublishes and merges at random, while processes die and answers are lost; and now and then
 * holds everything that readers are told beside a plain recount. Gives what went wrong, with the action before it.
 *
 * @param endpoint of a DynamoDB whose test table is emptied first
 */
export async function playSequence(endpoint: string, seed: number): Promise<string[]> {
  const random = new Random(seed, 29);
  const client = localClient(endpoint);
  const live = new Map<string, LiveArticle>();
  /** When what is kept of each was published, the newest first. */
  const earlier = new Map<string, readonly string[]>();
  /** Slugs whose last action was interrupted: whoever comes next finishes it. */
  const interrupted = new Set<string>();
  const problems: string[] = [];
  const told: string[] = [];

  async function act(slug: string, next: AnnotatedArticle | null, now: string, fault: Fault | null): Promise<void> {
    const acting = fault === null ? client : clientWith(fault);
    const failure = await (next === null
      ? unpublish(publisherTable(acting, tableName), slug)
      : publish(publisherTable(acting, tableName), next, now)
    ).then(
      () => null,
      (error: unknown) => error,
    );
    if (acting !== client) acting.destroy();
    if (failure === null) interrupted.delete(slug);
    else if (fault?.kind === 'KILLED' && failure instanceof Stopped) interrupted.add(slug);
    else if (!(failure instanceof PublishError && failure.code === 'NO_SUCH_ARTICLE' && !live.has(slug)))
      problems.push(`${told.at(-1)}: it failed: ${failure}`);
    await look(slug, failure === null ? next : undefined, next, now);
  }

  /** Which of the two is served, after an action that may have been interrupted. */
  async function look(
    slug: string,
    expected: AnnotatedArticle | null | undefined,
    next: AnnotatedArticle | null,
    now: string,
  ): Promise<void> {
    const served = await createCorpus({ client, tableName }).article(slug);
    const before = live.get(slug);
    const isNext = served !== null && next !== null && isOf(served, next);
    const isBefore = served !== null && before !== undefined && isOf(served, before.article);
    if (served === null ? before !== undefined && next !== null : !isNext && !isBefore)
      problems.push(`${told.at(-1)}: readers see neither what was nor what is`);
    if (expected !== undefined && (expected === null ? served !== null : !isNext))
      problems.push(`${told.at(-1)}: it succeeded, and readers see something else`);
    if (served === null) {
      live.delete(slug);
      earlier.delete(slug);
    } else if (isNext && served.ingestedAt === now && before?.ingestedAt !== now) {
      if (before !== undefined) earlier.set(slug, [before.ingestedAt, ...(earlier.get(slug) ?? [])]);
      live.set(slug, { slug, article: next, ingestedAt: now });
    }
  }

  let isMergeInterrupted = false;

  async function check(): Promise<void> {
    for (const slug of [...interrupted]) {
      told.push(`finishing ${slug}`);
      const known = live.get(slug);
      await act(slug, known?.article ?? null, known?.ingestedAt ?? '', null);
      interrupted.delete(slug);
    }
    if (isMergeInterrupted) {
      // The next merge removes what it left.
      told.push('finishing the merge');
      await mergeSearch(publisherTable(client, tableName), { now: Date.now() + steps * leaseMilliseconds });
      isMergeInterrupted = false;
    }
    const shown = await shownFacts(createCorpus({ client, tableName }));
    const expected = plainFacts([...live.values()]);
    const wrong: string[] = [];
    for (const slug of live.keys()) {
      const kept = (await createCorpus({ client, tableName }).revisions(slug)).map(({ ingestedAt }) => ingestedAt);
      const replaced = earlier.get(slug) ?? [];
      if (kept.join() !== replaced.join()) wrong.push(`${slug} keeps ${kept}, and ${replaced} were replaced`);
    }
    for (const name of new Set([...Object.keys(expected), ...Object.keys(shown)]))
      if (shown[name] !== expected[name]) wrong.push(`${name} is ${shown[name]}, and counted ${expected[name]}`);
    await verifyTable(client, tableName, {
      settleMilliseconds: 0,
      leaseMilliseconds: 0,
      repair: false,
      tell: (finding) => wrong.push(lineOf(finding)),
      warn: (message) => wrong.push(message),
    });
    problems.push(...wrong.map((problem) => `after ${told.slice(-stepsBetweenChecks).join('; ')}: ${problem}`));
  }

  await emptyTable(client);
  for (let step = 0; step < steps && problems.length === 0; step += 1) {
    const now = new Date(Date.UTC(2020, 0, 1, 0, 0, step)).toISOString();
    const fault = randomFault(random);
    const suffix = fault === null ? '' : `, ${fault.kind} at write ${fault.at}`;
    const choice = random.integer(1, 10);
    if (choice <= 2) {
      told.push(`merge${suffix}`);
      const acting = fault === null ? client : clientWith(fault);
      // So much later that the lease of a merge that died is over.
      const merged = mergeSearch(publisherTable(acting, tableName), {
        now: Date.now() + step * leaseMilliseconds,
        purge: random.chance(0.3),
      });
      await merged.catch((error: unknown) => {
        if (fault?.kind === 'KILLED' && error instanceof Stopped) isMergeInterrupted = true;
        else problems.push(`${told.at(-1)}: it failed: ${error}`);
      });
      if (acting !== client) acting.destroy();
    } else if (choice <= 4 && live.size > 0) {
      const slug = random.pick([...live.keys()].sort());
      told.push(`unpublish ${slug}${suffix}`);
      await act(slug, null, now, fault);
    } else {
      const article = randomArticle(random);
      const slug = `article-${article.issue}`;
      told.push(`publish ${slug}${suffix}`);
      await act(slug, random.chance(0.1) ? (live.get(slug)?.article ?? article) : article, now, fault);
    }
    if (step % stepsBetweenChecks === stepsBetweenChecks - 1 && problems.length === 0) await check();
  }
  client.destroy();
  return problems;

  function clientWith({ kind, at }: Fault) {
    const faulty = localClient(endpoint);
    if (kind === 'KILLED') stopAfterWrites(faulty, at);
    else loseReplyOfWrite(faulty, at);
    return faulty;
  }
}

const leaseMilliseconds = 3_600_000;

function randomFault(random: Random): Fault | null {
  const kind = random.pick(['KILLED', 'REPLY_LOST', null] as const);
  // Half of them early: that is where a merge has its writes.
  const at = random.chance(0.5) ? random.integer(0, 8) : random.integer(0, mostWrites);
  return kind === null ? null : { kind, at };
}

function randomArticle(random: Random): AnnotatedArticle {
  const issue = random.integer(1, titles);
  const sentences = Array.from({ length: random.integer(1, 4) }, () => {
    const said = Array.from({ length: random.integer(2, 6) }, () => random.pick(words)).join(' ');
    return random.chance(0.6) ? `${said} (${random.pick(sources)}, November ${random.integer(1, 3)}).` : `${said}.`;
  });
  return articleOf(`Article ${issue}`, sentences, {
    issue,
    date: random.pick(days),
    publication: publications[issue % publications.length] ?? '',
  });
}

function isOf(
  served: Pick<AnnotatedArticle, 'paragraphs' | 'published'>,
  article: Pick<AnnotatedArticle, 'paragraphs' | 'published'>,
): boolean {
  return (
    served.published?.earliest === article.published?.earliest &&
    JSON.stringify(textOf(served)) === JSON.stringify(textOf(article))
  );
}
