import { describe, expect, it } from 'vitest';
import { annotateText } from '../../seed/annotate-text.ts';
import { citationsIn, citedIn, documentOf } from './support/printed.ts';

function sourcesOf(body: string): (string | null)[] {
  return citationsIn(body).map(({ source, dates }) => `${source} ${dates.map(({ date }) => date).join(' ')}`);
}

describe('the date of an attribution stands first, between or last', () => {
  it.each([
    ['On May 3, TASS reported that the pier is closed.', 'tass'],
    ['On May 3 the daily Polis wrote that the pier is closed.', 'polis'],
    ['On 3 May, Russia’s Vedomosti said that the pier is closed.', 'vedomosti'],
    ['On Wednesday, May 3, TASS reported that the pier is closed.', 'tass'],
    ['TASS on May 3 reported that the pier is closed.', 'tass'],
    ['Vedomosti, on May 3, warned that the pier is closed.', 'vedomosti'],
    ['In a May 3 report, TASS blamed the ice.', 'tass'],
    ['In its May 3 edition, Vedomosti blamed the ice.', 'vedomosti'],
    ['In an essay of 3 May, Vedomosti blamed the ice.', 'vedomosti'],
    ['In a May 3 interview with TASS, the pilot blamed the ice.', 'tass'],
    ['Vedomosti’s May 3 editorial blamed the ice.', 'vedomosti'],
    ['According to a May 3 TASS dispatch, the pier is closed.', 'tass'],
    ['According to a May 3 article in Vedomosti, the pier is closed.', 'vedomosti'],
    ['The pilot told TASS on May 3 that the pier is closed.', 'tass'],
    ['The pilot told the daily Polis on 3 May that the pier is closed.', 'polis'],
    ['Speaking to TASS on May 3, the pilot blamed the ice.', 'tass'],
    ['The pilot said in an interview with TASS on May 3 that the pier is closed.', 'tass'],
    ['The pilot denied it in remarks to Interfax on May 3.', 'interfax'],
    ['The pier is closed, wrote Vedomosti on May 3.', 'vedomosti'],
    ['“The pier is closed,” reported TASS on May 3.', 'tass'],
    ['TASS, in a long piece on May 3, put the toll at six.', 'tass'],
    ['Vedomosti’s editorial of 3 May called the pier a ruin.', 'vedomosti'],
    ['Vedomosti of Moscow reported on May 3 that the pier is closed.', 'vedomosti'],
    ['TASS estimated on May 3 that the pier has sunk.', 'tass'],
  ])('%s', (body, source) => {
    expect(sourcesOf(body)).toEqual([`${source} 2017-05-03`]);
  });

  it.each([
    ['The pilot told TASS and Interfax on May 3 that the pier is closed.', ['tass', 'interfax']],
    ['The pilot told NTV and Kanal 5 on May 3 that the pier is closed.', ['ntv', 'kanal-5']],
  ])('%s', (body, sources) => {
    expect(sourcesOf(body)).toEqual(sources.map((source) => `${source} 2017-05-03`));
  });

  it.each([
    'On May 3, the harbor master said that the pier is closed.',
    'In a May 3 speech, the harbor master blamed TASS.',
    'The pilot told the Duma on May 3 that the pier is closed.',
    'The pilot told Brodova on May 3 that the pier is closed.',
    'The pilot told reporters on May 3 that the pier is closed.',
    'The owner of Vedomosti on May 3 said that the pier is closed.',
    'The pilot bought Vedomosti on May 3.',
    'The pier was closed on May 3, when TASS reported it.',
    'The harbor master’s May 3 statement pleased TASS.',
    'In a May 3 storm, the pier broke.',
  ])('cites nothing: %s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });
});

describe('the claim leaves the attribution out', () => {
  it.each([
    ['As Vedomosti noted on May 3, the pier is closed.', 'the pier is closed'],
    ['The pier is closed, as Vedomosti noted on May 3.', 'The pier is closed'],
    ['The pier is closed, the newspaper Polis wrote on May 3.', 'The pier is closed'],
    ['No ferry sails, wrote Vedomosti on May 3.', 'No ferry sails'],
    ['According to TASS on May 3, the pier is closed.', 'the pier is closed'],
    ['The pilot told TASS on May 3 that no ferry sails.', 'that no ferry sails'],
  ])('%s', (body, claim) => {
    const { article } = annotateText(documentOf(body), { published: '2017-11-20' });
    const [paragraph] = article.paragraphs;
    const range = paragraph?.citations[0]?.claim;
    expect(range && paragraph.text.slice(range.start, range.end)).toBe(claim);
  });
});

it('finds no source in the end of a longer name', () => {
  expect(
    citationsIn('New Vedomosti reported on May 3 that the pier is closed.').map(({ source }) => source),
  ).not.toContain('vedomosti');
});

it('ends before what was told, where a short paragraph is one such sentence', () => {
  expect(citationsIn('TASS, on May 3, warned of ice and of storms.').map(({ text }) => text)).toEqual([
    'TASS, on May 3, warned',
  ]);
});

describe('a date alone in parentheses is the one telling source’s', () => {
  it.each([
    ['The agency TASS quoted a pilot as saying that the pier is closed (May 3).', 'tass'],
    ['Pilots were quoted by the daily Vedomosti as asking for ice (May 3).', 'vedomosti'],
    ['The Moscow daily Vedomosti reported that the pier is closed (May 3).', 'vedomosti'],
  ])('%s', (body, source) => {
    expect(sourcesOf(body)).toEqual([`${source} 2017-05-03`]);
  });

  it.each([
    'Pilots were quoted by TASS and later quoted by Vedomosti as asking for ice (May 3).',
    'The pilots of a ship that TASS owns left the pier (May 3).',
  ])('of two, or of none that tells, it is nobody’s: %s', (body) => {
    expect(citationsIn(body).flatMap(({ dates }) => dates)).toEqual([]);
  });
});

describe('a source and its date stand apart', () => {
  it.each([
    ['Nikkei, the Japanese daily, reported on May 3 that the pier is closed.', 'nikkei 2017-05-03'],
    ['Vedomosti, whose reporters saw the pier, wrote on May 3 that it is closed.', 'vedomosti 2017-05-03'],
    ['A report published by Vedomosti on May 3 names the pilots.', 'vedomosti 2017-05-03'],
    ['The contract, seen by Vedomosti on May 3, runs to ninety pages.', 'vedomosti 2017-05-03'],
    ['In a dispatch from Omsk dated May 3, TASS counted the piers.', 'tass 2017-05-03'],
    ['In an interview broadcast on May 3 by TASS, the pilot laughed.', 'tass 2017-05-03'],
    ['Vedomosti has written, in its issue of 3 May, that the pier is closed.', 'vedomosti 2017-05-03'],
    ['Zarya, the Omsk weekly, said on May 3 that the pier is closed.', 'zarya 2017-05-03'],
    ['La Prensa wrote on May 3 that the pier is closed.', 'la-prensa 2017-05-03'],
    ['The list is in yesterday’s Vedomosti.', 'vedomosti 2017-11-19'],
    ['A TASS report on Friday put the cost at a million.', 'tass 2017-11-17'],
    ['Vedomosti yesterday called the pier a ruin.', 'vedomosti 2017-11-19'],
  ])('%s', (body, cited) => {
    expect(sourcesOf(body)).toEqual([cited]);
  });
});

describe('an attribution to a known source without a date', () => {
  it('is none where a link in the paragraph cites that source by its address', () => {
    expect(citedIn('Tolls [rose again](https://www.vedomosti.ru/1), reports Vedomosti.')).toEqual([
      '[rose again](https://www.vedomosti.ru/1) → vedomosti.ru https://www.vedomosti.ru/1',
    ]);
  });

  it.each([
    ['Per Vedomosti, tolls rose.', 'Per Vedomosti → Vedomosti'],
    ['The pier, Vedomosti reckons, is lost.', 'Vedomosti reckons → Vedomosti'],
    ['Vedomosti suspects that the pier is lost.', 'Vedomosti suspects → Vedomosti'],
    ['The pier is lost, says Vedomosti.', 'says Vedomosti → Vedomosti'],
    ['Pilots quoted by Vedomosti blame the ice.', 'quoted by Vedomosti → Vedomosti'],
  ])('%s', (body, printed) => {
    expect(citedIn(body)).toEqual([printed]);
  });

  it.each(['A ferry per pier stayed.', 'The pilot says Vedomosti lies on his desk.'])('none: %s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });
});
