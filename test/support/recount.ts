import type { Corpus, PageRequest } from '../../schema/corpus/corpus.ts';
import { actorKinds } from '../../schema/records/actor.ts';
import type { AnnotatedArticle } from '../../schema/records/article.ts';

const page: PageRequest = { limit: 100, direction: 'FORWARD', cursor: null };

/** What readers of a corpus see: its lists, and the counts that are stored beside them. */
export interface CorpusFacts {
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly counts: Readonly<Record<string, number>>;
}

/** The facts of a corpus, as it answers. */
export async function corpusFacts(corpus: Corpus): Promise<CorpusFacts> {
  const lists: Record<string, string[]> = {};
  const articles = await corpus.articles(page, {}, 'PUBLISHED_DESC');
  lists.articles = [];
  for (const { node } of articles.edges) {
    const article = await corpus.article(node.slug);
    lists.articles.push(...(article?.paragraphs ?? []).map(({ text }) => text));
  }
  const totals = await corpus.totals();
  const counts: Record<string, number> = {
    articles: totals.articles,
    publications: totals.publications,
    sources: totals.sources,
    actors: totals.actors,
  };
  for (const kind of actorKinds) if (totals.actorsByKind[kind] > 0) counts[kind] = totals.actorsByKind[kind];
  for (const slug of ['russia', 'vladimir-putin', 'gazprom', 'iran']) {
    const mentions = await corpus.actorMentions(slug, page, null);
    const cited = await corpus.actorCitations(slug, page);
    const inArticles = await corpus.articles(page, { actorSlug: slug }, 'PUBLISHED_DESC');
    lists[`${slug} mentions`] = mentions.edges.map(({ node }) => `${node.text} | ${node.sentence.text}`);
    lists[`${slug} citations`] = cited.edges.map(({ node }) => node.citation.text);
    lists[`${slug} articles`] = inArticles.edges.map(({ node }) => node.known.title ?? '');
    const actor = await corpus.actor(slug);
    if (actor === null) continue;
    counts[`${slug} mentions`] = actor.counts.mentions;
    counts[`${slug} citations`] = actor.counts.citations;
    counts[`${slug} articles`] = actor.counts.articles;
    for (const [kind, count] of Object.entries(actor.counts.mentionsByKind))
      if (count > 0) counts[`${slug} ${kind}`] = count;
  }
  for (const slug of ['kommersant', 'vedomosti', 'tass', 'rbc']) {
    const citations = await corpus.sourceCitations(slug, page);
    lists[`${slug} citations`] = citations.edges.map(({ node }) => `${node.citation.text} | ${node.claimText}`);
    const source = await corpus.source(slug);
    if (source !== null) counts[`${slug} citations`] = source.counts.citations;
  }
  return { lists, counts };
}

/** The same facts, counted anew from the articles, newest issue first. */
export function recount(published: readonly AnnotatedArticle[]): CorpusFacts {
  const articles = [...published].sort((a, b) => (b.issue ?? 0) - (a.issue ?? 0));
  const places = articles.flatMap((article) => article.paragraphs.map((paragraph) => ({ article, paragraph })));
  const actors = new Map(articles.flatMap((article) => article.actors.map((actor) => [actor.slug, actor] as const)));
  const mentionsOf = (slug: string) =>
    places.flatMap(({ article, paragraph }) =>
      paragraph.mentions.filter(({ actor }) => actor === slug).map((mention) => ({ article, paragraph, mention })),
    );
  const citations = places.flatMap(({ paragraph }) => paragraph.citations.map((citation) => ({ paragraph, citation })));
  const mentioned = [...actors.keys()].filter((slug) => mentionsOf(slug).length > 0);
  const cited = new Set(citations.map(({ citation }) => citation.source));
  const lists: Record<string, string[]> = { articles: places.map(({ paragraph }) => paragraph.text) };
  const counts: Record<string, number> = {
    articles: articles.length,
    publications: new Set(articles.map(({ publication }) => publication?.slug)).size,
    sources: cited.size,
    actors: mentioned.length,
  };
  for (const slug of mentioned) {
    const kind = actors.get(slug)?.kind ?? '';
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  for (const slug of ['russia', 'vladimir-putin', 'gazprom', 'iran']) {
    const mentions = mentionsOf(slug);
    // In these articles a paragraph is one sentence.
    const behind = citations.filter(({ paragraph }) => paragraph.mentions.some(({ actor }) => actor === slug));
    const titles = [...new Set(mentions.map(({ article }) => article.title))];
    lists[`${slug} mentions`] = mentions.map(
      ({ paragraph, mention }) => `${paragraph.text.slice(mention.start, mention.end)} | ${paragraph.text}`,
    );
    lists[`${slug} citations`] = behind.map(({ citation }) => citation.text);
    lists[`${slug} articles`] = titles;
    if (mentions.length === 0) continue;
    counts[`${slug} mentions`] = mentions.length;
    counts[`${slug} citations`] = behind.length;
    counts[`${slug} articles`] = titles.length;
    for (const { mention } of mentions)
      counts[`${slug} ${mention.kind}`] = (counts[`${slug} ${mention.kind}`] ?? 0) + 1;
  }
  for (const slug of ['kommersant', 'vedomosti', 'tass', 'rbc']) {
    const own = citations.filter(({ citation }) => citation.source === slug);
    lists[`${slug} citations`] = own.map(({ paragraph, citation }) => {
      const claim = citation.claim === null ? null : paragraph.text.slice(citation.claim.start, citation.claim.end);
      return `${citation.text} | ${claim}`;
    });
    if (own.length > 0) counts[`${slug} citations`] = own.length;
  }
  return { lists, counts };
}
