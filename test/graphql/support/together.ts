import { expect } from 'vitest';
import type { AnnotatedArticle } from '../../../schema/records/article.ts';
import type { Api } from './api.ts';

/* Who appears with whom, on which sources and when: as the API says it, and as a plain recount does. */

const actorSlugs = ['russia', 'vladimir-putin', 'gazprom', 'iran'];

const sourceSlugs = ['kommersant', 'tass', 'rbc'];

const byCount = (counts: Map<string, number>): [string, number][] =>
  [...counts].sort(([one, left], [other, right]) => right - left || (one < other ? -1 : 1));

export const add = (counts: Map<string, number>, name: string, by = 1): void =>
  void counts.set(name, (counts.get(name) ?? 0) + by);

/** The same from the articles themselves, in which a paragraph is one sentence. */
export function recountTogether(articles: readonly AnnotatedArticle[]) {
  const paragraphs = articles.flatMap((article) =>
    article.paragraphs.map(({ mentions, citations }) => ({
      article,
      day: article.published?.earliest ?? '',
      actors: new Set(mentions.map(({ actor }) => actor)),
      mentions: mentions.map(({ actor }) => actor),
      sources: citations.map(({ source }) => source ?? ''),
    })),
  );
  const actors = Object.fromEntries(
    actorSlugs.map((slug) => {
      const own = paragraphs.filter((one) => one.actors.has(slug));
      const paragraphsWith = new Map<string, number>();
      const articlesWith = new Map<string, Set<AnnotatedArticle>>();
      const sources = new Map<string, number>();
      const months = new Map<string, number>();
      const byDay = new Map<string, number>();
      for (const { article, day, actors: others, mentions, sources: cited } of own) {
        for (const other of others) {
          if (other === slug) continue;
          add(paragraphsWith, other);
          articlesWith.set(other, (articlesWith.get(other) ?? new Set()).add(article));
        }
        for (const source of cited) add(sources, source);
        const count = mentions.filter((actor) => actor === slug).length;
        add(months, `${day.slice(0, 7)}-01`, count);
        if (day.startsWith('2017-11')) add(byDay, day, count);
      }
      const coActors = [...paragraphsWith]
        .map(([actor, sharedParagraphs]) => ({
          actor: { slug: actor },
          sharedParagraphs,
          sharedArticles: articlesWith.get(actor)?.size ?? 0,
        }))
        .sort(
          (left, right) =>
            right.sharedParagraphs - left.sharedParagraphs ||
            right.sharedArticles - left.sharedArticles ||
            (left.actor.slug < right.actor.slug ? -1 : 1),
        );
      const ownArticles = new Set(own.map(({ article }) => article));
      const basis = ownArticles.size;
      const others = coActors.map(({ actor }) => actor.slug);
      const coActorPairs = others
        .flatMap((one, index) => others.slice(index + 1).map((other) => [one, other] as const))
        .map(([one, other]) => {
          const shared = paragraphs.filter(
            ({ article, actors: named }) => ownArticles.has(article) && named.has(one) && named.has(other),
          );
          return {
            actors: [{ slug: one }, { slug: other }],
            sharedParagraphs: shared.length,
            sharedArticles: new Set(shared.map(({ article }) => article)).size,
          };
        })
        .filter(({ sharedParagraphs }) => sharedParagraphs > 0)
        .sort(
          (left, right) => right.sharedParagraphs - left.sharedParagraphs || right.sharedArticles - left.sharedArticles,
        );
      return [
        slug,
        basis === 0 ? null : { basis, coActors, coActorPairs, sources: byCount(sources), ...times(months, byDay) },
      ];
    }),
  );
  const sources = Object.fromEntries(
    sourceSlugs.map((slug) => {
      const own = paragraphs.flatMap((one) => one.sources.filter((source) => source === slug).map(() => one));
      const behind = new Map<string, number>();
      const months = new Map<string, number>();
      const byDay = new Map<string, number>();
      for (const { day, actors: named } of own) {
        for (const actor of named) add(behind, actor);
        add(months, `${day.slice(0, 7)}-01`);
        if (day.startsWith('2017-11')) add(byDay, day);
      }
      const basis = new Set(own.map(({ article }) => article)).size;
      return [slug, basis === 0 ? null : { basis, actors: byCount(behind), ...times(months, byDay) }];
    }),
  );
  return { actors, sources };
}

function times(months: ReadonlyMap<string, number>, byDay: ReadonlyMap<string, number>) {
  const years = new Map<string, number>();
  for (const [month, count] of months) add(years, `${month.slice(0, 4)}-01-01`, count);
  return { months: buckets(months), years: buckets(years), days: buckets(byDay) };
}

const buckets = (counts: ReadonlyMap<string, number>) => [...counts].sort().map(([start, count]) => ({ start, count }));

const overTime = (field: string): string => `
  months: ${field}(interval: MONTH) { start count }
  years: ${field}(interval: YEAR) { start count }
  days: ${field}(interval: DAY, from: "2017-11-01", to: "2017-11-30") { start count }`;

const ofActor = `{ coActorsBasis coActors(first: 100) { actor { slug } sharedParagraphs sharedArticles }
  coActorPairs { actors { slug } sharedParagraphs sharedArticles }
  sources(first: 100) { basis totalCount edges { citationCount node { slug } } } ${overTime('mentionsOverTime')} }`;

const ofSource = `{ actors(first: 100) { basis totalCount edges { citationCount node { slug } } } ${overTime('citationsOverTime')} }`;

interface Edge {
  readonly citationCount: number;
  readonly node: { readonly slug: string };
}

const pairs = (edges: readonly Edge[]) => edges.map(({ node, citationCount }) => [node.slug, citationCount]);

/** What the API says of all of them. */
export async function answeredTogether(api: Api) {
  const ask = async (query: string) => {
    const { data, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    return data;
  };
  const actors: Record<string, unknown> = {};
  for (const slug of actorSlugs) {
    const { actor } = await ask(`{ actor(slug: "${slug}") ${ofActor} }`);
    if (actor !== null) expect(actor.sources.totalCount).toBe(actor.sources.edges.length);
    if (actor !== null) expect(actor.sources.basis).toBe(actor.coActorsBasis);
    actors[slug] = actor && {
      basis: actor.coActorsBasis,
      coActors: actor.coActors,
      coActorPairs: actor.coActorPairs,
      sources: pairs(actor.sources.edges),
      months: actor.months,
      years: actor.years,
      days: actor.days,
    };
  }
  const sources: Record<string, unknown> = {};
  for (const slug of sourceSlugs) {
    const { source } = await ask(`{ source(slug: "${slug}") ${ofSource} }`);
    sources[slug] = source && {
      basis: source.actors.basis,
      actors: pairs(source.actors.edges),
      months: source.months,
      years: source.years,
      days: source.days,
    };
  }
  return { actors, sources };
}
