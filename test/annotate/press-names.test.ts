import { describe, expect, it } from 'vitest';
import { citationsIn, citedIn } from './support/printed.ts';

describe('names of the press that are also words or persons’ names', () => {
  it.each([
    'Mr. Bell said that the pier would be closed.',
    'Bell said that the pier would be closed.',
    'Dawn said she would leave.',
    'The captain told Dawn that the pier is closed.',
    'According to Stern, the pier is closed.',
    'Hill said on May 3 that the pier is closed.',
    'Marianne wrote on May 3 that the pier is closed.',
    'Time revealed that he was right.',
    'Trend predicts that it grows.',
    'The paper reported that the pier is closed.',
    'The conversation revealed a rift.',
    'The times called for a pier.',
    'Vanguard said that its fleet has left.',
  ])('%s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });

  it.each([
    ['Dawn reported that the pier is closed.', 'Dawn reported', 'Dawn'],
    ['The Hill said that the pier is closed.', 'The Hill said', 'The Hill'],
    ['According to the Bell, the pier is closed.', 'According to the Bell', 'Bell'],
    ['The captain told Time that the pier is closed.', 'told Time', 'Time'],
    ['The Conversation reported that the pier is closed.', 'The Conversation reported', 'The Conversation'],
  ])('%s', (body, print, source) => {
    expect(citedIn(body)).toEqual([`${print} → ${source}`]);
  });
});

describe('the press of the world', () => {
  it.each([
    ['According to Daily Maverick, the pier is closed.', 'daily-maverick'],
    ['Rappler reported that the pier is closed.', 'rappler'],
    ['The captain told Folha de São Paulo that it is closed.', 'folha-de-s-paulo'],
    ['It is closed, the Phnom Penh Post said.', 'the-phnom-penh-post'],
    ['It is closed, Radio Tamazuj reported on May 3.', 'radio-tamazuj'],
    ['The pier [is closed](https://www.newvision.co.ug/news/1).', 'new-vision'],
    ['The pier [is closed](https://diariolibre.com/actualidad).', 'diario-libre'],
  ])('%s', (body, source) => {
    expect(citationsIn(body).map((citation) => citation.source)).toEqual([source]);
  });
});

describe('a known name whose later words are small', () => {
  it.each([
    ['The pilot told Večernji list that the pier is closed.', 'told Večernji list'],
    ['In Nezavisne novine, Mark Lund explained the ice.', 'In Nezavisne novine'],
    ['The list was published by Lietuvos rytas yesterday.', 'published by Lietuvos rytas yesterday'],
  ])('is read whole: %j', (text, cited) => {
    expect(citationsIn(text).map((citation) => citation.text)).toEqual([cited]);
  });

  it('is not made of a name and an adverb', () => {
    expect(citationsIn('The pilot told Russia today that the pier is closed.')).toEqual([]);
  });
});
