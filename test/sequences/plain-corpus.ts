import type { AnnotatedArticle } from '../../schema/records/article.ts';
import type { CitationRecord } from '../../schema/records/citation.ts';
import type { StoredArticle } from '../../schema/records/stored-article.ts';
import { plainSearch } from '../search/support/plain-search.ts';

/** An article of `articleOf` that is served: a sentence a paragraph, a citation by source and day. */
export interface LiveArticle {
  readonly slug: string;
  readonly article: AnnotatedArticle;
  readonly ingestedAt: string;
}

/** What readers of a corpus are told, each thing by a name of its own, as plain text. */
export type Facts = Readonly<Record<string, string>>;

export const queries = ['sanctions', 'waiting rus', '"grain ports"', 'parade moscow', 'put'] as const;

/** Counts everything anew from the texts: each list is sorted, each sum added up, each citation held beside each article. */
export function plainFacts(live: readonly LiveArticle[]): Facts {
  const facts: Record<string, string> = {};
  const tell = (name: string, value: unknown): void => {
    facts[name] = JSON.stringify(value);
  };
  const newest = live.toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
  tell('articles', slugsOf(newest));
  tell('ingested', slugsOf(live.toSorted((one, other) => (one.ingestedAt < other.ingestedAt ? 1 : -1))));
  for (const { slug, article } of live) tell(`text ${slug}`, textOf(article));
  for (const query of queries) tell(`search ${query}`, plainSearch(live.map(storedOf), query));
  for (const one of newest) {
    tell(`cited by ${one.slug}`, slugsOf(newest.filter((other) => citesSurely(other, one, live))).sort());
    for (const citation of citationsIn(one.article))
      tell(`cites ${one.slug} ${citation.number}`, worksOf(citation, one, live));
  }
  const mentioned = namesOf(
    newest.flatMap(({ article }) => article.actors.filter((actor) => mentions(article, actor.slug))),
  );
  const cited = namesOf(newest.flatMap(({ article }) => article.sources));
  const publications = namesOf(newest.flatMap(({ article }) => article.publication ?? []));
  tell('actors', mentioned);
  tell('sources', cited);
  tell('publications', publications);
  for (const slug of mentioned) tellActor(slug, newest, tell);
  for (const slug of cited) tellSource(slug, newest, tell);
  for (const slug of publications)
    tell(`publication ${slug}`, newest.filter(({ article }) => article.publication?.slug === slug).length);
  const kinds = [...new Set(newest.flatMap(({ article }) => article.actors))].filter(({ slug }) =>
    mentioned.includes(slug),
  );
  const kindOf = new Map(kinds.map(({ slug, kind }) => [slug, kind]));
  tell('totals', [newest.length, publications.length, cited.length, mentioned.length]);
  for (const kind of ['PERSON', 'STATE', 'ORGANISATION', 'GROUP'])
    tell(`total ${kind}`, [...kindOf.values()].filter((one) => one === kind).length);
  tell('facets', facetsOf(newest));
  return facts;
}

type Tell = (name: string, value: unknown) => void;

function tellActor(slug: string, newest: readonly LiveArticle[], tell: Tell): void {
  const articles = newest.filter(({ article }) => mentions(article, slug));
  const paragraphs = articles.flatMap(({ article }) =>
    article.paragraphs.map((paragraph) => ({
      article,
      paragraph,
      own: paragraph.mentions.filter(({ actor }) => actor === slug),
    })),
  );
  const own = paragraphs.flatMap(({ paragraph, own: some }) => some.map((mention) => ({ paragraph, mention })));
  const kinds = own.map(({ mention }) => mention.kind).sort();
  const citations = paragraphs.flatMap(({ paragraph, own: some }) => (some.length === 0 ? [] : paragraph.citations));
  tell(`actor ${slug}`, [articles.length, own.length, kinds, citations.length]);
  tell(
    `mentions ${slug}`,
    own.map(({ paragraph, mention }) => `${paragraph.text.slice(mention.start, mention.end)} | ${paragraph.text}`),
  );
  tell(
    `citations of ${slug}`,
    citations.map(({ text }) => text),
  );
  tell(`months of actor ${slug}`, monthsOf(paragraphs.map(({ article, own: some }) => [article, some.length])));
  tell(
    `beside actor ${slug}`,
    articles.map(({ article }) => besideOf(article)),
  );
  tell(`facets of actor ${slug}`, facetsOf(articles));
}

function tellSource(slug: string, newest: readonly LiveArticle[], tell: Tell): void {
  const articles = newest.filter(({ article }) => article.sources.some((source) => source.slug === slug));
  const cited = articles.map(({ article }) => ({
    article,
    own: citationsIn(article).filter(({ source }) => source === slug),
  }));
  const own = cited.flatMap((one) => one.own);
  tell(`source ${slug}`, [articles.length, own.length]);
  tell(
    `citations from ${slug}`,
    own.map(({ text }) => text),
  );
  tell(`months of source ${slug}`, monthsOf(cited.map((one) => [one.article, one.own.length])));
  tell(
    `beside source ${slug}`,
    articles.map(({ article }) => besideOf(article)),
  );
  tell(`facets of source ${slug}`, facetsOf(articles));
}

/** Whom an article mentions in which paragraphs, and whom the sentence of each citation mentions. */
function besideOf({ paragraphs, actors }: AnnotatedArticle): unknown {
  const numbers = actors
    .map(({ slug }) => [
      slug,
      paragraphs.filter((one) => one.mentions.some(({ actor }) => actor === slug)).map(({ number }) => number),
    ])
    .filter(([, some = []]) => some.length > 0)
    .sort(([one = ''], [other = '']) => (one < other ? -1 : 1));
  const citations = paragraphs.flatMap((paragraph) =>
    paragraph.citations.map(({ source }) => [
      source,
      [...new Set(paragraph.mentions.map(({ actor }) => actor))].sort(),
    ]),
  );
  return [numbers, citations];
}

function worksOf(citation: CitationRecord, citing: LiveArticle, live: readonly LiveArticle[]): string[] {
  const day = citation.dates[0]?.date;
  const found = live.filter(
    ({ slug, article: { publication, published } }) =>
      slug !== citing.slug && publication?.slug === citation.source && published?.earliest === day,
  );
  return found.map(({ slug }) => `${slug}${found.length === 1 ? '' : '?'}`).sort();
}

const citesSurely = (one: LiveArticle, work: LiveArticle, live: readonly LiveArticle[]): boolean =>
  citationsIn(one.article).some((citation) => worksOf(citation, one, live).includes(work.slug));

function facetsOf(articles: readonly LiveArticle[]): unknown {
  const counted = (names: readonly string[]): [string, number][] =>
    [...Map.groupBy(names, (name) => name)].map(([name, some]): [string, number] => [name, some.length]).sort();
  return [
    counted(articles.flatMap(({ article }) => article.publication?.slug ?? [])),
    counted(articles.map(({ article }) => article.published?.earliest.slice(0, 4) ?? '')),
  ];
}

function monthsOf(counts: readonly (readonly [AnnotatedArticle, number])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [{ published }, count] of counts) {
    const month = published?.earliest.slice(0, 7) ?? '';
    sums.set(month, (sums.get(month) ?? 0) + count);
  }
  return [...sums].filter(([, count]) => count > 0).sort();
}

export const textOf = ({ paragraphs }: Pick<AnnotatedArticle, 'paragraphs'>): string[] =>
  paragraphs.map(({ text }) => text);

const citationsIn = ({ paragraphs }: AnnotatedArticle): CitationRecord[] =>
  paragraphs.flatMap(({ citations }) => citations);

const mentions = ({ paragraphs }: AnnotatedArticle, slug: string): boolean =>
  paragraphs.some((paragraph) => paragraph.mentions.some(({ actor }) => actor === slug));

const slugsOf = (articles: readonly LiveArticle[]): string[] => articles.map(({ slug }) => slug);

/** Slugs of records, each once, by name; of persons, whose given name is one word here, by family name. */
function namesOf(
  records: readonly { readonly slug: string; readonly name: string; readonly kind?: string }[],
): string[] {
  const listed = (name: string, kind = '') => (kind === 'PERSON' ? name.replace(/^(\S+) (.+)$/, '$2 $1') : name);
  return [...new Map(records.map(({ slug, name, kind }) => [slug, listed(name, kind)]))]
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([slug]) => slug);
}

function placeOf({ slug, article: { published, issue } }: LiveArticle): string {
  return `${published?.earliest} ${String(issue).padStart(6, '0')} ${slug}`;
}

function storedOf({ slug, article, ingestedAt }: LiveArticle): StoredArticle {
  const { published } = article;
  if (published === null) throw new Error('An article of a test says when it appeared.');
  return { ...article, published, slug, revision: 1, ingestedAt };
}
