import type {
  Article,
  CreativeWork,
  NewsArticle,
  Organization,
  Periodical,
  Person,
  Thing,
  WithContext,
} from 'schema-dts';
import type { CitedDate, Published } from '../records/date.ts';
import type { PublicationRecord } from '../records/publication.ts';
import type { SourceRecord } from '../records/source.ts';
import type { StoredArticle } from '../records/stored-article.ts';
import type { ActorView, CitationView, WholeArticle } from '../views/view.ts';
import { actorIri, articleIri, publicationIri, sourceIri, webIri, wikidataIri } from './addresses.ts';

export type ArticleJsonLd = WithContext<NewsArticle> | WithContext<Article>;

/**
 * The article as schema.org's NewsArticle, or Article where it names no periodical: what it is part of, what it cites, whom
 * it mentions. Dates are given no finer than they are known: a day, a month, a year, or none.
 */
export function jsonLdOf(article: WholeArticle, origin: string): ArticleJsonLd {
  const { record } = article;
  const page = articleIri(origin, record.slug);
  const datePublished = publishedDate(record.published);
  const facts = {
    '@id': `${page}#article`,
    headline: record.title,
    identifier: record.slug,
    url: webIri(record.url) ?? page,
    mainEntityOfPage: page,
    ...(record.note === null ? {} : { description: record.note }),
    ...(datePublished === null ? {} : { datePublished }),
    ...(record.authors.length === 0 ? {} : { author: record.authors.map(person) }),
    ...(record.publication === null ? {} : { isPartOf: issueOf(record, record.publication, origin) }),
    wordCount: article.wordCount,
    ...(record.language === null ? {} : { inLanguage: record.language }),
    citation: citedWorks(article.citations, origin),
    mentions: article.mentionedActors.map(({ actor }) => thingOf(actor, origin)),
  } as const;
  const context = { '@context': 'https://schema.org' } as const;
  return record.publication === null
    ? { ...context, '@type': 'Article', ...facts }
    : { ...context, '@type': 'NewsArticle', ...facts };
}

/** Printed names; whether one is a person's is not known, and most are. */
function person(name: string): Person {
  return { '@type': 'Person', name };
}

function issueOf({ volume, issue }: StoredArticle, publication: PublicationRecord, origin: string): CreativeWork {
  const { slug, name, abbreviation } = publication;
  const periodical: Periodical = {
    '@type': 'Periodical',
    '@id': publicationIri(origin, slug),
    name,
    ...(abbreviation === null ? {} : { alternateName: abbreviation }),
  };
  const inVolume: CreativeWork =
    volume === null ? periodical : { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: periodical };
  return issue === null ? inVolume : { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume };
}

/** Each work once, in the order of the text. Of a citation with several dates there is one for each. */
function citedWorks(citations: readonly CitationView[], origin: string): CreativeWork[] {
  const works = new Map<string, CreativeWork>();
  for (const citation of citations) {
    for (const work of worksOf(citation, origin)) works.set(JSON.stringify(work), work);
  }
  return [...works.values()];
}

/** None where neither the source nor an address is printed. */
function worksOf({ record, source }: CitationView, origin: string): CreativeWork[] {
  const url = webIri(record.url);
  if (source === null && url === null) return [];
  const dates = record.dates.length === 0 ? [null] : record.dates.map(citedDate);
  return dates.map((datePublished) => ({
    '@type': 'CreativeWork',
    ...(record.title === null ? {} : { name: record.title }),
    ...(record.authors.length === 0 ? {} : { author: record.authors.map(person) }),
    ...(source === null ? {} : { publisher: publisherOf(source, origin) }),
    ...(datePublished === null ? {} : { datePublished }),
    ...(url === null ? {} : { url }),
  }));
}

function publisherOf({ slug, name, homepage, wikidataId }: SourceRecord, origin: string): Organization {
  const url = webIri(homepage);
  const sameAs = wikidataIri(wikidataId);
  return {
    '@type': 'Organization',
    '@id': sourceIri(origin, slug),
    name,
    ...(url === null ? {} : { url }),
    ...(sameAs === null ? {} : { sameAs }),
  };
}

const types = { PERSON: 'Person', STATE: 'Country', ORGANISATION: 'Organization', GROUP: 'Organization' } as const;

function thingOf({ record }: ActorView, origin: string): Thing {
  const sameAs = wikidataIri(record.wikidataId);
  return {
    '@type': types[record.kind],
    '@id': actorIri(origin, record.slug),
    name: record.name,
    ...(record.description === null ? {} : { description: record.description }),
    ...(sameAs === null ? {} : { sameAs }),
  };
}

function publishedDate({ year, yearBasis, earliest, latest }: Published): string | null {
  if (yearBasis === 'FROM_CITATIONS' || yearBasis === 'FROM_TEXT') return null;
  return earliest === latest ? earliest : String(year).padStart(4, '0');
}

/** Of a range what its ends share: the month, the year, or nothing. */
function citedDate({ date, until, precision }: CitedDate): string | null {
  if (date === null) return null;
  const known = date.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision]);
  if (until === null) return known;
  return [7, 4].map((length) => date.slice(0, length)).find((start) => until.startsWith(start)) ?? null;
}
