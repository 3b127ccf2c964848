import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { startEmbeddedDynamoDB } from '../../functions/local/embedded-dynamodb.ts';
import type { Item } from '../../schema/table/item.ts';
import { searchPartition } from '../../schema/table/keys.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { startCountingProxy } from '../support/counting-proxy.ts';
import { clientWithTable, everyItem, tableName } from '../support/table.ts';
import { generateArticles } from './corpus/articles.ts';
import { glossItems } from './corpus/gloss-items.ts';
import { postedEvents } from './operations.ts';
import { handlers } from './sides.ts';
import { compareAnswers } from './warm.ts';
import { Workbench } from './workbench.ts';

/** Items without what is drawn by chance: which attempt is which. */
function comparable(items: readonly Item[]): string[] {
  return items
    .map((item) => {
      // An article's own segment of search says its attempt inside.
      const isDeflated = item.pk?.S === searchPartition;
      const attributes = Object.entries(item).map(([name, value]) => [
        name,
        value.SS?.toSorted() ?? (value.B === undefined ? value : textOf(value.B, isDeflated)),
      ]);
      const text = JSON.stringify(attributes.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
      return text.replaceAll(/00000001\.[0-9a-f]{16}/g, 'ATTEMPT');
    })
    .sort();
}

function textOf(bytes: Uint8Array, isDeflated: boolean): string {
  return isDeflated ? inflateRawSync(bytes).toString('latin1') : Buffer.from(bytes).toString('base64');
}

it('loads our table with what publishing would have written', async () => {
  const database = await startEmbeddedDynamoDB();
  onTestFinished(() => database.stop());
  const client = await clientWithTable(database.endpoint);
  onTestFinished(() => client.destroy());
  const articles = generateArticles(4);
  const table = publisherTable(client, tableName);
  for (const { slug, revision, ingestedAt, ...article } of articles) {
    expect(await publish(table, article, ingestedAt)).toEqual({ outcome: 'PUBLISHED', slug, revision });
  }
  const published = await everyItem(client);
  expect(comparable([...glossItems(articles)])).toEqual(comparable(published));
});

describe('the peer', () => {
  const workbench = new Workbench({ rounds: 1, articles: 24, profiles: null });
  const kinds = ['article', 'actor', 'actorOfOneArticle', 'source', 'list'] as const;
  afterAll(() => workbench.close());

  it('answers every kind of page as gloss does, byte for byte', async () => {
    const { pages, environment } = await workbench.corpus();
    const ours = await workbench.start(workbench.bundle(handlers.graphql), environment.gloss);
    const peer = await workbench.start(workbench.peerBundle(), environment.peer);
    for (const kind of kinds) {
      const events = postedEvents(kind, pages[kind]);
      expect(events.length).toBeGreaterThan(0);
      await compareAnswers(kind, { process: ours, events }, { process: peer, events });
    }
    const [event = {}] = postedEvents('article', pages.article);
    const [other = {}] = postedEvents('article', pages.article.slice(1));
    await expect(
      compareAnswers('other', { process: ours, events: [event] }, { process: peer, events: [other] }),
    ).rejects.toThrow('other: the two sides do not answer the same.');
  });

  it('reads an article in one Query and one batch, and a list in one Query', async () => {
    const { pages, environment, replay } = await workbench.corpus();
    const proxy = await startCountingProxy(replay.endpoint);
    onTestFinished(() => proxy.stop());
    const counted = { ...environment.peer, AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint };
    const peer = await workbench.start(workbench.peerBundle(), counted);
    const asked: Record<string, string[]> = {};
    for (const kind of kinds) {
      await peer.run(postedEvents(kind, pages[kind].slice(0, 1)));
      asked[kind] = proxy.take().map(({ operation }) => operation);
    }
    expect(asked).toEqual({
      article: ['Query', 'BatchGetItem'],
      actor: ['BatchGetItem', 'Query'],
      actorOfOneArticle: ['BatchGetItem', 'Query'],
      source: ['BatchGetItem', 'Query'],
      list: ['Query'],
    });
  });
});
