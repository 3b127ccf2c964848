import { describe, expect, it } from 'vitest';
import { citationsIn, citedBy, citedIn } from './support/printed.ts';

type Row = readonly [group: string, ...cited: string[]];

function forms(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('(%s)', (group, ...cited) => {
      expect(citedBy(group)).toEqual(cited);
    });
  });
}

forms('one reference', [
  ['press service of the River Fleet, November 3', '→ press service of the River Fleet 2017-11-03'],
  ['Source: Gornyi Vestnik, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['*Gornyi Vestnik*, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik in Russian, 3 November', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik, evening edition, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['The Volga Herald, November 3', '→ The Volga Herald 2017-11-03'],
  ['Vzmorye, 3 November', '→ Vzmorye 2017-11-03'],
  ['Sever-press.ru, November 3', '→ Sever-press.ru 2017-11-03'],
  ['www.portovik.info, November 3', '→ www.portovik.info 2017-11-03'],
  ['Harbor Authority of Omsk, November 3', '→ Harbor Authority of Omsk 2017-11-03'],
  ['Ministry of Fisheries, Republic of Karelia, November 3', '→ Ministry of Fisheries, Republic of Karelia 2017-11-03'],
  ['General Staff of the River Fleet, November 3', '→ General Staff of the River Fleet 2017-11-03'],
  ['Forum 18, November 3', '→ Forum 18 2017-11-03'],
  ['The Day, November 3', '→ The Day 2017-11-03'],
  ['Severny Kavkaz, November 3', '→ Severny Kavkaz 2017-11-03'],
  ['Asia Plus, November 3', '→ Asia Plus 2017-11-03'],
  ['King’s College of the Lakes, November 3', '→ King’s College of the Lakes 2017-11-03'],
  ['Levada Center poll, November 3', '→ Levada Center poll 2017-11-03'],
  ['Russia’s Kommersant, November 3', '→ Kommersant 2017-11-03'],
  ['state-run TASS, November 3', '→ TASS 2017-11-03'],
  ['local news agencies, November 3', '→ local news agencies 2017-11-03'],
  ['press release, November 3', '→ press release 2017-11-03'],
  ['MID Press Conference, November 3', '→ MID Press Conference 2017-11-03'],
  ['Committee on Fisheries, U.S. Congress, May 2016', '→ Committee on Fisheries, U.S. Congress 2016-05'],
  ['The Silver Age, November 3', '→ The Silver Age 2017-11-03'],
  ['Golos oblastei, November 3', '→ Golos oblastei 2017-11-03'],
  ['taz, November 3', '→ taz 2017-11-03'],
  ['n-tv, November 3', '→ n-tv 2017-11-03'],
]);

forms('several in one group', [
  [
    'see EDM, November 3, and Gornyi Vestnik, November 5',
    'see EDM, November 3 → see EDM 2017-11-03',
    'Gornyi Vestnik, November 5 → see Gornyi Vestnik 2017-11-05',
  ],
  ['Gornyi Vestnik, November 3; emphasis added', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
  [
    'Gornyi Vestnik, November 3; Tulskie Novosti, November 5',
    'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03',
    'Tulskie Novosti, November 5 → Tulskie Novosti 2017-11-05',
  ],
  [
    'Polis, 3 November; Orlovskaya Iskra, 4 November 2016; TASS, 5 May',
    'Polis, 3 November → Polis 2017-11-03',
    'Orlovskaya Iskra, 4 November 2016 → Orlovskaya Iskra 2016-11-04',
    'TASS, 5 May → TASS 2017-05-05',
  ],
  [
    'Kavkaz Segodnya, November 3, Dagestan Post, November 4',
    'Kavkaz Segodnya, November 3 → Kavkaz Segodnya 2017-11-03',
    'Dagestan Post, November 4 → Dagestan Post 2017-11-04',
  ],
  [
    'Sahel Weekly, November 3;Krai.info, November 4 ;',
    'Sahel Weekly, November 3 → Sahel Weekly 2017-11-03',
    'Krai.info, November 4 → Krai.info 2017-11-04',
  ],
]);

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

forms('signals', [
  ['see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['See also: Gornyi Vestnik, November 3', '→ see also Gornyi Vestnik 2017-11-03'],
  ['cf. Gornyi Vestnik, November 3', '→ cf. Gornyi Vestnik 2017-11-03'],
  ['compare Gornyi Vestnik, November 3', '→ cf. Gornyi Vestnik 2017-11-03'],
  ['for background, see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['for an earlier account of the strike see also Polis, May 3', '→ see also Polis 2017-05-03'],
  ['on the toll reform, see Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['see, e.g., Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  ['see “The Long Pier,” Gornyi Vestnik, November 3', '→ see Gornyi Vestnik 2017-11-03'],
  [
    'see EDM, November 3; Gornyi Vestnik, October 5',
    'see EDM, November 3 → see EDM 2017-11-03',
    'Gornyi Vestnik, October 5 → see Gornyi Vestnik 2017-10-05',
  ],
  [
    'Polis, May 3, see also Krai.info, May 5',
    'Polis, May 3 → Polis 2017-05-03',
    'see also Krai.info, May 5 → see also Krai.info 2017-05-05',
  ],
  [
    'for background, see Polis, May 3, cf. Krai.info, May 5',
    'for background, see Polis, May 3 → see Polis 2017-05-03',
    'cf. Krai.info, May 5 → cf. Krai.info 2017-05-05',
  ],
  ['Part Two, see Polis, May 3', 'see Polis, May 3 → see Polis 2017-05-03'],
  [
    'Polis, May 3; see also Krai.info, May 5; Vzmorye, May 6',
    'Polis, May 3 → Polis 2017-05-03',
    'see also Krai.info, May 5 → see also Krai.info 2017-05-05',
    'Vzmorye, May 6 → Vzmorye 2017-05-06',
  ],
]);

forms('through another source', [
  ['in Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Oleg Brodov in Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['video on YouTube, May 3', '→ YouTube 2017-05-03'],
  ['Gornyi Vestnik via Krai.info, May 3', '→ Gornyi Vestnik 2017-05-03 via krai-info'],
  ['Gornyi Vestnik, May 3, via Krai.info', '→ Gornyi Vestnik 2017-05-03 via krai-info'],
  ['Gornyi Vestnik, May 3, cited in Krai.info, May 4', '→ Gornyi Vestnik 2017-05-03 via krai-info'],
  ['Polis quoting Krai.info, May 3', '→ Polis 2017-05-03 via krai-info'],
  ['as reported by Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['according to Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['quoted in Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['editorial in Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Op-ed, Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Gornyi Vestnik op-ed by a former captain, May 3', '→ Gornyi Vestnik 2017-05-03'],
]);

forms('the day on which a page was looked at', [
  ['Krai.info, accessed May 3', '→ Krai.info'],
  ['Gornyi Vestnik, last accessed on May 3, 2017', '→ Gornyi Vestnik'],
  ['Gornyi Vestnik, May 1 (retrieved May 3)', '→ Gornyi Vestnik 2017-05-01'],
  ['Gornyi Vestnik, May 1; accessed May 3', 'Gornyi Vestnik, May 1 → Gornyi Vestnik 2017-05-01'],
]);

forms('commas, dashes, digits, brackets and parentheses in a source', [
  ['Kanal-7, May 3', '→ Kanal-7 2017-05-03'],
  ['7 Dnei Severa, May 3', '→ 7 Dnei Severa 2017-05-03'],
  ['Vostok 24, May 3', '→ Vostok 24 2017-05-03'],
  ['Iskra-Plus, May 3', '→ Iskra-Plus 2017-05-03'],
  ['Sibirskaya Iskra (Omsk), May 3', '→ Sibirskaya Iskra (Omsk) 2017-05-03'],
  ['Sibirskaya Iskra [Omsk], 3 May 1993', '→ Sibirskaya Iskra [Omsk] 1993-05-03'],
  ['Sibirskaya Iskra, Omsk, May 3', '→ Sibirskaya Iskra 2017-05-03'],
  ['Sibirskaya Iskra, May 3 [in Russian]', '→ Sibirskaya Iskra 2017-05-03'],
  ['Agence du Lac (ADL), 3 May', '→ Agence du Lac (ADL) 2017-05-03'],
  ['al-Bilad, May 3', '→ al-Bilad 2017-05-03'],
  ['l’Aurore du Lac, 3 May', '→ l’Aurore du Lac 2017-05-03'],
  ['Večernji listić, 3 May', '→ Večernji listić 2017-05-03'],
  ['O Lago, 3 May', '→ O Lago 2017-05-03'],
  ['Le Phare libre, 3 May', '→ Le Phare libre 2017-05-03'],
  ['eHarborNews, May 3', '→ eHarborNews 2017-05-03'],
  ['River & Canal Technology, May 3', '→ River & Canal Technology 2017-05-03'],
  ['Sibirskaya Iskra – Why the pier was closed, May 3', '→ Sibirskaya Iskra 2017-05-03'],
  ['Sibirskaya Iskra—“The Pier and the Lake,” May 3', '→ Sibirskaya Iskra 2017-05-03'],
  ['Sibirskaya Iskra – Zapad, no. 4, May 3–9', '→ Sibirskaya Iskra – Zapad 2017-05-03/2017-05-09'],
  ['Interfax – Omsk, May 3', '→ Interfax 2017-05-03'],
  ['Sibirskaya Iskra: Why the pier was closed, 3 May 2016', '→ Sibirskaya Iskra 2016-05-03'],
  ['Sibirskaya Iskra, Why the pier was closed, May 3', '→ Sibirskaya Iskra 2017-05-03'],
]);

forms('titles, authors, pages', [
  ['“The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['"The Long Pier", Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Gornyi Vestnik, “Tolls, Piers; and What Comes After,” May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['“Reading Kommersant on the Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Oleg Brodov, “The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Brodov, “The Long Pier,” Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['O. Brodov, Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['“Vesti Reki,” May 3', '→ Vesti Reki 2017-05-03'],
  ['Gornyi Vestnik No. 33, May 3', '→ Gornyi Vestnik 2017-05-03'],
  ['Gornyi Vestnik, May 3, p. 4', '→ Gornyi Vestnik 2017-05-03'],
  ['Voprosy Reki, no. 4, 2016, pp. 12–15', '→ Voprosy Reki 2016'],
  ['Voprosy Reki, vol. 58, no. 3 (June 2016): 14', '→ Voprosy Reki 2016-06'],
  ['Voprosy Reki 12, no. 3 (2016): 44–61', '→ Voprosy Reki 2016'],
  ['Voprosy Reki, № 41, 3 ноября', '→ Voprosy Reki 2017-11-03'],
  ['Ostrander 2012, 20', '→ Ostrander 2012'],
  ['cf. Ostrander and Vail 2012', '→ cf. Ostrander and Vail 2012'],
]);

forms('interviews', [
  ['Author’s interview, May 3', '→ Author’s interview 2017-05-03'],
  ['Author’s interviews', '→ Author’s interviews'],
  ['author interview with a pilot, Omsk, May 3', '→ author interview with a pilot 2017-05-03'],
  ['Authors’ conversations with dockers, May 3–5', '→ Authors’ conversations with dockers 2017-05-03/2017-05-05'],
  ['Interview with a harbor official, May 2016', '→ Interview with a harbor official 2016-05'],
  ['telephone interview, May 3', '→ telephone interview 2017-05-03'],
  ['interview with Ekho Moskvy, May 3', '→ Ekho Moskvy 2017-05-03'],
  ['interview with Gornyi Vestnik, May 3', '→ Gornyi Vestnik 2017-05-03'],
]);

forms('a source that the print lacks', [
  [', November 3', '→ – 2017-11-03'],
  [', November 3, 5', '→ – 2017-11-03 2017-11-05'],
  ['see , November 3', '→ see – 2017-11-03'],
  ['Polis, May 3; , May 4', 'Polis, May 3 → Polis 2017-05-03', ', May 4 → – 2017-05-04'],
]);

forms('no comma between source and date; French, Cyrillic', [
  ['Gornyi Vestnik November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik 3 Nov. 2016', '→ Gornyi Vestnik 2016-11-03'],
  ['Gornyi Vestnik (November 3)', '→ Gornyi Vestnik 2017-11-03'],
  ['November 3, Gornyi Vestnik', '→ Gornyi Vestnik 2017-11-03'],
  ['Le Fleuve 12 juill. 2012', '→ Le Fleuve 2012-07-12'],
  ['Le Fleuve, 1er févr. 2012', '→ Le Fleuve 2012-02-01'],
  ['Сибирская искра, 3, 5 ноября', '→ Сибирская искра 2017-11-03 2017-11-05'],
  ['«Сибирская искра», 3 нояб. 2016 г.', '→ Сибирская искра 2016-11-03'],
  ['газета «Сибирская искра», 3 ноября', '→ Сибирская искра 2017-11-03'],
  ['«Длинный причал», Сибирская искра, 3–5 ноября', '→ Сибирская искра 2017-11-03/2017-11-05'],
  ['см. также: Українська хвиля, 3 листопада 2016 року', '→ see also Українська хвиля 2016-11-03'],
]);

forms('accounts and addresses', [
  ['Facebook.com/dockers, May 3', '→ Facebook.com/dockers 2017-05-03'],
  ['T.me/Long_Pier/1432, May 3', '→ T.me/Long_Pier/1432 2017-05-03'],
  ['@longpier, May 3', '→ @longpier 2017-05-03'],
  ['Twitter, @longpier, May 3', '→ Twitter, @longpier 2017-05-03'],
  ['Telegram channel Long Pier, May 3', '→ Telegram channel Long Pier 2017-05-03'],
  ['Krai.info', '→ Krai.info'],
  ['https://krai.info/1, May 3', '→ krai.info 2017-05-03 https://krai.info/1'],
  ['see www.krai.info/news/1', '→ see krai.info https://www.krai.info/news/1'],
  ['Gornyi Vestnik, May 3, https://gv.info/1', '→ Gornyi Vestnik 2017-05-03 https://gv.info/1'],
  ['[Gornyi Vestnik](https://gv.info/1), May 3', '→ Gornyi Vestnik 2017-05-03 https://gv.info/1'],
  ['[Gornyi Vestnik, May 3](https://gv.info/1)', '→ Gornyi Vestnik 2017-05-03 https://gv.info/1'],
  [
    '[Gornyi Vestnik](https://gv.info/1); [the harbor’s page](https://pier.info/2)',
    '[Gornyi Vestnik](https://gv.info/1) → Gornyi Vestnik https://gv.info/1',
    '[the harbor’s page](https://pier.info/2) → pier.info https://pier.info/2',
  ],
]);

forms('spaces', [
  ['Gornyi\u00A0Vestnik,\u00A0November\u00A03,\u00A05', '→ Gornyi\u00A0Vestnik 2017-11-03 2017-11-05'],
  ['Gornyi Vestnik ,November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik, November 3.', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
  [' Gornyi Vestnik, November 3,', 'Gornyi Vestnik, November 3 → Gornyi Vestnik 2017-11-03'],
]);

describe('where a group stands', () => {
  it.each<Row>([
    ['The pier was closed. (Gornyi Vestnik, May 3) It stayed so.', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    ['“The pier is closed.” (See Gornyi Vestnik, May 3.)', 'See Gornyi Vestnik, May 3 → see Gornyi Vestnik 2017-05-03'],
    ['The pier was closed [Gornyi Vestnik, May 3].', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    [
      'The pier was closed (for the third time (Gornyi Vestnik, May 3)).',
      'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03',
    ],
    [
      'It was closed (see below) (Polis, May 3)(TASS, May 4).',
      'Polis, May 3 → Polis 2017-05-03',
      'TASS, May 4 → TASS 2017-05-04',
    ],
    ['The pier was closed (Gornyi Vestnik, May 3', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    ['It was closed (Gornyi Vestnik, May 3. It stayed so.', 'Gornyi Vestnik, May 3 → Gornyi Vestnik 2017-05-03'],
    [
      'It was closed (Polis, May 3, and so it stayed (TASS, May 5).',
      'Polis, May 3 → Polis 2017-05-03',
      'TASS, May 5 → TASS 2017-05-05',
    ],
  ])('%s', (body, ...cited) => {
    expect(citedIn(body)).toEqual(cited);
  });
});

describe('ibid. repeats what was cited before it', () => {
  it.each([
    ['ibid.', '2017-05-03'],
    ['Ibid., May 5', '2017-05-05'],
    ['see ibid., p. 3', '2017-05-03'],
    ['там же', '2017-05-03'],
  ])('(%s)', (group, date) => {
    const [, before, repeated] = citationsIn(
      `It was closed (Polis, May 1; Gornyi Vestnik, May 3).\n\nSo it stayed (${group}).`,
    );
    expect(repeated?.text).toBe(group);
    expect(repeated?.source).toBe(before?.source);
    expect(repeated?.sourceText).toBe('Gornyi Vestnik');
    expect(repeated?.dates.map((cited) => cited.date)).toEqual([date]);
  });
});

forms('what joins, dates and describes a source', [
  ['TASS, May 3; and Vedomosti, May 5', 'TASS, May 3 → TASS 2017-05-03', 'and Vedomosti, May 5 → Vedomosti 2017-05-05'],
  [
    'TASS, May 3; and also Vedomosti, May 5',
    'TASS, May 3 → TASS 2017-05-03',
    'and also Vedomosti, May 5 → Vedomosti 2017-05-05',
  ],
  [
    'TASS, May 3; and Brodov and Holm, Levada Center, 2016',
    'TASS, May 3 → TASS 2017-05-03',
    'and Brodov and Holm, Levada Center, 2016 → Levada Center 2016',
  ],
  ['TASS, May 3; Vedomosti, same day', 'TASS, May 3 → TASS 2017-05-03', 'Vedomosti, same day → Vedomosti 2017-05-03'],
  ['Vedomosti/May 3', '→ Vedomosti 2017-05-03'],
  ['TASS report, May 3', '→ TASS 2017-05-03'],
  ['a Freedom House press release, May 3', '→ Freedom House 2017-05-03'],
  ['vgl. Vedomosti, 3 May', '→ cf. Vedomosti 2017-05-03'],
  ['Vedomosti, May 3; n = 1,200', 'Vedomosti, May 3 → Vedomosti 2017-05-03'],
  ['upi, May 3', '→ upi 2017-05-03'],
  ['ksi, May 3; TASS, May 5', 'ksi, May 3 → ksi 2017-05-03', 'TASS, May 5 → TASS 2017-05-05'],
  ['TASS, May 5, quoting a Vedomosti report of May 3', '→ TASS 2017-05-05 via vedomosti'],
  ['TASS, May 5, quoting a harbor spokesman', '→ TASS 2017-05-05'],
]);

forms('titles between source and date', [
  ["Freedom House, 'The Long Pier', May 2016", '→ Freedom House 2016-05'],
  ["Freedom House, 'The Pilots' Strike', 3 May 2016", '→ Freedom House 2016-05-03'],
  ['Freedom House, Yearly River Outlook, May 2016, p. 4', '→ Freedom House 2016-05'],
  ['IMF, World River Survey, May 2016', '→ IMF 2016-05'],
  ['TASS, Sibirskaya Iskra, May 2016', 'TASS → TASS 2016-05', 'Sibirskaya Iskra, May 2016 → Sibirskaya Iskra 2016-05'],
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

describe('an unknown source within a clause, after a noun for who publishes', () => {
  it.each([
    ['A village paper (Zarya, May 3) shows the pier.', ['Zarya, May 3 → Zarya 2017-05-03']],
    ['A channel run by two old pilots (Volna, May 3) shows the pier.', ['Volna, May 3 → Volna 2017-05-03']],
    ['A feast in a paper town (Ozyory, May 3) went on.', []],
    ['A paper mill (Ozyory, May 3) burned down.', []],
    ['A fair (Ozyory, May 3) pleased a blogger.', []],
  ])('%s', (body, cited) => {
    expect(citedIn(body)).toEqual(cited);
  });
});

describe('a source without a date', () => {
  it.each([
    ['The pier is closed. (Omsk Herald)', ['Omsk Herald → Omsk Herald']],
    ['Claims that the pier was closed (TASS) were wrong.', ['TASS → TASS']],
    ['The channel (TASS) was closed.', []],
    ['He bought a paper (Omsk Herald). Nobody minded.', []],
  ])('%s', (body, cited) => {
    expect(citedIn(body).map((line) => line.trim())).toEqual(cited);
  });
});

it('an acronym that a citation defines is known in the next', () => {
  const [one, two] = citationsIn('Ice came (Harbor Authority of Omsk [HAO], May 3). It left (HAO, May 5).');
  expect([one?.source, two?.source]).toEqual(['harbor-authority-of-omsk', 'harbor-authority-of-omsk']);
});
