import { describe, expect, it } from 'vitest';
import { citedBy, citedIn } from './support/printed.ts';

function text(name: string, groups: readonly string[]): void {
  describe(name, () => {
    it.each(groups)('(%s)', (group) => {
      expect(citedBy(group)).toEqual([]);
    });
  });
}

text('events and their dates', [
  'Armenia-Azerbaijan war, September 27–November 10, 2020',
  'Second Border War, 2020',
  'Winter campaign, November 1939–March 1940',
  'Harbor summit, July 11–12',
  'Navy Day, July 30',
  'Independence Day, August 24, 1991',
  'World Cup, June 14–July 15',
  'Hamburg G20, July 7–8',
  'Zapad 2017, September 14–20',
  'Operation Long Pier, June 22',
  'Flight 214, July 17, 2014',
  'MH17, July 17',
  'Soyuz-4, January 14',
  'Treaty of Omsk, 1970',
  'Pier agreements, February 2015',
  'Resolution 2231, July 20, 2015',
  'UN Security Council Resolution 2231, July 2015',
  'Federal Law No. 114, July 25, 2002',
  'Project 636, launched May 2016',
  'Norway–Russia Commission, May 3',
  'Bloody Sunday, January 22',
  'Orthodox Easter, April 16',
  'Long Breeze, July 2–20',
  'Kuliko Field, 1380',
  'South Ossetia, August 2008',
  'exercise “Long Breeze,” July 2',
  '“Long Breeze,” July 2–5',
  'annual press conference, November 3',
]);

text('dates alone', [
  'November 5–11',
  'November 3, 2016',
  'on November 3',
  'in 2016',
  'since May 2016',
  '2014–2017',
  'July 10 and 14',
  'Sunday, November 5',
  '10 a.m.',
  'local time',
]);

text('places and times', [
  'Oxford, 2011',
  'Oxford University Press, 2011',
  'London: Lake Books, 2009',

  'Geneva, November 3',
  'Da Nang, Vietnam, November 10',
  'Hamburg',
  'Armenia, Belarus and Russia',
]);

text('people', [
  'speech by Putin, November 3',
  'born May 4, 1958',
  'b. 1958',
  '1958–2011',
  '42',
  'aged 42',
  'Putin, May 7',
  'Oleg Brodov, May 7, 2000',
  'Boris Yeltsin, 1991–1999',
  'President Oleg Brodov, 2008–2012',
  'then a colonel',
  'ret.',
  'Defense Minister Oleg Brodov',
]);

text('types of weapons, and groups of states by their number', [
  'Iskander-M, May 3',
  'Tochka-U, October 19',
  'Normandy Four, October 19',
  'Visegrad Four, May 3',
]);

text('amounts', [
  '$3.2 billion',
  '€400 million, or 3 percent of GDP',
  'about 600 kilometers',
  '3:1',
  'up 4 percent from 2016',
]);

text('pointers', [
  'see below',
  'see Table 2',
  'see map',
  'See Box',
  'Part One',
  'Chapter 3',
  'Article 51',
  'emphasis added',
]);

text('glosses and asides', [
  'which the harbor, of course, denies',
  'he now teaches abroad',
  'formerly Leningrad',
  'in Russian',
  'Russian: Sibir',
  'literally “the pier”',
  'e.g., pensions',
  'see also pensions',
  'hereinafter “Rules”',
  '“The Long Pier”',
  'lower house of the Russian parliament',
  'United Russia, 343 seats',
  'owner of the newspaper Kommersant',
  'a Reuters reporter',
]);

describe('a date in parentheses after', () => {
  it.each([
    'The mayor (November 3) spoke.',
    'The Duma (November 3) voted.',
    'The parade in Omsk (November 3) went well.',
  ])('%s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });
});

describe('what was held, and where, within a clause', () => {
  it.each([
    'The fleet came for a drill (“Long Breeze,” July 2).',
    'They recalled a raid (Ozyory, May 23) and another one.',
  ])('%s', (body) => {
    expect(citedIn(body)).toEqual([]);
  });
});

describe('a name that is a month’s, told something', () => {
  it.each(['RIA Novosti told May that the pier is closed.', 'The captain of Kommersant told April Brodova.'])(
    '%s',
    (body) => {
      expect(citedIn(body)).toEqual([]);
    },
  );
});
