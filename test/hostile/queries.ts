import { gzipSync } from 'node:zlib';
import { gotEvent, postedEvent } from '../bench/lambda-event.ts';

/** A request that is a trial for the API: it asks for as much as it can, or for nonsense. */
export interface HostileQuery {
  readonly name: string;
  /** As the HTTP API hands it to the function. */
  event(known: KnownSlugs): object;
}

/** Slugs of an article, an actor and a source that are there, so that queries have something to ask of. */
export interface KnownSlugs {
  readonly article: string;
  readonly actor: string;
  readonly source: string;
}

const times = (count: number, unit: string | ((index: number) => string), separator = ' '): string =>
  Array.from({ length: count }, (_, index) => (typeof unit === 'string' ? unit : unit(index))).join(separator);
const nested = (count: number, open: string, inside: string, close: string): string =>
  open.repeat(count) + inside + close.repeat(count);

/** Levels of lists in each other, pages of so many. */
const lists = (fields: readonly string[], size: number, leaf = 'id'): string =>
  fields.reduceRight((below, field) => `${field}(first: ${size}) { nodes { ${below} } }`, leaf);

/** Below an article, an actor or a source that is there; `$article`, `$actor` and `$source` stand for its slug. */
const inArticle = (selection: string): string => `{ article(by: {slug: $article}) { ${selection} } }`;
const inActor = (selection: string): string => `{ actor(slug: $actor) { ${selection} } }`;
const inSource = (selection: string): string => `{ source(slug: $source) { ${selection} } }`;
const everyText =
  'paragraphs { text segments { text range { start end } } mentions { id text kind sentence { text } actor { id name } } citations { id text sentence { text } } }';

const queries: Readonly<Record<string, string>> = {
  // As deep, as wide and as often as may be, and once more.
  'as deep as may be': inArticle(nested(6, 'paragraph(number: 1) { article { ', 'id', ' } }')),
  'deeper than may be': inArticle(nested(40, 'paragraph(number: 1) { article { ', 'id', ' } }')),
  'braces without an end': '{'.repeat(900),
  'braces in braces': nested(400, '{', 'a', '}'),
  'the article of the article': inArticle(nested(3, 'citations(first: 5) { nodes { article { ', 'id', ' } } }')),
  'actors of mentions of actors': inActor(nested(3, 'mentions(first: 5) { nodes { actor { ', 'id', ' } } }')),
  'thirty aliases of an article': `{ ${times(30, (at) => `a${at}: article(by: {slug: $article}) { ${everyText} }`)} }`,
  'thirty aliases of a list': `{ ${times(30, (at) => `a${at}: articles(first: 100) { nodes { id } }`)} }`,
  'thirty aliases of an actor': `{ ${times(30, (at) => `a${at}: actor(slug: $actor) { ${lists(['mentions'], 100, 'text')} }`)} }`,
  'thirty-one aliases': `{ ${times(31, (at) => `a${at}: __typename`)} }`,
  'a thousand aliases': `{ ${times(300, (at) => `a${at}: __typename`)} }`,
  'thirty directives': `{ articles { ${times(30, 'totalCount @include(if: true)')} } }`,
  'directives on one field': `{ __typename ${times(400, '@include(if: true)')} }`,
  'directives that nobody knows': `{ ${times(30, (at) => `__typename @d${at}`)} }`,
  'the same field nine hundred times': `{ ${times(900, '__typename')} }`,
  'the same fields in the same fields': `{ ${times(150, 'articles { nodes { id } }')} }`,
  'overlapping fragments': `{ ${times(60, (at) => `...F${at}`)} } ${times(60, (at) => `fragment F${at} on Query { articles { nodes { id } } }`)}`,
  'overlapping arguments': `{ ${times(60, (at) => `articles(first: ${at}) { nodes { id } }`)} }`,
  // Fragments.
  'a fragment of itself': '{ ...A } fragment A on Query { ...A }',
  'fragments in a circle': `{ ...F0 } ${times(90, (at) => `fragment F${at} on Query { ...F${(at + 1) % 90} }`)}`,
  'fragments that branch': `{ article(by: {slug: $article}) { citations { nodes { ...F0 } } } } ${times(8, (at) => `fragment F${at} on Citation { article { url } sentence { citations { number ...F${at + 1} } } paragraph { citations { number ...F${at + 1} } } }`)} fragment F8 on Citation { number }`,
  'fragments that nobody uses': `{ __typename } ${times(140, (at) => `fragment F${at} on Query { __typename }`)}`,
  'fragments that are not there': `{ ${times(300, (at) => `...F${at}`)} }`,
  'fragments in fragments': nested(200, '{ ... ', '{ __typename }', ' }'),
  'fragments on no type': `{ ${times(150, (at) => `... on T${at} { id }`)} }`,
  // The schema about itself.
  introspection:
    '{ __schema { types { name fields(includeDeprecated: true) { name args { name type { name } } type { name ofType { name ofType { name } } } } } } }',
  'introspection in itself': `{ __schema { types { ${nested(4, 'fields { type { ', 'name', ' } }')} } } }`,
  'introspection many times': `{ ${times(20, (at) => `a${at}: __schema { types { name fields { name description } } }`)} }`,
  'types by name': `{ ${times(30, (at) => `a${at}: __type(name: "Article") { fields { name type { fields { name } } } }`)} }`,
  'possible types of possible types': `{ __schema { types { ${nested(4, 'possibleTypes { interfaces { ', 'name', ' } }')} } } }`,
  // Lists in lists.
  'pages of 100 in pages of 100': `{ ${lists(['actors', 'mentions'], 100, 'text')} }`,
  'pages of 100 four deep': `{ ${lists(['articles', 'actors', 'mentions'], 100, 'text article { title }')} }`,
  'all texts of 100 articles': `{ ${lists(['articles'], 100, everyText)} }`,
  'all texts of ten articles': `{ ${lists(['articles'], 10, everyText)} }`,
  'all actors with their mentions': inArticle(lists(['actors', 'mentions'], 100, 'text sentence { text }')),
  'all actors with their articles’ texts': inArticle(lists(['actors', 'articles'], 100, 'paragraphs { text }')),
  'a source’s articles with all': inSource(lists(['articles'], 100, everyText)),
  'a source’s citations with their articles’ texts': inSource(
    lists(['citations'], 100, 'article { paragraphs { text } }'),
  ),
  'an actor’s citations with their articles’ actors': inActor(
    lists(['citations'], 100, 'article { actors { nodes { id } } }'),
  ),
  'exports of a page of articles': `{ ${lists(['articles'], 30, 'jsonLd cslItem')} }`,
  'exports of every citation': inArticle(lists(['citations'], 100, 'webAnnotation cslItems { id }')),
  'names of names': `{ ${lists(['publications', 'articles', 'sources', 'citations'], 10, 'text')} }`,
  'backwards and forwards': `{ articles(first: 100, last: 100) { nodes { id } } }`,
  'pages of a million': `{ ${lists(['articles', 'actors'], 1_000_000)} }`,
  'pages below zero': `{ ${lists(['articles', 'actors'], -1)} }`,
  'pages beyond numbers': `{ articles(first: ${'9'.repeat(400)}) { nodes { id } } }`,
  'pages of none': `{ ${lists(['articles', 'actors', 'mentions'], 0)} }`,
  'nothing but counts': `{ ${times(30, (at) => `a${at}: actors(filter: {kind: STATE}) { totalCount }`)} }`,
  // Cursors, ids, slugs.
  'cursors of nowhere': `{ ${times(30, (at) => `a${at}: articles(after: "${at}${'x'.repeat(90)}") { nodes { id } }`)} }`,
  'a cursor of 50 KB': `{ articles(after: "${'QUJD'.repeat(12_500)}") { nodes { id } } }`,
  'an id of 50 KB': `{ node(id: "${'QXJ0aWNsZTph'.repeat(4_000)}") { id } }`,
  'a hundred ids that are none': `{ nodes(ids: [${times(300, '"x"')}]) { id } }`,
  'a hundred ids of nobody': `{ nodes(ids: [${times(300, (at) => `"${Buffer.from(`Actor:${at}`).toString('base64')}"`)}]) { id ... on Actor { name mentions { nodes { text } } } } }`,
  'names of objects': `{ ${['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((slug, at) => `a${at}: actor(slug: "${slug}") { id } b${at}: article(by: {slug: "${slug}"}) { id }`).join(' ')} }`,
  'a slug of 50 KB': `{ actor(slug: "${'a'.repeat(50_000)}") { id } }`,
  'slugs of many signs': `{ actor(slug: "${'\u{1f600}é\u202e'.repeat(9_000)}") { id } }`,
  'a prefix of every letter': `{ ${times(26, (at) => `a${at}: actors(filter: {nameStartsWith: "${String.fromCharCode(97 + at)}"}, first: 100) { nodes { name } }`)} }`,
  // What does not validate.
  'fields that nobody knows': `{ ${times(400, (at) => `articlez${at}`)} }`,
  'fields that nearly are': `{ articles { nodes { ${times(200, (at) => `titel${at}`)} } } }`,
  'arguments that nobody knows': `{ articles(${times(200, (at) => `fisrt${at}: 1`)}) { totalCount } }`,
  'variables that nobody uses': `query (${times(200, (at) => `$v${at}: Int`)}) { __typename }`,
  'variables that nobody declares': `{ articles(first: $a0) { nodes { ${times(30, (at) => `a${at}: mentions(first: $v${at}) { totalCount }`)} } } }`,
  'variables of types that are not there': `query (${times(150, (at) => `$v${at}: T${at} = {a: 1}`)}) { __typename }`,
  'variables of one name': `query (${times(200, '$v: Int')}) { articles(first: $v) { totalCount } }`,
  'operations of many names': times(140, (at) => `query Q${at} { __typename }`),
  'operations of one name': times(140, 'query Q { __typename }'),
  'operations without a name': times(200, '{ __typename }'),
  'a mutation': `mutation { ${times(100, (at) => `a${at}: __typename`)} }`,
  'a subscription': 'subscription { __typename }',
  'definitions of types': times(90, (at) => `type T${at} { a: Int }`),
  'values in values': `{ articles(filter: ${nested(180, '{a: ', '1', '}')}) { totalCount } }`,
  'lists of values in lists': `{ nodes(ids: ${nested(400, '[', '"x"', ']')}) { id } }`,
  // What does not parse, or only just.
  nothing: '',
  'white space': ' '.repeat(90_000),
  comments: `${'#\n'.repeat(40_000)}{ __typename }`,
  commas: `{ __typename ${','.repeat(90_000)} }`,
  'one long name': `{ ${'a'.repeat(90_000)} }`,
  'one long string': `{ actor(slug: "${'\\u0041'.repeat(15_000)}") { id } }`,
  'a block of text': `{ actor(slug: """${'\n    a'.repeat(12_000)}""") { id } }`,
  'a string without an end': `{ actor(slug: "${'a'.repeat(90_000)}`,
  'escapes that are none': `{ actor(slug: "${'\\q'.repeat(400)}") { id } }`,
  'halves of characters': `{ actor(slug: "${'\\uD800'.repeat(400)}") { id } }`,
  'signs of nothing': '\u0000\u0001$!%^*~'.repeat(9_000),
  'a number without an end': `{ articles(first: ${'1'.repeat(90_000)}) { totalCount } }`,
};

const filled = (text: string, { article, actor, source }: KnownSlugs): string =>
  text
    .replaceAll('$article', JSON.stringify(article))
    .replaceAll('$actor', JSON.stringify(actor))
    .replaceAll('$source', JSON.stringify(source));

const withHeaders = (event: object, headers: Readonly<Record<string, string>>): object =>
  'headers' in event && typeof event.headers === 'object'
    ? { ...event, headers: { ...event.headers, ...headers } }
    : event;

const search =
  'query ($ids: [ID!]!, $first: Int, $slug: String) { nodes(ids: $ids) { id } articles(first: $first) { totalCount } }';

/** What hostile requests have besides a query. */
const requests: Readonly<Record<string, () => object>> = {
  'variables: a million ids': () =>
    postedEvent(JSON.stringify({ query: search, variables: { ids: Array(20_000).fill('x') } })),
  'variables: of the wrong kinds': () =>
    postedEvent(JSON.stringify({ query: search, variables: { ids: { a: [null] }, first: 'x' } })),
  'variables: nested': () => postedEvent(`{"query":"{ __typename }","variables":${nested(20_000, '{"a":', '1', '}')}}`),
  'variables: that nobody asks for': () =>
    postedEvent(
      JSON.stringify({
        query: '{ __typename }',
        variables: Object.fromEntries(Array.from({ length: 9_000 }, (_, at) => [`v${at}`, at])),
      }),
    ),
  'variables: names of objects': () =>
    postedEvent('{"query":"{ __typename }","variables":{"__proto__":{"a":1},"constructor":{"prototype":{"b":1}}}}'),
  'body: no JSON': () => postedEvent('{"query":'),
  'body: lists in lists': () => postedEvent('['.repeat(50_000)),
  'body: a batch': () => postedEvent(JSON.stringify(Array(400).fill({ query: '{ __typename }' }))),
  'body: 300 KB': () => postedEvent(JSON.stringify({ query: `{ __typename } #${'a'.repeat(300_000)}` })),
  'body: keys of one name': () => postedEvent(`{${'"query":"{ a }",'.repeat(5_000)}"query":"{ __typename }"}`),
  'body: in a type that is not taken': () =>
    withHeaders(postedEvent('{ __typename }'), { 'content-type': 'multipart/form-data; boundary=a' }),
  'body: packed': () => ({
    ...withHeaders(postedEvent(''), { 'content-encoding': 'gzip' }),
    body: gzipSync('a'.repeat(10_000_000)).toString('base64'),
    isBase64Encoded: true,
  }),
  'Accept: a thousand types': () =>
    withHeaders(postedEvent('{"query":"{ __typename }"}'), {
      accept: times(1_000, (at) => `a/b${at};q=0.${at}`, ', '),
    }),
  'Accept: without an end': () =>
    withHeaders(postedEvent('{"query":"{ __typename }"}'), { accept: `${'a/b;'.repeat(2_000)}${'"'.repeat(99)}` }),
  'GET: a query of 8 KB': () => gotEvent({ query: `{ __typename ${'#'.repeat(8_000)}` }),
  'GET: a document that is not there': () => gotEvent({ documentId: `sha256:${'0'.repeat(64)}` }),
  'GET: a hash alone': () =>
    gotEvent({ extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } }) }),
  'GET: variables that are none': () => gotEvent({ query: '{ __typename }', variables: '{'.repeat(3_000) }),
  'GET: parameters without end': () => ({ ...gotEvent({}), rawQueryString: 'query=%7B__typename%7D&'.repeat(300) }),
  'GET: signs that decode to nothing': () => ({ ...gotEvent({}), rawQueryString: `query=${'%ff%c0'.repeat(900)}` }),
};

export const hostileQueries: readonly HostileQuery[] = [
  ...Object.entries(queries).map(
    ([name, text]): HostileQuery => ({
      name,
      event: (known) => postedEvent(JSON.stringify({ query: filled(text, known) })),
    }),
  ),
  ...Object.entries(requests).map(([name, event]): HostileQuery => ({ name, event })),
];
