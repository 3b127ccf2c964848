import { setTimeout as delay } from 'node:timers/promises';
import { type ExecutionResult, execute, parse } from 'graphql';
import { z } from 'zod';
import { createDynamoDBClient } from '../../../functions/graphql/dynamodb-client.ts';
import { createCorpus } from '../../../schema/corpus/dynamodb-corpus.ts';
import { schema } from '../../../schema/graphql/index.ts';
import { tableName } from '../table.ts';

/** What readers get of some articles and of the lists that they are in, part by part, each as JSON. */
export type Answers = Readonly<Record<string, string>>;

export interface Reader {
  read(): Promise<Answers>;
  /** Reads all the time until what it returns is called, which gives all that was read, in order. */
  readOn(pauseMilliseconds?: number): () => Promise<Answers[]>;
  stop(): void;
}

/** What a reader asks: articles by slug, actors and sources with their lists. */
export interface Asked {
  readonly articles: readonly string[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  /** True to leave out the list of all articles. */
  readonly withoutList?: boolean;
}

/** Reads as the API does: its schema over its corpus and its client. */
export function startReader(endpoint: string, asked: Asked): Reader {
  const client = createDynamoDBClient({ region: 'local', endpoint });
  const document = parse(operationOf(asked));

  async function read(): Promise<Answers> {
    const corpus = createCorpus({ client, tableName });
    const contextValue = { corpus, origin: () => 'http://gloss.test' };
    const result: ExecutionResult = await execute({ schema, document, contextValue });
    if (result.errors !== undefined) return { error: result.errors.map(({ message }) => message).join('; ') };
    return Object.fromEntries(Object.entries(result.data ?? {}).flatMap(([name, value]) => partsOf(name, value)));
  }

  return {
    read,
    readOn(pauseMilliseconds = 8) {
      let goesOn = true;
      const all: Answers[] = [];
      const reading = (async () => {
        while (goesOn) {
          all.push(await read());
          await delay(pauseMilliseconds);
        }
      })();
      return async () => {
        goesOn = false;
        await reading;
        return all;
      };
    },
    stop: () => client.destroy(),
  };
}

function operationOf({ articles, actors, sources, withoutList = false }: Asked): string {
  const one = `nodes { text article { slug title } sentence { text } }`;
  return `{
    ${withoutList ? '' : 'articles(first: 50) { nodes { slug title } }'}
    ${articles.map((slug, index) => `article${index}: article(by: { slug: "${slug}" }) { title paragraphs { text mentions { text } citations { text } } }`).join('\n')}
    ${actors.map((slug, index) => `actor${index}: actor(slug: "${slug}") { articles(first: 50) { nodes { slug } } mentions(first: 100) { ${one} } citations(first: 100) { ${one} } }`).join('\n')}
    ${sources.map((slug, index) => `source${index}: source(slug: "${slug}") { articles(first: 50) { nodes { slug } } citations(first: 100) { ${one} } }`).join('\n')}
  }`;
}

const nodeSchema = z.looseObject({
  slug: z.string().optional(),
  article: z.looseObject({ slug: z.string() }).optional(),
});
const listSchema = z.looseObject({ nodes: z.array(nodeSchema) });
const answerSchema = z.record(z.string(), z.unknown());

/**
 * An article is one part; so is what each list holds of each article, since an article changes in all its lists at once
 * and each list is read by itself. What a list holds nothing of is no part.
 */
function partsOf(name: string, value: unknown): [string, string][] {
  if (name.startsWith('article') && name !== 'articles') return [[name, JSON.stringify(value)]];
  const lists = name === 'articles' ? { '': value } : answerSchema.parse(value ?? {});
  return Object.entries(lists).flatMap(([list, held]) => {
    const byArticle = Map.groupBy(listSchema.parse(held).nodes, ({ slug, article }) => article?.slug ?? slug);
    return [...byArticle].map(([slug, nodes]): [string, string] => [
      `${name} ${list} of ${slug}`.replace('  ', ' '),
      JSON.stringify(nodes),
    ]);
  });
}
