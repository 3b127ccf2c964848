import { describe, expect, it } from 'vitest';
import { jsonLdOf } from '../../schema/export/json-ld.ts';
import type { CitedDate } from '../../schema/records/date.ts';
import { briefing } from '../graphql/support/briefing.ts';
import { origin, published, publishedAt, shipped, withCitation } from './support/articles.ts';
import { expand } from './support/json-ld.ts';
import { complaintsOf, schemaOrgContexts } from './support/schema-org.ts';

/** What the article says of itself, as those read it who take it from the page. */
const read = (article: Parameters<typeof jsonLdOf>[0]) => JSON.parse(JSON.stringify(jsonLdOf(article, origin)));

describe('schema.org', () => {
  it.each([
    ['the shipped article', published(shipped)],
    ['an article with what is hard', published(briefing)],
    ['an article of no periodical', published({ ...briefing, publication: null, authors: [], url: null })],
  ])('has every type and property of %s', async (_, article) => {
    const document = read(article);
    expect(await complaintsOf(document)).toEqual([]);
    const [expanded] = await expand(document, schemaOrgContexts);
    expect(expanded).toHaveProperty(['http://schema.org/headline', 0, '@value'], article.record.title);
  });

  it('would not have others', async () => {
    const document = { ...read(published(briefing)), headLine: 'x' };
    expect(await complaintsOf(document)).toHaveLength(1);
    await expect(expand(document, schemaOrgContexts)).rejects.toThrow(/Safe mode/);
  });
});

it('an article says what it is and what it is part of', () => {
  const { citation: _, mentions: __, ...article } = read(published(briefing));
  expect(article).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${origin}/articles/waiting-in-port-lima#article`,
    headline: 'Waiting in Port Lima',
    identifier: 'waiting-in-port-lima',
    url: 'https://briefing.example/1',
    mainEntityOfPage: `${origin}/articles/waiting-in-port-lima`,
    datePublished: '2019',
    author: [{ '@type': 'Person', name: 'M. Reyes' }],
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: 7,
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: 3,
        isPartOf: {
          '@type': 'Periodical',
          '@id': `${origin}/publications/harbour-briefing`,
          name: 'Harbour Briefing',
          alternateName: 'HB',
        },
      },
    },
    wordCount: 32,
  });
});

it('an article cites each work once and mentions each actor once', () => {
  const { citation, mentions } = read(published(briefing));
  const publisher = (slug: string, name: string) => ({
    '@type': 'Organization',
    '@id': `${origin}/sources/${slug}`,
    name,
  });
  expect(citation).toEqual([
    { '@type': 'CreativeWork', publisher: publisher('harbour-news', 'Harbour News'), datePublished: '2019-05-03' },
    { '@type': 'CreativeWork', publisher: publisher('tide', 'Tide'), datePublished: '2019-05-04' },
    { '@type': 'CreativeWork', publisher: publisher('tide', 'Tide'), datePublished: '2019-05-01' },
  ]);
  expect(mentions).toEqual([
    { '@type': 'Country', '@id': `${origin}/actors/port-lima`, name: 'Port Lima' },
    { '@type': 'Person', '@id': `${origin}/actors/ada-brand`, name: 'Ada Brand' },
  ]);
});

it('what Wikidata knows is the same as its item', () => {
  const actors = briefing.actors.map((actor) => ({ ...actor, wikidataId: actor.slug === 'port-lima' ? 'Q42' : 'x:1' }));
  const { mentions } = read(published({ ...briefing, actors }));
  expect(mentions.map(({ sameAs }: { sameAs?: string }) => sameAs)).toEqual([
    'http://www.wikidata.org/entity/Q42',
    undefined,
  ]);
});

describe('a date is given no finer than it is known', () => {
  it('of the article', () => {
    expect(read(publishedAt({ latest: '2019-05-06' })).datePublished).toBe('2019-05-06');
    expect(read(publishedAt({ yearBasis: 'FROM_VOLUME' })).datePublished).toBe('2019');
    expect(read(publishedAt({ yearBasis: 'FROM_CITATIONS' }))).not.toHaveProperty('datePublished');
    const dayOfText = publishedAt({ yearBasis: 'FROM_TEXT', latest: '2019-05-06' });
    expect(read(dayOfText)).not.toHaveProperty('datePublished');
  });

  const day: CitedDate = { date: '2017-11-03', until: null, text: '', precision: 'DAY', yearInferred: false };
  it.each([
    ['a month', { ...day, precision: 'MONTH' }, '2017-11'],
    ['a year', { ...day, precision: 'YEAR' }, '2017'],
    ['a range within a month', { ...day, until: '2017-11-05' }, '2017-11'],
    ['a range within a year', { ...day, until: '2017-12-05' }, '2017'],
    ['a range over the new year', { ...day, until: '2018-01-05' }, undefined],
    ['an impossible day', { ...day, date: null }, undefined],
  ] as const)('of what is cited: %s', (_, date, given) => {
    expect(read(withCitation({ dates: [date] })).citation[0].datePublished).toBe(given);
  });
});
