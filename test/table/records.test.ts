import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Corpus, PageRequest } from '../../schema/corpus/corpus.ts';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { ActorKind } from '../../schema/records/actor.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { publish, unpublish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { clientWithTable, emptyTable, localClient, tableName } from '../support/table.ts';

const page: PageRequest = { limit: 100, direction: 'FORWARD', cursor: null };

describe.each(engines)('records that several articles share, on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const corpus = (): Corpus => createCorpus({ client: localClient(endpoint), tableName });
  const table = () => publisherTable(localClient(endpoint), tableName);
  const store = (article: AnnotatedArticle) => publish(table(), article, '2020-01-01T00:00:00.000Z');

  it('say what the article published last has, and not what an unpublished one had', async () => {
    const gazpromAs = (title: string, kind: ActorKind, name: string): AnnotatedArticle => {
      const article = articleOf(title, ['Gazprom.'], { issue: title.length });
      const renamed = article.actors.map((actor) => (actor.slug === 'gazprom' ? { ...actor, kind, name } : actor));
      return { ...article, actors: renamed };
    };
    const seen = async () => {
      const { actors, actorsByKind } = await corpus().totals();
      const listed = await Promise.all(
        (['ORGANISATION', 'GROUP'] as const).map(async (kind) =>
          (await corpus().actors(page, { kind })).edges.map(({ node }) => node.name),
        ),
      );
      return { actors, counts: [actorsByKind.ORGANISATION, actorsByKind.GROUP], listed };
    };
    await store(gazpromAs('Old', 'ORGANISATION', 'Gazprom'));
    expect(await seen()).toEqual({ actors: 1, counts: [1, 0], listed: [['Gazprom'], []] });
    await store(gazpromAs('Newer', 'GROUP', 'Gazprom Group'));
    const now = { actors: 1, counts: [0, 1], listed: [[], ['Gazprom Group']] };
    expect(await seen()).toEqual(now);
    await unpublish(table(), 'old');
    expect(await seen()).toEqual(now);
    await unpublish(table(), 'newer');
    expect(await seen()).toEqual({ actors: 0, counts: [0, 0], listed: [[], []] });
    await store(gazpromAs('Old', 'ORGANISATION', 'Gazprom'));
    expect(await seen()).toEqual({ actors: 1, counts: [1, 0], listed: [['Gazprom'], []] });
  });

  it('keep the forms of a source that they have shown, up to 50', async () => {
    const citing = (title: string, forms: readonly string[]): AnnotatedArticle => {
      const article = articleOf(
        title,
        forms.map(() => 'Iran (Tass, November 3).'),
        { issue: title.length },
      );
      const paragraphs = article.paragraphs.map((paragraph, index) => ({
        ...paragraph,
        citations: paragraph.citations.map((citation) => ({ ...citation, sourceText: forms[index] ?? null })),
      }));
      return { ...article, paragraphs };
    };
    const numbered = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(2, '0')}`);
    const forms = async () => (await corpus().source('tass'))?.surfaceForms ?? [];
    await store(citing('One', numbered('z', 40)));
    expect(await forms()).toEqual(numbered('z', 40));
    await store(citing('Three', [...numbered('z', 5), ...numbered('a', 30)]));
    expect(await forms()).toEqual([...numbered('a', 10), ...numbered('z', 40)]);
    await store(citing('Fifteen', numbered('b', 60)));
    expect(await forms()).toEqual([...numbered('a', 10), ...numbered('z', 40)]);
  });
});
