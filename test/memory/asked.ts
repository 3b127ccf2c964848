import { z } from 'zod';
import { annotateText } from '../../seed/annotate-text.ts';
import { publish } from '../../seed/publish/publish.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { documents } from '../generator/documents.ts';
import { apiOver } from '../graphql/support/counted-api.ts';
import { clientWithTable, tableName } from '../support/table.ts';
import type { Asked } from './requests.ts';

const articles = 45;

const slugsSchema = z.object({ nodes: z.array(z.object({ slug: z.string() })) });
const pageSchema = z.object({ pageInfo: z.object({ endCursor: z.string() }) });
const askedSchema = z
  .object({
    articles: z.object({
      nodes: z.array(
        z.object({
          slug: z.string(),
          volume: z.number(),
          issue: z.number(),
          publication: z.object({ slug: z.string() }),
        }),
      ),
    }),
    latest: pageSchema,
    actors: slugsSchema,
    sources: slugsSchema,
    actor: z.object({ mentions: pageSchema }),
  })
  .transform(
    ({ articles: { nodes }, latest, actors, sources, actor }): Asked => ({
      articles: nodes.map(({ slug, volume, issue, publication }) => ({
        slug,
        issue: { publicationSlug: publication.slug, volume, issue },
      })),
      actors: actors.nodes.map(({ slug }) => slug),
      sources: sources.nodes.map(({ slug }) => slug),
      cursors: { mentions: actor.mentions.pageInfo.endCursor, articles: latest.pageInfo.endCursor },
    }),
  );

/** Publishes generated articles. Gives what can be asked of them. */
export async function publishAsked(endpoint: string): Promise<Asked> {
  const client = await clientWithTable(endpoint);
  const table = publisherTable(client, tableName);
  for (const document of documents({ count: articles, seed: 1 })) {
    await publish(table, annotateText(document).article, '2020-01-01T00:00:00.000Z');
  }
  const api = apiOver(endpoint);
  const data = await api.ask(`{
    articles(first: ${articles}) { nodes { slug volume issue publication { slug } } }
    latest: articles(first: 10) { pageInfo { endCursor } }
    actors(first: 60) { nodes { slug } }
    sources(first: 20) { nodes { slug } }
    actor(slug: "russia") { mentions(first: 10) { pageInfo { endCursor } } }
  }`);
  api.stop();
  client.destroy();
  return askedSchema.parse(data);
}
