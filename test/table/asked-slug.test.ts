import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCorpus } from '../../schema/corpus/dynamodb-corpus.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';
import { slugNotice } from '../../seed/publish/asked-slug.ts';
import { identityOf } from '../../seed/publish/identity.ts';
import { publish, unpublish, unpublishOwn } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { articleOf } from '../support/articles.ts';
import { engines } from '../support/engines.ts';
import { leftoversIn } from '../support/leftovers.ts';
import { clientWithTable, emptyTable, everyItem, localClient, tableName } from '../support/table.ts';

const now = '2020-01-01T00:00:00.000Z';
const sentences = ['Moscow is patient.', 'Iran waits for an answer.', 'Gazprom signed nothing (Tass, November 3).'];
const others = ['Vladimir Putin left.', 'Nobody saw Gazprom’s offer.', 'Iran was not asked (Tass, November 5).'];

describe.each(engines)('the slug that a document asks for on $name', ({ start }) => {
  let endpoint = '';
  let stop = async (): Promise<void> => undefined;
  beforeAll(async () => {
    ({ endpoint, stop } = await start());
    await clientWithTable(endpoint);
  });
  afterAll(() => stop());
  beforeEach(() => emptyTable(localClient(endpoint)));

  const table = () => publisherTable(localClient(endpoint), tableName);
  const give = (article: AnnotatedArticle, slug: string | null) => publish(table(), article, now, 'COMMAND', { slug });
  const titleAt = async (slug: string) =>
    (await createCorpus({ client: localClient(endpoint), tableName }).article(slug))?.title ?? null;

  it('is a new article’s, and stays when the document asks for another or none', async () => {
    const article = articleOf('Long Tolls Title', sentences);
    expect(await give(article, 'Tolls & Gates')).toMatchObject({ outcome: 'PUBLISHED', slug: 'tolls-gates' });
    expect(await give(article, 'Tolls & Gates')).toMatchObject({ outcome: 'UNCHANGED', slug: 'tolls-gates' });
    const corrected = articleOf('Long Tolls Title', [...sentences, 'It rained.']);
    expect(await give(corrected, null)).toMatchObject({ slug: 'tolls-gates', revision: 2 });
    const other = await give(article, 'gates');
    expect(other).toMatchObject({ slug: 'tolls-gates', revision: 3 });
    expect(slugNotice('gates', other)).toMatch(/asks for the slug "gates"\. The article is at "tolls-gates"/);
    expect(slugNotice('Tolls & Gates', other)).toBeNull();
    expect(await titleAt('long-tolls-title')).toBeNull();
    expect(await titleAt('gates')).toBeNull();
    // Found by its identity alone, as the bucket does.
    const client = localClient(endpoint);
    let reads = 0;
    client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          if (commandName === 'QueryCommand' && JSON.stringify(args.input).includes('"ARTICLE#')) reads += 1;
          return next(args);
        },
      { step: 'initialize' },
    );
    const own = unpublishOwn(publisherTable(client, tableName), identityOf(article), 'COMMAND');
    expect(await own).toBe('tolls-gates');
    expect(reads).toBe(1);
    expect(leftoversIn(await everyItem(localClient(endpoint)))).toEqual([]);
  });

  it('is not given where another article has it, or had it', async () => {
    await give(articleOf('Tolls', sentences), null);
    const second = await give(articleOf('Bridges', others), 'tolls');
    expect(second).toMatchObject({ outcome: 'PUBLISHED', slug: 'bridges', revision: 1 });
    expect(slugNotice('tolls', second)).not.toBeNull();
    await unpublish(table(), 'tolls');
    expect(await give(articleOf('Wells', others), 'tolls')).toMatchObject({ slug: 'wells' });
    // The one that took another's title as its slug leaves that one its next.
    await give(articleOf('Ferries', others, { issue: 7 }), 'piers');
    expect(await give(articleOf('Piers', sentences, { issue: 8 }), null)).toMatchObject({ slug: 'piers-14-8' });
  });

  it('keeps an article where its title is corrected', async () => {
    await give(articleOf('Tols and Gates', sentences), 'tolls');
    const corrected = articleOf('Tolls and Gates', sentences);
    expect(await give(corrected, 'tolls')).toMatchObject({ outcome: 'PUBLISHED', slug: 'tolls', revision: 2 });
    expect(await give(corrected, null)).toMatchObject({ outcome: 'UNCHANGED', slug: 'tolls' });
    expect(await titleAt('tolls')).toBe('Tolls and Gates');
    expect(leftoversIn(await everyItem(localClient(endpoint)))).toEqual([]);
    // What the old title was is another article now.
    expect(await give(articleOf('Tols and Gates', others), null)).toMatchObject({ slug: 'tols-and-gates' });
  });

  it('goes to one of two that are published at once', async () => {
    const results = await Promise.allSettled([
      give(articleOf('Ferries', others), 'tolls'),
      give(articleOf('Tolls', sentences), null),
    ]);
    for (const [index, result] of results.entries()) {
      if (result.status === 'rejected')
        await give(
          index === 0 ? articleOf('Ferries', others) : articleOf('Tolls', sentences),
          index === 0 ? 'tolls' : null,
        );
    }
    const slugs = await Promise.all([
      give(articleOf('Ferries', others), 'tolls'),
      give(articleOf('Tolls', sentences), null),
    ]);
    expect(new Set(slugs.map(({ slug }) => slug)).size).toBe(2);
    expect(slugs.map(({ slug }) => slug)).toContain('tolls');
    expect(await Promise.all(slugs.map(({ slug }) => titleAt(slug)))).toEqual(['Ferries', 'Tolls']);
  });
});
