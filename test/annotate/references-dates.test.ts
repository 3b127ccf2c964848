import { describe, expect, it } from 'vitest';
import { forms } from './support/forms.ts';
import { citationsIn, citedIn } from './support/printed.ts';

forms('several sources before one date', [
  [
    'TASS, Sibirskaya Iskra, March 3',
    'TASS → TASS 2017-03-03',
    'Sibirskaya Iskra, March 3 → Sibirskaya Iskra 2017-03-03',
  ],
  [
    'Gornyi Vestnik; Sibirskaya Iskra; Vedomosti, November 6, 7',
    'Gornyi Vestnik → Gornyi Vestnik 2017-11-06 2017-11-07',
    'Sibirskaya Iskra → Sibirskaya Iskra 2017-11-06 2017-11-07',
    'Vedomosti, November 6, 7 → Vedomosti 2017-11-06 2017-11-07',
  ],
  ['Iskra TV, Zarya TV, 3 May', 'Iskra TV → Iskra TV 2017-05-03', 'Zarya TV, 3 May → Zarya TV 2017-05-03'],
  [
    'Krai.info, Sever-press.ru, May 3',
    'Krai.info → Krai.info 2017-05-03',
    'Sever-press.ru, May 3 → Sever-press.ru 2017-05-03',
  ],
  [
    'TASS and Volzhskaya Pravda, May 3',
    'TASS → TASS 2017-05-03',
    'Volzhskaya Pravda, May 3 → Volzhskaya Pravda 2017-05-03',
  ],
  ['Krai.info and 4x4, May 3', 'Krai.info → Krai.info 2017-05-03', '4x4, May 3 → 4x4 2017-05-03'],
  ['TASS/Interfax, May 3', 'TASS → TASS 2017-05-03', 'Interfax, May 3 → Interfax 2017-05-03'],
  [
    'TASS, Gornyi Vestnik, and Interfax, May 3',
    'TASS → TASS 2017-05-03',
    'Gornyi Vestnik → Gornyi Vestnik 2017-05-03',
    'Interfax, May 3 → Interfax 2017-05-03',
  ],
  ['Argumenty i Fakty, May 3', '→ Argumenty i Fakty 2017-05-03'],
  ['TRT Radyo 1, 20 Oct', '→ TRT Radyo 1 2017-10-20'],
  ['Rádio 2, 18 Oct', '→ Rádio 2 2017-10-18'],
  ['Polis 10, 14 July', '→ Polis 2017-07-10 2017-07-14'],
  ['Arms and Harbors, May 3', '→ Arms and Harbors 2017-05-03'],
  ['Institute for War and Peace Reporting, May 3', '→ Institute for War and Peace Reporting 2017-05-03'],
]);

forms('dates', [
  ['Polis, November, 3', '→ Polis 2017-11-03'],
  ['Polis, issue of November 3', '→ Polis 2017-11-03'],
  ['the November 3 issue of Gornyi Vestnik', '→ Gornyi Vestnik 2017-11-03'],
  ['Polis, 3 noyabr', '→ Polis 2017-11-03'],
  ['Polis, October 19, 24, 31', '→ Polis 2017-10-19 2017-10-24 2017-10-31'],
  ['Polis, October 19, 24, November 2, 5', '→ Polis 2017-10-19 2017-10-24 2017-11-02 2017-11-05'],
  ['Polis, October 19 and 24', '→ Polis 2017-10-19 2017-10-24'],
  ['Polis, October 19, and 24', '→ Polis 2017-10-19 2017-10-24'],
  ['Polis, October 19 & November 2', '→ Polis 2017-10-19 2017-11-02'],
  ['Polis, October 12; 14; 19', '→ Polis 2017-10-12 2017-10-14 2017-10-19'],
  ['Polis, October 3; November 4, 2016', '→ Polis 2017-10-03 2016-11-04'],
  ['Polis, 10, 14 July', '→ Polis 2017-07-10 2017-07-14'],
  ['Polis, 25 June, 11, 15 July', '→ Polis 2017-06-25 2017-07-11 2017-07-15'],
  ['Polis, 10 and 14 July 2016', '→ Polis 2016-07-10 2016-07-14'],
  ['Polis, October 3–5', '→ Polis 2017-10-03/2017-10-05'],
  ['Polis, October 3-5, 9', '→ Polis 2017-10-03/2017-10-05 2017-10-09'],
  ['Polis, 3 – 5 October', '→ Polis 2017-10-03/2017-10-05'],
  ['Polis, October 30–November 2', '→ Polis 2017-10-30/2017-11-02'],
  ['Polis, 30 October to 2 November 2016', '→ Polis 2016-10-30/2016-11-02'],
  ['Polis, December 30, 2016–January 2, 2017', '→ Polis 2016-12-30/2017-01-02'],
  ['Polis, 22–24.09.2017', '→ Polis 2017-09-22/2017-09-24'],
  ['Polis, November 3rd', '→ Polis 2017-11-03'],
  ['Polis, the 3rd of November', '→ Polis 2017-11-03'],
  ['Polis, Nov. 3', '→ Polis 2017-11-03'],
  ['Polis, 3 Nov. 2016', '→ Polis 2016-11-03'],
  ['Polis, Sept 14, 2016', '→ Polis 2016-09-14'],
  ['Polis, 2017-11-03', '→ Polis 2017-11-03'],
  ['Polis, 03.11.2017', '→ Polis 2017-11-03'],
  ['Polis, 25/10/2017', '→ Polis 2017-10-25'],
  ['Polis, Friday, November 3', '→ Polis 2017-11-03'],
  ['Polis, November 3, 10:15 a.m.', '→ Polis 2017-11-03'],
  ['Polis, November', '→ Polis 2017-11'],
  ['Severnye Ogni, October 2016', '→ Severnye Ogni 2016-10'],
  ['Severnye Ogni, October–November 2016', '→ Severnye Ogni 2016-10/2016-11'],
  ['Severnye Ogni, 2016', '→ Severnye Ogni 2016'],
  ['Obozrenie Severa, autumn 2016', '→ Obozrenie Severa 2016'],
  ['Polis, published November 3', '→ Polis 2017-11-03'],
  ['Polis, November 3 (updated November 5)', '→ Polis 2017-11-03'],
  ['Severnye Ogni, date unknown', '→ Severnye Ogni'],
]);

forms('the day on which a page was looked at', [
  ['Krai.info, accessed May 3', '→ Krai.info'],
  ['Gornyi Vestnik, last accessed on May 3, 2017', '→ Gornyi Vestnik'],
  ['Gornyi Vestnik, May 1 (retrieved May 3)', '→ Gornyi Vestnik 2017-05-01'],
  ['Gornyi Vestnik, May 1; accessed May 3', 'Gornyi Vestnik, May 1 → Gornyi Vestnik 2017-05-01'],
]);

forms('dates of two numbers', [
  ['Vedomosti, 2017-05', '→ Vedomosti 2017-05'],
  ['Vedomosti, 5/2017', '→ Vedomosti 2017-05'],
  ['Vedomosti, 23/5', '→ Vedomosti 2017-05-23'],
  ['Vedomosti, 23.05', '→ Vedomosti 2017-05-23'],
  ['NTV, May 3, 17.10', '→ NTV 2017-05-03'],
]);

describe('the day stands first where another date of the document proves it', () => {
  it.each([
    ['Ice came (TASS, 3/5/2017). It left (TASS, 23/5/2017).', ['2017-05-03', '2017-05-23']],
    ['Ice came (TASS, 3/5). It left (TASS, 23/5).', ['2017-05-03', '2017-05-23']],
    ['Ice came (TASS, 3/5/2017). It left (TASS, 5/23/2017).', ['2017-03-05', '2017-05-23']],
  ])('%s', (body, dates) => {
    expect(citationsIn(body).flatMap((citation) => citation.dates.map(({ date }) => date))).toEqual(dates);
  });

  it('right after its source', () => {
    expect(citedIn('Vedomosti (28/10) calls it a shame.')).toEqual(['28/10 → Vedomosti 2017-10-28']);
    expect(citedIn('Vedomosti (2/3) of it is torn; TASS (24/7) is on.')).toEqual([]);
  });
});
