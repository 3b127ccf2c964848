import type { ArticleFacets, Corpus, PageRequest, RecordOfCorpus } from '../../schema/corpus/corpus.ts';
import { referenceOf } from '../../schema/links/cited-reference.ts';
import { actorKinds } from '../../schema/records/actor.ts';
import { mentionKinds } from '../../schema/records/mention.ts';
import type { Cooccurrences } from '../../schema/table/cooccurrences.ts';
import { type Facts, queries, textOf } from './plain-corpus.ts';

const page: PageRequest = { limit: 100, direction: 'FORWARD', cursor: null };

/** The facts that `plainFacts` counts, as a corpus answers. */
export async function shownFacts(corpus: Corpus): Promise<Facts> {
  const facts: Record<string, string> = {};
  const tell = (name: string, value: unknown): void => {
    facts[name] = JSON.stringify(value);
  };
  const slugs = (await corpus.articles(page, {}, 'PUBLISHED_DESC')).edges.map(({ node }) => node.slug);
  tell('articles', slugs);
  tell(
    'ingested',
    (await corpus.articles(page, {}, 'INGESTED_DESC')).edges.map(({ node }) => node.slug),
  );
  for (const slug of slugs) {
    const article = await corpus.article(slug);
    if (article === null) continue;
    tell(`text ${slug}`, textOf(article));
    tell(`cited by ${slug}`, (await corpus.citedBy(article, page)).edges.map(({ node }) => node.slug).sort());
    for (const citation of article.paragraphs.flatMap(({ citations }) => citations)) {
      const cited = await corpus.citedArticles(referenceOf(citation), slug);
      tell(
        `cites ${slug} ${citation.number}`,
        cited.map((one) => `${one.article.slug}${one.certain ? '' : '?'}`).sort(),
      );
    }
  }
  for (const query of queries) tell(`search ${query}`, await found(corpus, query));
  const actors = (await corpus.actors(page, {})).edges.map(({ node }) => node);
  tell(
    'actors',
    actors.map(({ slug }) => slug),
  );
  for (const { slug, counts } of actors) {
    const kinds = mentionKinds.flatMap((kind) => Array<string>(counts.mentionsByKind[kind]).fill(kind));
    tell(`actor ${slug}`, [counts.articles, counts.mentions, kinds.sort(), counts.citations]);
    const mentions = await corpus.actorMentions(slug, page, null);
    tell(
      `mentions ${slug}`,
      mentions.edges.map(({ node }) => `${node.text} | ${node.sentence.text}`),
    );
    const citations = await corpus.actorCitations(slug, page);
    tell(
      `citations of ${slug}`,
      citations.edges.map(({ node }) => node.citation.text),
    );
    await tellRecord(corpus, { type: 'ACTOR', slug }, `actor ${slug}`, tell);
  }
  const sources = (await corpus.sources(page, {})).edges.map(({ node }) => node);
  tell(
    'sources',
    sources.map(({ slug }) => slug),
  );
  for (const { slug, counts } of sources) {
    tell(`source ${slug}`, [counts.articles, counts.citations]);
    const citations = await corpus.sourceCitations(slug, page);
    tell(
      `citations from ${slug}`,
      citations.edges.map(({ node }) => node.citation.text),
    );
    await tellRecord(corpus, { type: 'SOURCE', slug }, `source ${slug}`, tell);
  }
  const publications = (await corpus.publications(page)).edges.map(({ node }) => node);
  tell(
    'publications',
    publications.map(({ slug }) => slug),
  );
  for (const { slug, counts } of publications) tell(`publication ${slug}`, counts.articles);
  const totals = await corpus.totals();
  tell('totals', [totals.articles, totals.publications, totals.sources, totals.actors]);
  for (const kind of actorKinds) tell(`total ${kind}`, totals.actorsByKind[kind]);
  tell('facets', shownFacets(await corpus.articleFacets(null)));
  return facts;
}

async function tellRecord(
  corpus: Corpus,
  record: RecordOfCorpus,
  name: string,
  tell: (name: string, value: unknown) => void,
): Promise<void> {
  const months = await corpus.countsByMonth(record);
  tell(
    `months of ${name}`,
    months.map(({ start, count }) => [start.slice(0, 7), count]),
  );
  tell(`beside ${name}`, (await corpus.newestCooccurrences(record)).map(shownBeside));
  tell(`facets of ${name}`, shownFacets(await corpus.articleFacets(record)));
}

function shownBeside({ actors, citations }: Cooccurrences): unknown {
  return [
    [...actors].sort(([one], [other]) => (one < other ? -1 : 1)),
    citations.map(({ source, actors: some }) => [source, [...some].sort()]),
  ];
}

function shownFacets({ publications, years }: ArticleFacets): unknown {
  return [
    publications?.map(({ slug, count }) => [slug, count]).sort(),
    years?.map(({ start, count }) => [start.slice(0, 4), count]).sort(),
  ];
}

async function found(corpus: Corpus, query: string): Promise<string[]> {
  const { edges } = await corpus.search(query, { ...page, isCounted: false }, {});
  return edges
    .map(({ node: { article, section, paragraph } }) => {
      const unit = paragraph === null ? (section ?? -1) + 1 : 1 + article.sections.length + paragraph;
      return `${article.slug} ${unit}`;
    })
    .sort();
}
