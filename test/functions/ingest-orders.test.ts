import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { annotate } from '../../seed/annotate/annotate.ts';
import { extendRegistries } from '../../seed/corpus-registry/extend-registries.ts';
import { readRegistry } from '../../seed/corpus-registry/read-registry.ts';
import { isRegistryKey } from '../../seed/corpus-registry/registry-file.ts';
import { applyCorrections } from '../../seed/corrections/apply-corrections.ts';
import { readCorrections } from '../../seed/corrections/read-corrections.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { engines } from '../support/engines.ts';
import { plainDocument } from '../support/plain-document.ts';
import { bucketEvents } from './support/bucket-events.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 12);
const seed = Number(process.env.PROPERTY_SEED ?? 1);

const ferry = `A Ferry Waits

Publication: Eurasia Daily Monitor Volume: 14 Issue: 1

Ida Vail told Kyiv so (Ferry Times, November 3). The captain is patient (TASS, November 4).
`;
/** Without a number: its day, as it is printed, tells it from others. */
const port = `A Port Waits

Publication: Harbour Briefing
Published: November 9, 2017

Moscow is patient (TASS, November 3).
`;

const corrections = (...entries: readonly string[]) =>
  `by: Ann\nat: 2026-11-28\ncorrections:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;
const toRbc = 'change: citation, exact: "Ferry Times, November 3", source: RBC';
const captain = 'by: Ben, add: mention, exact: The captain, actor: {name: Ida Vail, kind: PERSON}, kind: DESCRIPTION';
const wrong = 'change: citation, exact: [1]';

/** What each file may hold, first to last. The last that it holds is never one that is refused. */
const versions: Readonly<Record<string, readonly string[]>> = {
  'ferry.txt': [ferry, ferry.replace('told', 'wrote to'), ferry.replace('November 3', 'November 2')],
  'ferry.txt.corrections.yaml': [
    corrections(toRbc),
    // Two editors, about other words and about the same.
    corrections(toRbc, captain),
    corrections(
      toRbc,
      `by: Ben, at: 2026-11-29, change: citation, exact: "Ferry Times, November 3", dates: [2017-11-01]`,
    ),
    corrections(captain, 'remove: mention, exact: Kyiv', 'remove: citation, exact: "TASS, November 4"'),
    corrections(wrong),
  ],
  'port.txt': [port, port.replace('A Port Waits', 'A Port Opens'), port.replace('November 9', 'November 10')],
  'port.txt.corrections.yaml': [
    corrections('set: title, to: A Harbour Waits', 'by: Ben, set: authors, to: [Ida Vail]'),
    corrections('set: published, to: 2017-12-01', 'by: Ben, change: mention, exact: Moscow, kind: METONYM'),
    corrections(wrong),
  ],
  'registry/actors.yaml': [
    'actors: [{name: Ida Vail, kind: PERSON, description: harbour master}]',
    'actors: [{name: Ida Vail, kind: PERSON, wikidataId: Q1}]',
    'actors: [{name: Ida Vail}]',
  ],
  'registry/sources.yaml': [
    'sources: [{name: Ferry Times, search: "https://ferry.example/?q={words}"}]',
    'sources: [{slug: tass, name: TASS Agency}, {name: Ferry Times, aliases: [FT Riga]}]',
    'sources: [{name: 1}]',
  ],
};
const refused = new Set([
  corrections(wrong),
  ...['actors', 'sources'].map((name) => versions[`registry/${name}.yaml`]?.at(-1)),
]);
const documents = Object.keys(versions).filter((key) => key.endsWith('.txt'));

/** What the files of a bucket say, by identity, without anything in between. */
async function articlesOf(bucket: ReadonlyMap<string, string>): Promise<Map<string, AnnotatedArticle>> {
  const files = [...bucket].filter(([key]) => isRegistryKey(key)).map(([name, text]) => ({ name, text }));
  const registries = extendRegistries(await readRegistry(files));
  const articles = new Map<string, AnnotatedArticle>();
  for (const key of documents) {
    const document = plainDocument(bucket.get(key) ?? null);
    if (document === null) continue;
    const beside = `${key}.corrections.yaml`;
    const entries = await readCorrections(bucket.get(beside) ?? 'corrections: []', beside);
    const { article } = applyCorrections(annotate(document, { registries }), entries, registries);
    articles.set(identityOf(article), article);
  }
  return articles;
}

const page = { limit: 100, direction: 'FORWARD', cursor: null } as const;

/** Something that happens to a file, and which of the messages that wait then are processed, two at a time where they are two. */
const step = fc.record({
  key: fc.constantFrom(...Object.keys(versions)),
  /** Of its versions; null where it is deleted. */
  version: fc.option(fc.nat(4), { freq: 4 }),
  deliveries: fc.array(fc.array(fc.nat(9), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
  isRepeated: fc.boolean(),
});

describe.each(engines.slice(-1))('files of a bucket on $name', (engine) => {
  const {
    bucket,
    queue,
    clear,
    put,
    remove,
    process,
    take,
    work,
    wrong: verified,
    corpus,
  } = bucketEvents(engine, 60_000);

  async function served(): Promise<Map<string, StoredArticle>> {
    const { edges } = await corpus().articles(page, {}, 'PUBLISHED_DESC');
    const all = await Promise.all(edges.map(({ node }) => corpus().article(node.slug)));
    return new Map(all.flatMap((article) => (article === null ? [] : [[identityOf(article), article]])));
  }

  it('give what they say in the end, whatever was put, changed and deleted, and in whatever order that was delivered', async () => {
    const property = fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 12 }),
      fc.nat(),
      async (steps, pick) => {
        await clear();
        for (const { key, version, deliveries, isRepeated } of steps) {
          const texts = versions[key] ?? [];
          if (version === null) remove(key);
          else put(key, texts[version % texts.length] ?? '');
          // S3 delivers an event at least once.
          if (isRepeated) queue.push(...queue.slice(-1));
          for (const picks of deliveries) await Promise.all(picks.flatMap((one) => take(one) ?? []).map(process));
        }
        for (const [key, text] of bucket) if (refused.has(text)) put(key, versions[key]?.[0] ?? '');
        await work((waiting) => pick % waiting);
        const [said, shown] = [await articlesOf(bucket), await served()];
        expect([...shown.keys()].sort()).toEqual([...said.keys()].sort());
        for (const [identity, article] of said) {
          const { slug, revision, ingestedAt, pipelineVersion, ...rest } = shown.get(identity) ?? {};
          expect({ ...rest, pipelineVersion: '' }).toEqual({ ...article, pipelineVersion: '' });
        }
        expect(await verified()).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: runs, seed });
  }, 120_000);
});
