import type { Cost } from '../graphql/support/counted-api.ts';

/** Sends a query and gives what it took, its data among it. */
type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Cost>;

/** A page that is full in the smallest corpus already. */
export interface GrowthPage {
  readonly name: string;
  /** True where it shows the same items in every corpus. */
  readonly same: boolean;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Nodes that it holds. */
  readonly nodes: number;
}

const page = 'pageInfo { hasNextPage endCursor }';
const articleNodes = 'nodes { slug title volume issue publication { name } published { earliest } }';
const mentionNodes = 'nodes { kind text sentence { text } article { slug title published { earliest } } }';
const citationNodes = `nodes { text source { name } dates { date } claim { text } sentence { text }
  article { slug title published { earliest } } }`;
const whole = `title publication { name } paragraphs {
  text segments { text mention { actor { name kind } } citation { source { name } dates { date } claim { text } } }
  } actors(first: 100) { edges { mentionCount node { name } } } sources(first: 100) { nodes { name } }`;

interface ListShape {
  readonly name: string;
  /** Where the list is, its page's arguments left out: `actor(slug: "russia") { mentions(ARGUMENTS) { … } }`. */
  readonly query: (pageArguments: string) => string;
  /** From the data to the connection. */
  readonly path: readonly string[];
  readonly size: number;
}

const field = (name: string, size: number, nodes: string, filter = ''): ListShape => ({
  name: `${name}${filter === '' ? '' : `, ${filter}`}`,
  query: (given) => `{ ${name}(first: ${size} ${given} ${filter}) { totalCount ${nodes} ${page} } }`,
  path: [name],
  size,
});

const fieldOf = (type: string, slug: string, name: string, size: number, nodes: string): ListShape => ({
  name: `${type} ${slug}, ${name}`,
  query: (given) =>
    `{ ${type}(slug: "${slug}") { name ${name}(first: ${size} ${given}) { totalCount ${nodes} ${page} } } }`,
  path: [type, name],
  size,
});

/** Every kind of page: an article's, records', and the first and second page of every list. */
export async function growthPages(ask: Ask, slug: string): Promise<GrowthPage[]> {
  const { data } = await ask(`{ article(by: { slug: "${slug}" }) { volume issue publication { slug } } }`);
  const { volume, issue, publication } = data.article;
  const periodical = 'eurasia-daily-monitor';
  const byIssue = { publicationSlug: publication.slug, volume, issue };
  const records = ['Actor:russia', 'Source:kommersant'].map((id) => Buffer.from(id).toString('base64url'));
  const lists = [
    field('articles', 4, articleNodes),
    field('articles', 4, articleNodes, 'orderBy: PUBLISHED_ASC'),
    field('articles', 4, articleNodes, 'filter: { actorSlug: "russia" }'),
    field('articles', 3, articleNodes, 'filter: { sourceSlug: "kommersant" }'),
    field('articles', 1, articleNodes, `filter: { publicationSlug: "${periodical}" }`),
    fieldOf('publication', periodical, 'articles', 1, articleNodes),
    fieldOf('actor', 'russia', 'mentions', 20, mentionNodes),
    fieldOf('actor', 'russia', 'citations', 10, citationNodes),
    fieldOf('actor', 'russia', 'articles', 4, articleNodes),
    fieldOf('source', 'kommersant', 'citations', 10, citationNodes),
    fieldOf('source', 'kommersant', 'articles', 3, articleNodes),
    field('actors', 20, 'nodes { name mentionCount }'),
    field('actors', 5, 'nodes { name mentionCount }', 'filter: { kind: STATE }'),
    field('sources', 10, 'nodes { name citationCount }'),
    field('publications', 1, 'nodes { name }'),
  ];
  const listPages: GrowthPage[] = [];
  // One after another: what is asked meanwhile would be counted too.
  for (const list of lists) listPages.push(...(await pagesOf(ask, list)));
  return [
    { name: 'article', same: true, nodes: 0, query: `{ article(by: { slug: "${slug}" }) { ${whole} } }` },
    {
      name: 'article by issue',
      same: true,
      nodes: 0,
      query: `query ($issue: IssueKey!) { article(by: { issue: $issue }) { ${whole} } }`,
      variables: { issue: byIssue },
    },
    {
      name: 'nodes, an actor and a source',
      same: true,
      nodes: 0,
      query: `{ nodes(ids: ${JSON.stringify(records)}) { ... on Actor { mentionCount } ... on Source { citationCount } } }`,
    },
    ...listPages,
  ];
}

async function pagesOf(ask: Ask, { name, query, path, size }: ListShape): Promise<GrowthPage[]> {
  const first = await ask(query(''));
  const { endCursor } = path.reduce((part, key) => part[key], first.data).pageInfo;
  return [
    { name: `${name}: first ${size}`, same: false, nodes: size, query: query('') },
    { name: `${name}: next ${size}`, same: false, nodes: size, query: query(`after: "${endCursor}"`) },
  ];
}
