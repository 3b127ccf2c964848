import { describe, expect, it } from 'vitest';
import { markedAnew } from './marked.ts';

describe('a state', () => {
  it.each([
    [
      'by its names',
      '[Russia=russia], the [Russian Federation=russia], the [United Kingdom=united-kingdom], [Britain=united-kingdom] and [Türkiye=turkey] signed.',
    ],
    [
      'by letters',
      'The [US=united-states], the [U.S.=united-states] and the [U.K.=united-kingdom] join the [UAE=united-arab-emirates] and the [DPRK=north-korea].',
    ],
    [
      'possessive',
      "[Iran=iran]'s and [Syria=syria]’s armies; the [United States=united-states]’ fleet; the [US=united-states]'s fleet.",
    ],
    [
      'of two words',
      '[North Korea=north-korea] and [South Korea=south-korea] met in [South Sudan=south-sudan] and [Papua New Guinea=papua-new-guinea].',
    ],
    ['but for the American of a continent', 'A South American council met; the [American~united-states] one did not.'],
    ['but not in a broadcaster’s', 'He watched France 24 in [Mali=mali].'],
    ['before an air arm', 'The [UK=united-kingdom] Air Component Commander left.'],
    ['before -led and -backed', '[US=united-states]-led talks and [Iran=iran]-backed groups.'],
    ['in an older name', 'They fled [Burma=myanmar], [Swaziland=eswatini] and the [Czech Republic=czechia].'],
    ['with its accents', '[Côte d’Ivoire=ivory-coast] and [Cote d’Ivoire=ivory-coast] are one.'],
    ['that is no member of the United Nations', 'The [Cook Islands=cook-islands] and [Niue=niue] signed.'],
    ['of the past', 'In the [USSR=soviet-union] he was free.'],
    ['not as a pronoun', 'LET US GO\n\nWHO KNOWS?\n\nIt is for us to say who knows.'],
    [
      'not in the name of a place',
      'He sailed the Gulf of Oman, the Sea of Japan, Lake Chad and the Jordan River to New Mexico.',
    ],
    [
      'not in a quarter or a station',
      'They met in Little Haiti and heard Radio Kuwait and the Johor-Singapore Special Economic Zone.',
    ],
    ['not in a party for it', 'She led For Georgia for a year. For [Georgia=georgia] it was hard.'],
    ['not in a territory of its name', 'French Guiana and American Samoa voted.'],
    [
      'not in a region of its name that acts',
      '[Kenya=kenya] and Southern Sudan traded; he fought in Eastern [Ukraine=ukraine].',
    ],
    [
      'not where the Georgia of America is meant',
      'He moved to Macon, Georgia.\n\nThe [Republicans=ORGANISATION?republicans] held Georgia and Ohio.',
    ],
    [
      'where the Georgia of the Caucasus is',
      '[Georgia=georgia] and [Armenia=armenia] signed; a senator went to [Georgia=georgia].',
    ],
    ['with the full stop of a saint', '[St. Lucia=saint-lucia] met [St. Kitts and Nevis=saint-kitts-and-nevis].'],
    [
      'not where a town of America bears its name',
      'He moved to Lebanon, Pennsylvania. A mill in Peru, Indiana, weaves. He saw [Peru=peru], Texas and [Chile=chile].',
    ],
    [
      'not in the name of a ship or a team',
      'USS Georgia, the tanker Lady Malta and the “Star Malta” sailed; Team Canada won.',
    ],
    [
      'not in what is named after it',
      'A Panama hat, three Guinea pigs, Brazil nuts and Dutch disease; a [Dutch~netherlands] doctor.',
    ],
    ['not in a surname', 'Yesterday Paris Jordan-Vasik slept. The [Iran=iran]-[Iraq=iraq] war ended.'],
    [
      'not in the name of a newspaper',
      'He reads the South China Morning Post, China Daily, the Jordan Times and Russia Today.',
    ],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});

describe('a demonym', () => {
  it.each([
    ['before a noun', 'A [Russian~russia] ship met a [French~france] one.'],
    [
      'of people',
      'Two [Russians~russia], five [Turks~turkey], a [Dane~denmark], the [Swiss~switzerland], [Czechs~czechia] and [Iraqis~iraq].',
    ],
    [
      'in a list of letters',
      'The [EU=european-union], [US=united-states], [UK=united-kingdom] and [UN=united-nations] paid US$5 million.',
    ],
    ['possessive', 'The [Syrians~syria]’ lot and the [Pole~poland]’s.'],
    ['of two words', 'A [North Korean~north-korea] and a [South African~south-africa].'],
    [
      'of a state of two words',
      'The [Saudi~saudi-arabia] king, an [Emirati~united-arab-emirates] and a [New Zealander~new-zealand].',
    ],
    [
      'in a compound',
      'A [Russian~russia]-[Turkish~turkey] deal, [US=united-states]-[Chinese~china] talks, [Russo~russia]-[Iranian~iran] and [Sino~china]-[Indian~india] ties.',
    ],
    ['after pro- and anti-', 'A pro-[Russian~russia] and anti-[American~united-states] crowd.'],
    [
      'before an institution of the state',
      'The [Iraqi~iraq] [Security Forces=iraqi-security-forces] met the [Lebanese~lebanon] [Government=ORGANISATION?lebanese-government].',
    ],
    [
      'before an organisation with a name of its own',
      '[Lebanese~lebanon] [Hezbollah=hezbollah] and the [Afghan~afghanistan] [Taliban=taliban].',
    ],
    [
      'not inside a name',
      'The [Russian Orthodox Church=russian-orthodox-church] and the [Syrian Observatory for Human Rights=syrian-observatory-for-human-rights] agreed.',
    ],
    [
      'that its country’s speakers use',
      'Two [Batswana~botswana], a [Mosotho~lesotho], a [Salvadorian~el-salvador] and a [Timorese~timor-leste] came.',
    ],
    ['not of a broadcaster’s service', 'BBC Persian and Deutsche Welle Turkish closed.'],
    ['not as a language', 'He speaks Russian well and spoke fluent French to a [Turkish~turkey] guest.'],
    ['of the South alone', 'The [Koreans~south-korea] signed on the Korean Peninsula.'],
    ['not of the South beside the North', '[North Korea=north-korea] fired. The Korean guns slept.'],
    ['not as a combining form alone', 'Franco ruled and Anglo failed.'],
  ])('%s', (_, marked) => {
    expect(markedAnew(marked)).toBe(marked);
  });
});
