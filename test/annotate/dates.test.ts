import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '../../schema/records/date.ts';
import { annotateText } from '../../seed/annotate-text.ts';

/** The article's time and its citations' dates, of a document with these lines under its title. */
function timeOf(header: string, group: string, published?: CalendarDate) {
  const body = `The ferry stayed at its pier (${group}).`;
  const { article, warnings } = annotateText(
    ['A Quiet Week by the River', header, body].filter((block) => block !== '').join('\n\n'),
    published === undefined ? {} : { published },
  );
  const dates = article.paragraphs.flatMap(({ citations }) => citations.flatMap((citation) => citation.dates));
  return { published: article.published, dates, codes: warnings.map(({ code }) => code) };
}

const days = (header: string, group: string, published?: CalendarDate) =>
  timeOf(header, group, published).dates.map(({ date, until }) => (until === null ? date : `${date}/${until}`));

const volume = (name: string, number: number, issue: number) =>
  `Publication: ${name} Volume: ${number} Issue: ${issue}`;

describe('the year of an article and what it rests on', () => {
  it.each([
    ['STATED', 'May 3, 2016', 'Polis, March 3', 2016],
    ['STATED', 'Sent on May 3, 2016', 'Polis, March 3', 2016],
    ['STATED', `${volume('Eurasia Daily Monitor', 14, 90)}\n\nMay 3, 2016`, 'Polis, March 3', 2016],
    ['FROM_VOLUME', volume('Eurasia Daily Monitor', 14, 90), 'Polis, March 3', 2017],
    ['FROM_VOLUME', volume('China Brief', 12, 16), 'Polis, March 3', 2012],
    ['FROM_VOLUME', volume('Terrorism Monitor', 6, 7), 'Polis, March 3', 2008],
    ['FROM_VOLUME', volume('Terrorism Focus', 3, 7), 'Polis, February 3', 2006],
    ['FROM_VOLUME', volume('Chechnya Weekly', 2, 34), 'Polis, March 3', 2001],
    ['FROM_CITATIONS', '', 'Polis, November 3; Polis, November 5, 2015', 2015],
    ['FROM_TEXT', 'In 2014 the river froze; it will be dredged by 2030.', 'Polis, November 3', 2014],
    ['FROM_TEXT', 'The autumn of 2016 was dry.', 'Polis, November 3; TASS, December 20, 2015', 2016],
    ['FROM_CITATIONS', 'The pier will be mended in 2016.', 'Polis, November 3; TASS, December 20, 2015', 2015],
    ['FROM_CITATIONS', 'It sank ahead of the 2016 races, if not for 2017.', 'TASS, December 20, 2015', 2015],
    ['FROM_CITATIONS', 'It stays shut until its plant opens in 2016.', 'TASS, December 20, 2015', 2015],
    ['FROM_CITATIONS', 'It stays until the summer of 2016.', 'TASS, December 20, 2015', 2015],
    ['FROM_TEXT', 'https://krai.info/2013/04/05/pier', 'Polis, March 3', 2013],
  ] as const)('%s: %s', (basis, header, group, year) => {
    expect(timeOf(header, group).published).toMatchObject({ year, yearBasis: basis });
  });

  it('a date that is handed in fills what the document lacks, not what it states', () => {
    expect(timeOf('', 'Polis, March 3', '2015-06-01').published).toMatchObject({ year: 2015, yearBasis: 'GIVEN' });
    expect(timeOf('May 3, 2016', 'Polis, March 3', '2015-06-01').published).toMatchObject({ yearBasis: 'STATED' });
  });

  it('is none where nothing tells it: never the date of the run', () => {
    const { published, dates, codes } = timeOf('', 'Polis, March 3');
    expect(published).toBeNull();
    expect(dates).toMatchObject([{ date: null, until: null, text: 'March 3', precision: 'DAY', yearInferred: false }]);
    expect(codes).toEqual(expect.arrayContaining(['DATE_MISSING', 'YEAR_UNKNOWN']));
  });

  it('appeared no earlier than the newest day it cites, where nothing states the day', () => {
    expect(timeOf(volume('Eurasia Daily Monitor', 14, 142), 'Polis, November 3; TASS, October 30').published).toEqual({
      year: 2017,
      yearBasis: 'FROM_VOLUME',
      earliest: '2017-11-03',
      earliestBasis: 'FROM_CITATIONS',
      latest: null,
      text: null,
    });
  });
});

describe('a day without a year', () => {
  it.each([
    ['March 5, 2016', 'Polis, 29 December', ['2015-12-29']],
    ['March 5, 2016', 'Polis, March 4, 5', ['2016-03-04', '2016-03-05']],
    ['January 5, 2017', 'Polis, December 30, January 3', ['2016-12-30', '2017-01-03']],
    ['January 5, 2017', 'Polis, December 30–January 2', ['2016-12-30/2017-01-02']],
    ['January 5, 2017', 'Polis, October–December', ['2016-10-01/2016-12-31']],
    ['January 5, 2017', 'Polis, February', ['2016-02-01']],
    [volume('Eurasia Daily Monitor', 14, 3), 'Polis, December 28', ['2016-12-28']],
    [volume('Eurasia Daily Monitor', 14, 160), 'Polis, December 10; TASS, November 4', ['2017-12-10', '2017-11-04']],
    ['May 3, 2016', 'Polis, November 3, ’15', ['2015-11-03']],
  ])('of an article of %s: (%s)', (header, group, expected) => {
    expect(days(header, group)).toEqual(expected);
  });

  it('has its year inferred, and one that is printed has not', () => {
    expect(
      timeOf('May 3, 2016', 'Polis, March 3; Polis, March 3, 2015').dates.map((date) => date.yearInferred),
    ).toEqual([true, false]);
  });
});

describe('a day that some years lack, or all', () => {
  it('February 29 is the last there was', () => {
    expect(days('March 4, 2016', 'Polis, February 29')).toEqual(['2016-02-29']);
    expect(days('March 4, 2017', 'Polis, February 29')).toEqual(['2016-02-29']);
    expect(days('March 4, 2016', 'Polis, 29 February 2000')).toEqual(['2000-02-29']);
  });

  it.each(['February 30', '31 April', 'February 29, 2015', '29 February 1990', '0 May', '32.05.2016'])(
    '%s keeps its text and has no date',
    (day) => {
      const { dates, codes } = timeOf('May 30, 2016', `Polis, ${day}`);
      expect(dates).toMatchObject([{ date: null, until: null, text: day }]);
      expect(codes).toContain('IMPOSSIBLE_DATE');
    },
  );
});
