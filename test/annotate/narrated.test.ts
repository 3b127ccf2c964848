import { describe, expect, it } from 'vitest';
import { citedIn } from './support/printed.ts';

describe('what running text cites', () => {
  it.each([
    [
      'According to Gornyi Vestnik on May 3, the pier is closed.',
      'According to Gornyi Vestnik on May 3',
      'Gornyi Vestnik',
    ],
    ['It is closed, according to Krai.info on May 3.', 'according to Krai.info on May 3', 'Krai.info'],
    ['Krai.info reported on May 3 that it is closed.', 'Krai.info reported on May 3', 'Krai.info'],
    [
      '“Nezavisimaya gazeta” commented on May 3 that it is closed.',
      '“Nezavisimaya gazeta” commented on May 3',
      'Nezavisimaya gazeta',
    ],
    ['"Interfax" reported on May 3 that it is closed.', '"Interfax" reported on May 3', 'Interfax'],
    ['As Gornyi Vestnik wrote on May 3, it is closed.', 'Gornyi Vestnik wrote on May 3', 'Gornyi Vestnik'],
    ['Interfax on the evening of May 3 broadcast a bell.', 'Interfax on the evening of May 3 broadcast', 'Interfax'],
    ['Interfax in a dispatch of May 3 showed the bell.', 'Interfax in a dispatch of May 3 showed', 'Interfax'],
    ['Gornyi Vestnik (May 3) reported that it is closed.', 'May 3', 'Gornyi Vestnik'],
    ['Gornyi Vestnik wrote (May 3) that it is closed.', 'May 3', 'Gornyi Vestnik'],
    ['The newspaper Polis (May 3) calls it a shame.', 'May 3', 'Polis'],
    ['Writing in Gornyi Vestnik (May 3), the captain calls it a shame.', 'May 3', 'Gornyi Vestnik'],
    ['The captain told Interfax (May 3) that it is closed.', 'May 3', 'Interfax'],
    ['TASS (May 3) confirmed it.', 'May 3', 'TASS'],
    ['Zvon (May 3) compared it to a wedding.', 'May 3', 'Zvon'],
    ['Utrennyaya Reka wrote (May 3) that it is closed.', 'May 3', 'Utrennyaya Reka'],
    ['It is closed, says Gornyi Vestnik (see the May 3 issue).', 'see the May 3 issue', 'see Gornyi Vestnik'],
  ])('%s', (body, print, source) => {
    expect(citedIn(body)).toEqual([`${print} → ${source} 2017-05-03`]);
  });

  it.each([
    [
      'The minister [resigned](https://gv.info/1) on Tuesday.',
      '[resigned](https://gv.info/1) → gv.info https://gv.info/1',
    ],
    [
      'It is closed, [TASS reported](https://tass.ru/1).',
      '[TASS reported](https://tass.ru/1) → TASS https://tass.ru/1',
    ],
    ['The plan is at https://krai.info/1.', 'https://krai.info/1 → krai.info https://krai.info/1'],
  ])('%s', (body, cited) => {
    expect(citedIn(body)).toEqual([cited]);
  });

  it('names the longest name, not a known one inside it', () => {
    expect(citedIn('The daily Trud Sibiri (May 3) calls it a shame.')).toEqual(['May 3 → Trud Sibiri 2017-05-03']);
  });
});

describe('the full stop of a sentence is no part of a date', () => {
  it.each([
    ['TASS reported it on 3 May.', 'TASS reported it on 3 May'],
    ['TASS reported it on 3 February.', 'TASS reported it on 3 February'],
    ['TASS reported it on 3 Feb.', 'TASS reported it on 3 Feb.'],
    ['TASS reported it on 3 Feb. 2017.', 'TASS reported it on 3 Feb. 2017'],
  ])('%s', (body, text) => {
    expect(citedIn(body)[0]).toMatch(new RegExp(`^${text.replaceAll('.', '\\.')} → TASS 2017-0[25]-03$`));
  });
});

it('no paper where a body of a state is printed so', () => {
  expect(citedIn('The State wrote on 3 May that it was sold.')).toEqual([]);
});

describe('what stands beside a source and says where, when or through whom it told', () => {
  it.each([
    ['So says Vedomosti.', 'says Vedomosti → Vedomosti'],
    ['Speaking on Rossiya 1 on May 3, the pilot wept.', 'Speaking on Rossiya 1 on May 3 → Rossiya 1 2017-05-03'],
    ['Ice came, to judge by Vedomosti of May 3.', 'judge by Vedomosti of May 3 → Vedomosti 2017-05-03'],
    ['The number comes from Vedomosti.', 'comes from Vedomosti → Vedomosti'],
    ['The map was printed last week by Vedomosti.', 'printed last week by Vedomosti → Vedomosti'],
    ['Vedomosti this week wrote that ice came.', 'Vedomosti this week wrote → Vedomosti'],
    ['Vedomosti’s man in Omsk counted six piers.', 'Vedomosti’s man in Omsk counted → Vedomosti'],
    ['A Vedomosti poll of May 3 said that ice came.', 'Vedomosti poll of May 3 said → Vedomosti 2017-05-03'],
    ['At noon on May 3 Vedomosti wrote that ice came.', 'At noon on May 3 Vedomosti wrote → Vedomosti 2017-05-03'],
    ['As late as May 3 Vedomosti wrote that ice came.', 'As late as May 3 Vedomosti wrote → Vedomosti 2017-05-03'],
    [
      'Vedomosti printed the letter in full on May 3.',
      'Vedomosti printed the letter in full on May 3 → Vedomosti 2017-05-03',
    ],
    ['The Guardian from Moscow wrote that ice came.', 'The Guardian from Moscow wrote → The Guardian'],
    ['The Omsk paper Utro Reki wrote that ice came.', 'Utro Reki wrote → Utro Reki'],
  ])('%s', (body, cited) => {
    expect(citedIn(body)).toEqual([cited]);
  });

  it('a source may be named in an aside, and with an &', () => {
    expect(
      citedIn(
        'The town’s daily, the Zambia Daily Mail, says that ice came. According to the Mail & Guardian, it went.',
      ),
    ).toEqual([
      'the Zambia Daily Mail, says → Zambia Daily Mail',
      'According to the Mail & Guardian → Mail & Guardian',
    ]);
  });

  it('“Both” and “If” before a name are no part of it', () => {
    expect(citedIn('Both TASS and Vedomosti wrote that ice came. If RBC is right, it will stay.')).toEqual([
      'TASS → TASS',
      'Vedomosti wrote → Vedomosti',
      'RBC is right → RBC',
    ]);
  });

  it.each([
    'The pilot comes from Vedomosti.',
    'Vedomosti’s man in Omsk bought a pier.',
    'Utro Reki wrote that ice came.',
    'The white paper Utro Reki drew up is lost.',
    'Any ships? None came.',
    'Deutsche Welle keeps a studio nearby.',
    'The Czech Republic sent tanks before anyone else.',
    'Why has it not come?',
    'A plan to close the public broadcaster, RTVS, recalls the ice of 2010.',
    'On the Atlantic side, the pilot has asked for ice.',
    'Fraternité Matin, which will be sixty-one in December, has a new roof.',
  ])('%s cites nothing', (body) => {
    expect(citedIn(body)).toEqual([]);
  });
});

describe('a known source and a day in one clause', () => {
  it.each([
    ['Vedomosti worked out on November 3 that ice had come.', '2017-11-03'],
    ['The pilots left in silence. Vedomosti 3 Nov.', '2017-11-03'],
    ['Few believed Vedomosti; its article of November 3 gave ice no chance.', '2017-11-03'],
    ['Old habits: in May 2016 Vedomosti reported that ice had come.', '2016-05'],
    ['Vedomosti was able to report from Omsk on November 3 that ice had come.', '2017-11-03'],
    ['Vedomosti published his letter to headquarters on November 3, in which he is less hard.', '2017-11-03'],
    ['Vedomosti published the notice on November 3.', '2017-11-03'],
    ['As late as 3 November Vedomosti could write that ice had come.', '2017-11-03'],
    ['In Hong Kong Vedomosti reported on 3 November that ice had come.', '2017-11-03'],
    ['On the third of November Vedomosti described a lunch.', '2017-11-03'],
    ['Its editor explained his resignation to Vedomosti on 3 November.', '2017-11-03'],
    ['To Vedomosti he confided on 3 November that ice had come.', '2017-11-03'],
    ['The pier was shut on 3 November. Vedomosti, the same morning, the full text.', '2017-11-03'],
    ['Vedomosti twice (3 November) reminded its readers that ice comes.', '2017-11-03'],
    ['Ready where, asked Libération on Thursday.', '2017-11-16'],
    ['Vedomosti followed on November 3 with a leader on ice.', '2017-11-03'],
    ['The pier was shut on 3 November. Al Jazeera broadcast the ceremony live that morning.', '2017-11-03'],
    ['In Wednesday’s Vedomosti Oleg Brodov pleaded for ice.', '2017-11-15'],
    ['Its letter had appeared in Vedomosti on the last day of October.', '2017-10-31'],
    ['In its issue of 3 November the weekly Ogonyok compared the forms.', '2017-11-03'],
  ])('%s', (sentence, day) => {
    expect(citedIn(sentence).map((cited) => cited.slice(-day.length))).toEqual([day]);
  });
});

it.each([
  ['According to Vedomosti Moscow was kept informed.', 'Vedomosti'],
  ['According to Vedomosti Oleg Brodov told the council that ice comes.', 'Vedomosti'],
  ['According to the weekly Ogonyok Oleg Brodov overruled them.', 'Ogonyok'],
])('a source ends before who does something: %s', (sentence, source) => {
  expect(citedIn(sentence).map((cited) => cited.slice(-source.length))).toEqual([source]);
});

describe('the dateline of a dispatch', () => {
  it.each([
    ['OMSK, Nov. 3 (TASS) — The pier was shut by the guards.', 'OMSK, Nov. 3 (TASS) → TASS 2017-11-03'],
    ['MOSCOW (AP) — The pier was shut by the guards.', 'MOSCOW (AP) → AP'],
    ['ALMATY, 4 Nov (Zarya) - The pier was shut by the guards.', 'ALMATY, 4 Nov (Zarya) → Zarya 2017-11-04'],
    ['Moscow, Nov. 3 (Interfax) – The pier was shut.', 'Moscow, Nov. 3 (Interfax) → Interfax 2017-11-03'],
    ['OMSK, Russia, Nov. 3 (TASS) - The pier was shut.', 'OMSK, Russia, Nov. 3 (TASS) → TASS 2017-11-03'],
  ])('%s', (paragraph, cited) => {
    expect(citedIn(paragraph)).toEqual([cited]);
  });

  it.each(['NATO (Brussels) - the alliance shut a pier.', 'In May 3 (Reuters) ferries sank.'])(
    'is none in %j',
    (paragraph) => {
      expect(citedIn(paragraph)).toEqual([]);
    },
  );
});

describe('tellings that hang on one word beside the source', () => {
  it.each([
    ['One of Vedomosti’s photographers reported that ice came.', 'Vedomosti’s photographers reported → Vedomosti'],
    ['The ferry is lost, said by dpa to be old.', 'said by dpa → DPA'],
    ['The pilot complained to the taz that ice came.', 'complained to the taz → taz'],
    ['The pilot insisted to Anadolu Agency that ice came.', 'insisted to Anadolu Agency → Anadolu Agency'],
    ['Vedomosti showed him thumping the lectern.', 'Vedomosti showed → Vedomosti'],
    ['Nobody, Vedomosti heard him say on May 3, is safe.', 'Vedomosti heard him say on May 3 → Vedomosti 2017-05-03'],
    ['Vedomosti gives it a week.', 'Vedomosti gives → Vedomosti'],
    [
      'The pilots left with an air which Vedomosti has compared to that of a guest.',
      'Vedomosti has compared → Vedomosti',
    ],
    ['Back in May 2016, Vedomosti reported that ice came.', 'Back in May 2016, Vedomosti reported → Vedomosti 2016-05'],
    [
      'The pilot said it in an interview with Vedomosti that came out on May 3.',
      'in an interview with Vedomosti that came out on May 3 → Vedomosti 2017-05-03',
    ],
    [
      'Ice came only in May, Vedomosti reminded its viewers on May 3.',
      'Vedomosti reminded its viewers on May 3 → Vedomosti 2017-05-03',
    ],
  ])('%s', (sentence, cited) => {
    expect(citedIn(sentence)).toEqual([cited]);
  });

  it.each([
    ['Australian pilots came in May, and Australian ones in June.'],
    ['The pilot insisted to the International Energy Agency that ice came.'],
    ['Vedomosti gave him a week to leave.'],
  ])('not in %j', (sentence) => {
    expect(citedIn(sentence)).toEqual([]);
  });
});
