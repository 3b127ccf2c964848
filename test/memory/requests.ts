import { readFileSync } from 'node:fs';
import persisted from '../../schema/client/persisted-documents.json' with { type: 'json' };

/** A request to the function. */
export interface MixedRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** What a GET asks after the `?`, what a POST carries. */
  readonly text: string;
  /** Whether it is to be answered with data, or refused. */
  readonly answered: boolean;
}

/** What the requests ask for. */
export interface Asked {
  readonly articles: readonly { readonly slug: string; readonly issue: object }[];
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  /** A later page's beginning, in the list of an actor's mentions and in that of all articles. */
  readonly cursors: { readonly mentions: string; readonly articles: string };
}

const example = (name: string): string =>
  readFileSync(new URL(`../../functions/graphql/examples/${name}.graphql`, import.meta.url), 'utf8');
const [actorQuery, sourceQuery] = ['3-actor', '4-source'].map(example);

const articlePage = Object.entries(persisted).find(([, text]) => text.startsWith('query ArticlePage('))?.[0] ?? '';

const inside = `title paragraphs {
  text segments { text mention { actor { name } } citation { text source { name } dates { date } claim { text } } } }
  actors(first: 100) { nodes { name } } sources(first: 100) { nodes { name } }`;

const post = (query: string, variables: object = {}, answered = true): MixedRequest => ({
  method: 'POST',
  path: '/graphql',
  text: JSON.stringify({ query, variables }),
  answered,
});
const refused = (query: string): MixedRequest => post(query, {}, false);

/** Every kind of request there is, one after another; many of them are asked in words that come once. */
const kinds: readonly ((index: number, asked: Asked) => MixedRequest)[] = [
  (index, { articles }) =>
    post(`query ($slug: String!) { article(by: { slug: $slug }) { ${inside} } }`, { slug: at(articles, index).slug }),
  (index, { articles }) => post(`{ article(by: { slug: "${at(articles, index).slug}" }) { ${inside} } }`),
  (index, { articles }) =>
    post(`query ($issue: IssueKey!) { article(by: { issue: $issue }) { ${inside} } }`, {
      issue: at(articles, index).issue,
    }),
  (index, { articles }) => ({
    method: 'GET',
    path: '/graphql',
    text: `query=${encodeURIComponent(`{ article(by: { slug: "${at(articles, index).slug}" }) { ${inside} } }`)}`,
    answered: true,
  }),
  (index, { actors }) => post((actorQuery ?? '').replace('vladimir-putin', at(actors, index))),
  (index, { cursors }) =>
    post(`{ actor(slug: "russia") { mentions(first: ${1 + (index % 60)}, after: "${cursors.mentions}") {
      totalCount nodes { text sentence { text } article { title } } } } }`),
  (index, { sources }) => post((sourceQuery ?? '').replace('kommersant', at(sources, index))),
  (index) =>
    post(`{ articles(first: ${1 + (index % 40)}) { totalCount nodes { slug title published { earliest } } } }`),
  (index, { cursors, actors }) =>
    index % 2 === 0
      ? post(`{ articles(first: 20, after: "${cursors.articles}") { nodes { slug title wordCount } } }`)
      : post(`{ articles(filter: { actorSlug: "${at(actors, index)}" }) { totalCount nodes { title } } }`),
  (index) =>
    post(`{ ${at(['actors', 'sources', 'publications'], index)}(first: 50) { totalCount nodes { id name } } }`),
  // A document that comes once, of what is always there.
  (index, { articles }) =>
    post(`query Once${index} { only${index}: article(by: { slug: "${at(articles, index).slug}" }) { ${inside} } }`),
  (index, { actors }) => post(`{ actor(slug: "${at(actors, index)}") { n${index}: name mentionCount } } # ${index}`),
  (index) => post(`{ article(by: { slug: "there-is-none-${index}" }) { title } }`),
  (index) => refused(`{ article(by: { slug: "unclosed ${index}`),
  (index) => refused(`{ articles { nodes { field${index} } } }`),
  (index) => refused(`{ articles(first: ${101 + index}) { nodes { title } } }`),
  (index) => refused(`{ articles(after: "no cursor ${index}") { nodes { title } } }`),
  (index) =>
    refused(`{ ${'publications { nodes { articles { nodes { '.repeat(40)}slug${index} ${'} } } } '.repeat(40)}}`),
  (index) => refused(`{ ${Array.from({ length: 200 }, (_, alias) => `a${index}_${alias}: __typename`).join(' ')} }`),
  (index) => refused(`{ ${Array.from({ length: 3_000 }, (_, name) => `n${index}_${name}`).join(' ')} }`),
  (index) => refused(`query { __typename ${'@skip(if: false) '.repeat(60)} } # ${index}`),
  (index) => refused(`query Cycle${index} { ...A } fragment A on Query { ...B } fragment B on Query { ...A }`),
  (index) =>
    refused(`{ actors(first: 100) { nodes { mentions(first: 100) { nodes { text${' '.repeat(index % 50)} } } } } }`),
  (index) => ({ method: 'POST', path: '/graphql', text: `{"query": no JSON ${index}`, answered: false }),
  (index) => ({
    method: 'POST',
    path: '/graphql',
    text: `{"query":"${'x'.repeat(150_000)}${index}"}`,
    answered: false,
  }),
  (index) => ({ method: 'GET', path: '/graphql', text: `documentId=sha256:${index}`, answered: false }),
  (index, { articles }) => ({
    method: 'GET',
    path: '/graphql',
    text: `documentId=${articlePage}&variables=${encodeURIComponent(JSON.stringify({ slug: at(articles, index).slug }))}`,
    answered: true,
  }),
  (index, { articles }) => ({
    method: 'GET',
    path: `/articles/${at(articles, index).slug}.${at(['json', 'jsonld', 'csl.json', 'annotations.json'], index)}`,
    text: '',
    answered: true,
  }),
  (index, { articles }) => ({ method: 'GET', path: `/articles/${at(articles, index).slug}`, text: '', answered: true }),
  (index, { actors }) => ({ method: 'GET', path: `/actors/${at(actors, index)}`, text: '', answered: true }),
  (index) => ({ method: 'GET', path: `/articles/there-is-none-${index}`, text: '', answered: false }),
];

/** The `index`-th of the requests: the same for the same index. */
export function mixedRequest(index: number, asked: Asked): MixedRequest {
  // Each kind meets every article, actor and source in turn.
  return at(kinds, index)(Math.floor(index / kinds.length), asked);
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('There is nothing to choose from.');
  return value;
}
