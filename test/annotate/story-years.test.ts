import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';

function daysOf(published: string, ...paragraphs: readonly string[]): (string | null)[] {
  const { article } = annotateText(['A Title of Ports', published, ...paragraphs].filter(Boolean).join('\n\n'));
  return article.paragraphs.flatMap(({ citations }) => citations.flatMap(({ dates }) => dates.map(({ date }) => date)));
}

const first = 'On 17 December 2008 RBC reported that the pier was shut.';

describe('a day without a year that a sentence cites', () => {
  it('is the next in a story that is told with its years, over the new year and from paragraph to paragraph', () => {
    expect(
      daysOf(
        '9 June 2010',
        first,
        'TASS wrote on 23 January that it was open. It was not, Vedomosti reported on 25 February.',
      ),
    ).toEqual(['2008-12-17', '2009-01-23', '2009-02-25']);
  });

  it('is so where nothing tells when the article appeared', () => {
    expect(daysOf('', first, 'TASS wrote on 23 January that it was open.')).toEqual(['2008-12-17', '2009-01-23']);
  });

  it('is of the weeks before the article where these are near', () => {
    expect(daysOf('9 June 2010', first, 'TASS wrote on 30 May that it was open.')).toEqual([
      '2008-12-17',
      '2010-05-30',
    ]);
  });

  it('is the last before the article where the story spoke of a day of another paragraph and cited nothing for it', () => {
    expect(
      daysOf('9 June 2010', 'The pier was shut on 17 December 2008.', 'TASS wrote on 23 January that it was open.'),
    ).toEqual(['2010-01-23']);
    expect(
      daysOf('9 June 2010', 'The pier was shut on 17 December 2008. TASS wrote on 23 January that it was open.'),
    ).toEqual(['2009-01-23']);
  });

  it('is the last before the article in another paragraph than one day of an earlier year, where the article tells of its weeks', () => {
    expect(
      daysOf(
        '9 June 2010',
        'Interfax wrote on 28 May that it rained.',
        first,
        'TASS wrote on 23 January that it was open. It was not, Vedomosti reported on 25 February.',
      ),
    ).toEqual(['2010-05-28', '2008-12-17', '2010-01-23', '2010-02-25']);
  });

  it('is the last before the article after a day that is counted from the article’s', () => {
    expect(
      daysOf(
        '9 June 2010',
        first,
        'Yesterday RBC reported that it was open. TASS wrote on 23 January that it was not.',
      ),
    ).toEqual(['2008-12-17', '2010-06-08', '2010-01-23']);
  });

  it('is the last before the article in parentheses, as press articles cite', () => {
    expect(daysOf('9 June 2010', first, 'The pier was open (TASS, January 23).')).toEqual(['2008-12-17', '2010-01-23']);
  });

  it('is as uncertain as any whose year is not printed', () => {
    const { article } = annotateText(`A Title of Ports\n\n${first} TASS wrote on 23 January that it was open.`);
    const inferred = article.paragraphs[0]?.citations.flatMap(({ dates }) =>
      dates.map(({ yearInferred }) => yearInferred),
    );
    expect(inferred).toEqual([false, true]);
  });
});

it('a day of the week beside a day of a story is of its year', () => {
  expect(
    daysOf('9 June 2010', first, 'TASS wrote on 23 January that it was open. Vedomosti reported it on the Monday.'),
  ).toEqual(['2008-12-17', '2009-01-23', '2009-01-26']);
});
