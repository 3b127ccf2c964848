import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { documentOf } from './support/printed.ts';

function annotated(body: string, published?: string) {
  return annotateText(documentOf(body), published === undefined ? {} : { published });
}

function datesIn(body: string, published?: string): (string | null)[] {
  const { article } = annotated(body, published);
  return article.paragraphs.flatMap(({ citations }) => citations.flatMap(({ dates }) => dates.map(({ date }) => date)));
}

describe('a day told by its distance from the article’s', () => {
  it.each([
    ['TASS reported on Tuesday that the pier is closed.', '2024-03-12'],
    ['TASS reported on Thursday that the pier is closed.', '2024-03-14'],
    ['TASS reported last Friday that the pier is closed.', '2024-03-08'],
    ['TASS reported last Thursday that the pier is closed.', '2024-03-07'],
    ['TASS said yesterday that the pier is closed.', '2024-03-13'],
    ['The pilot told TASS on Monday evening that the pier is closed.', '2024-03-11'],
    ['On Monday, TASS reported that the pier is closed.', '2024-03-11'],
  ])('%s', (body, date) => {
    // A Thursday.
    expect(datesIn(body, '2024-03-14')).toEqual([date]);
  });

  it('is inferred', () => {
    const { article } = annotated('TASS reported on Tuesday that the pier is closed.', '2024-03-14');
    expect(article.paragraphs[0]?.citations[0]?.dates).toMatchObject([
      { text: 'Tuesday', precision: 'DAY', yearInferred: true },
    ]);
  });

  it('has no date where it may be of this week or of the last', () => {
    const { article, warnings } = annotated('TASS reported last Tuesday that the pier is closed.', '2024-03-14');
    expect(article.paragraphs[0]?.citations).toMatchObject([{ source: 'tass', dates: [] }]);
    expect(warnings).toMatchObject([{ code: 'DATE_AMBIGUOUS', message: expect.stringContaining('last Tuesday') }]);
  });

  it('has no date where nothing tells when the article appeared', () => {
    const { article, warnings } = annotated('TASS reported on Tuesday that the pier is closed.');
    expect(article.paragraphs[0]?.citations).toMatchObject([{ dates: [{ date: null, text: 'Tuesday' }] }]);
    expect(warnings.map(({ code }) => code)).toContain('YEAR_UNKNOWN');
  });

  it('is no date of what happened on it', () => {
    expect(datesIn('The pier was closed on Tuesday, TASS reported.', '2024-03-14')).toEqual([]);
    expect(datesIn('TASS reported that the pier was closed on Tuesday.', '2024-03-14')).toEqual([]);
    expect(datesIn('TASS reported on Tuesday’s storm.', '2024-03-14')).toEqual([]);
  });
});

describe('a day told by its distance from the one cited before', () => {
  it('is counted from it', () => {
    const body = 'TASS reported on May 30 that the pier is closed. Two days later Interfax denied that.';
    expect(datesIn(body, '2024-06-14')).toEqual(['2024-05-30', '2024-06-01']);
  });

  it('is counted from none where the text has spoken of another day since', () => {
    const body = 'TASS reported on May 3 that the pier opens on May 9. A day later Interfax denied that.';
    const { article, warnings } = annotated(body, '2024-06-14');
    expect(article.paragraphs[0]?.citations).toMatchObject([{ source: 'tass' }, { source: 'interfax', dates: [] }]);
    expect(warnings).toMatchObject([{ code: 'DATE_AMBIGUOUS', message: expect.stringContaining('A day later') }]);
  });
});

describe('a day of the month that the text speaks of', () => {
  it.each([
    ['is of the month spoken of last', 'The pier closed on May 3. TASS denied it on the 5th.', '2024-05-05'],
    [
      'is the last before the article where none is spoken of',
      'TASS reported on the 20th that the pier is closed.',
      '2024-05-20',
    ],
  ])('%s', (_, body, date) => {
    expect(datesIn(body, '2024-06-14')).toEqual([date]);
  });

  it('is none where another month was cited last', () => {
    const body = 'TASS reported in its issue of May 30 that the pier is closed. Interfax denied it on the 5th.';
    expect(datesIn(body, '2024-06-14').slice(1)).toEqual([]);
  });
});

it('is the day that the text spoke of last', () => {
  expect(datesIn('The pier closed on May 3. TASS reported that very day that no ferry sails.', '2024-06-14')).toEqual([
    '2024-05-03',
  ]);
});

describe('a day of the week after a day that the text spoke of', () => {
  it.each([
    // In one sentence, and the article appeared more than a week later.
    ['Reuters reported on 2 February that ice came, and on Monday TASS denied it.', '2024-02-05'],
    [
      'Reuters reported on 2 February that ice came, and on Monday, in words carried by TASS that day, he wept.',
      '2024-02-05',
    ],
    // Of the article’s week in another sentence, and where it says so.
    ['Reuters reported on 2 February that ice came. On Monday TASS denied it.', '2024-03-11'],
    ['Reuters reported on 2 February that ice came; TASS denied it this Monday.', '2024-03-11'],
    ['Reuters reported on 2 February that ice came, as a map in Monday’s Vedomosti shows.', '2024-03-11'],
    ['Reuters reported on 2 February what TASS had denied on Monday.', '2024-03-11'],
    ['Reuters reported on 8 March that ice came, and on Monday TASS denied it.', '2024-03-11'],
    // A story of long ago.
    ['Reuters reported on 2 February 2021 that ice came. On Friday TASS denied it.', '2021-02-05'],
  ])('%s', (body, date) => {
    expect(datesIn(body, '2024-03-14').at(-1)).toBe(date);
  });
});

describe('a day that stands for one told by its distance', () => {
  it.each([
    [
      'Reuters reported on 2 February that ice came. A day later TASS denied it. The same day RBC wrote it.',
      '2024-02-03',
    ],
    ['On 24 January ice came. TASS told of it that Wednesday; on the same day RBC wrote it.', '2024-01-24'],
    ['TASS spoke on Wednesday of ice. The same Wednesday RBC denied it.', '2024-03-13'],
    ['Only yesterday TASS reported that ice came.', '2024-03-13'],
    ['Ice came on 4 March; TASS replied within hours, still on the 4th, with a map.', '2024-03-04'],
    ['TASS, in its Monday edition of 5 February, described the ice.', '2024-02-05'],
    ['A day later ice came. The same day RBC wrote it.', undefined],
  ])('%s', (body, date) => {
    expect(datesIn(body, '2024-03-14').at(-1)).toBe(date);
  });
});
