import { describe, expect, it } from 'vitest';
import { forms } from './support/forms.ts';
import { citationsIn, citedIn } from './support/printed.ts';

forms('one reference', [
  ['press service of the River Fleet, November 3', '→ press service of the River Fleet 2017-11-03'],
  ['Source: Gornyi Vestnik, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['*Gornyi Vestnik*, November 3', '→ Gornyi Vestnik 2017-11-03'],
  ['Gornyi Vestnik in Russian, 3 November', '→ Gornyi Vestnik 2017-11-03'],
  ['Radio Svoboda, Tajik service, November 3', '→ Radio Svoboda 2017-11-03'],
  ['Libération, Casablanca, November 3', '→ Libération 2017-11-03'],
  ['La Nación (Arg.), November 3', '→ La Nación (Arg.) 2017-11-03'],
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
  ['Jeden nový deň, 3 May', '→ Jeden nový deň 2017-05-03'],
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
