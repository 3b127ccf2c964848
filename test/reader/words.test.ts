import { expect, it } from 'vitest';
import { citedDateInShort, citedDateInWords, countOf } from '../../functions/reader/words.ts';
import type { CitedDate } from '../../schema/records/date.ts';

const cited = (
  date: string | null,
  until: string | null = null,
  precision: CitedDate['precision'] = 'DAY',
): CitedDate => ({
  date,
  until,
  text: '',
  precision,
  yearInferred: false,
});

it.each([
  ['3 November 2017', cited('2017-11-03')],
  ['19–24 October 2017', cited('2017-10-19', '2017-10-24')],
  ['27 September – 10 November 2020', cited('2020-09-27', '2020-11-10')],
  ['30 December 2017 – 2 January 2018', cited('2017-12-30', '2018-01-02')],
  ['November 2017', cited('2017-11-01', '2017-11-30', 'MONTH')],
  ['2017', cited('2017-01-01', '2017-12-31', 'YEAR')],
  ['2017 – 2018', cited('2017-01-01', '2018-12-31', 'YEAR')],
  [null, cited(null)],
])('dates read as %s', (words, date) => {
  expect(citedDateInWords(date)).toBe(words);
});

it('a year that was worked out stands in brackets', () => {
  expect(citedDateInWords({ ...cited('2017-11-03'), yearInferred: true })).toBe('3 November [2017]');
  expect(citedDateInWords({ ...cited('2017-12-30', '2018-01-02'), yearInferred: true })).toBe(
    '30 December [2017] – 2 January [2018]',
  );
});

it('dates in the margin are short', () => {
  expect(citedDateInShort(cited('2017-11-03'))).toBe('3 Nov 2017');
});

it('counts agree with what they count', () => {
  expect([countOf(1, 'word'), countOf(0, 'word'), countOf(1034, 'word'), countOf(1_234_567, 'word')]).toEqual([
    '1 word',
    '0 words',
    '1,034 words',
    '1,234,567 words',
  ]);
});
