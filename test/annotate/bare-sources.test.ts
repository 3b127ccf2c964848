import { expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';

/** What each paragraph cites: source, days and claim. */
function citedIn(...paragraphs: readonly string[]) {
  const { article } = annotateText(['A Quiet Week by the River', 'Published: 2017-11-20', ...paragraphs].join('\n\n'));
  return article.paragraphs.map(({ text, citations }) =>
    citations.map(({ source, dates, claim }) =>
      [source, ...dates.map(({ date }) => date), claim && text.slice(claim.start, claim.end)].join(' | '),
    ),
  );
}

const known = 'Ice came. TASS 12 Oct';
const ofKnown = ['tass | 2017-10-12 | Ice came.'];

it.each([
  ['letters', 'Ice went. RTKO 10 Oct', 'rtko | 2017-10-10 | Ice went.'],
  ['a name', 'Ice went. Al-Zeta, 9 October', 'al-zeta | 2017-10-09 | Ice went.'],
  [
    'a name of the press that holds a state’s',
    'Ice went. Radio of Kenya 9 Oct',
    'radio-of-kenya | 2017-10-09 | Ice went.',
  ],
])('where a paragraph ends with a known source and its day, cites %s at the end of another', (_, text, cited) => {
  expect(citedIn(known, text)).toEqual([ofKnown, [cited]]);
});

it.each([
  ['a place', 'Ice went. Omsk 9 Oct'],
  ['a person', 'Ice went. Vladimir Putin 9 Oct'],
  ['words', 'Ice went on 9 Oct'],
])('cites no %s there', (_, text) => {
  expect(citedIn(known, text)).toEqual([ofKnown, []]);
});

it('cites no unknown name so where no paragraph ends with a known one', () => {
  expect(citedIn('Ice went. Al-Zeta 9 Oct', 'Ice came. Zvonar 9 Oct').flat()).toEqual([]);
});

it('tells the Sun, a paper, from what is short for Sunday', () => {
  expect(
    citedIn('Ice came (TASS, 8 October; The Sun, 9 October).')
      .flat()
      .map((cited) => cited.split(' | ')[1]),
  ).toEqual(['2017-10-08', '2017-10-09']);
  expect(citedIn('Ice came (TASS, Sun, 8 October).').flat()).toEqual(['tass | 2017-10-08 | Ice came']);
});
