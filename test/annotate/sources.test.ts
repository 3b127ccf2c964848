import { describe, expect, it } from 'vitest';
import { citationsIn } from './support/printed.ts';

/** The slugs of sources cited one after the other in one article. */
const slugs = (names: readonly string[]) =>
  citationsIn(names.map((name) => `The ferry stayed (${name}, May 3).`).join(' ')).map(({ source }) => source);

describe('one source under all its forms', () => {
  it.each([
    [['Severny Vestnik', 'Severnyi Vestnik', 'Severnyy Vestnik', 'Severnij Vestnik', 'Северный вестник']],
    [['Nedelya Plus', 'Nedelia Plus', 'Nedelja Plus']],
    [['Sibirskiye Ogni', 'Sibirskie Ogni', 'Сибирские огни']],
    [['Altaisky Krai', 'Altayskiy Kray', 'Алтайский край']],
    [['The Volga Herald', 'Volga Herald', '“Volga Herald”', 'Volga Herald [Samara]', 'VOLGA HERALD']],
    [['Portovik.info', 'www.portovik.info', 'https://portovik.info/a/1', 'en.portovik.info', 'Portovik']],
    [['L’Écho du Lac', "L'Echo du Lac"]],
    [
      [
        'T.me/longpier',
        't.me/longpier/1432',
        'Telegram/longpier',
        'Telegram channel Long Pier',
        'https://t.me/longpier/3',
      ],
    ],
    [['Twitter, @longpier', 'X.com/longpier', 'Twitter (@longpier)', '@longpier on Twitter']],
    [['Russian Council', 'Russiancouncil.ru', 'RIAC']],
    [['RIA News', 'RIA Novosti', 'ria.ru', 'РИА Новости']],
    [['Izvestiya', 'Izvestia', 'Izvestija', 'iz.ru', 'Известия']],
    [['Rossiiskaya Gazeta', 'Rossijskaja Gazeta', 'rg.ru']],
    [['Lenta.ru', 'Lenta.ru website', 'Lenta.ru news site']],
    [['Ekho Moskvy', 'Echo of Moscow radio', 'Ekho Moskvy radio station']],
    [['Wall Street Journal', 'WSJ', 'wsj.com']],
    [['Kavkaz-uzel.ru', 'Kavkazsky Uzel', 'Caucasian Knot']],
  ])('%j', (forms) => {
    const found = slugs(forms);
    expect(found).toHaveLength(forms.length);
    expect(new Set(found).size).toBe(1);
  });
});

describe('never two in one', () => {
  it.each([
    [['Nezavisimaya Gazeta', 'Gazeta.ru', 'Gazeta.uz', 'Novaya Gazeta', 'Gazeta']],
    [['NTV', 'n-tv', 'NTV Turkey']],
    [['Interfax', 'Interfax-Ukraine', 'Interfax-Kazakhstan', 'Interfax-Volga']],
    [['Vesti.ru', 'Vesti.az', 'Vesti.kz']],
    [['Pravda', 'Pravda.ru', 'Ukrainska Pravda', 'Volzhskaya Pravda']],
    [['Zvezda', 'Krasnaya Zvezda', 'Polyarnaya Zvezda']],
    [['Sever.info', 'Sever.press', 'Sever Plus', 'Severny Kurier']],
    [['omsk.portovik.info', 'portovik.info']],
    [['Volga News', 'Volga News Service', 'Volga TV', 'Radio Volga']],
    [['Trud', 'Trud-7', 'Trud Sibiri']],
    [['T.me/longpier', 'Facebook.com/longpier', 'T.me/shortpier', 'Telegram']],
    [['oreshkin.livejournal.com', 'brodov.livejournal.com', 'LiveJournal']],
    [['The Times', 'The New York Times', 'The Moscow Times', 'Financial Times']],
    [['Hürriyet', 'Hürriyet Daily News']],
  ])('%j', (names) => {
    expect(new Set(slugs(names)).size).toBe(names.length);
  });
});

describe('a source that no registry holds', () => {
  it('has the same slug in every article, whichever form it prints', () => {
    expect(slugs(['Северный вестник'])).toEqual(slugs(['Severnyi Vestnik']));
    expect(slugs(['The Volga Herald'])).toEqual(slugs(['Volga Herald']));
    expect(slugs(['www.portovik.info'])).toEqual(slugs(['Portovik.info']));
    expect(slugs(['Telegram channel Long Pier'])).toEqual(slugs(['t.me/longpier/3']));
  });
});
