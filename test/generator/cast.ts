/** A state with the words that stand for it. */
export interface State {
  readonly name: string;
  readonly demonym: string;
  readonly capital: string;
}

const states: readonly (readonly [name: string, demonym: string, capital: string])[] = [
  ['Russia', 'Russian', 'Moscow'],
  ['Ukraine', 'Ukrainian', 'Kyiv'],
  ['China', 'Chinese', 'Beijing'],
  ['Turkey', 'Turkish', 'Ankara'],
  ['Iran', 'Iranian', 'Tehran'],
  ['Belarus', 'Belarusian', 'Minsk'],
  ['Kazakhstan', 'Kazakh', 'Astana'],
  ['Azerbaijan', 'Azerbaijani', 'Baku'],
  ['Armenia', 'Armenian', 'Yerevan'],
  ['Poland', 'Polish', 'Warsaw'],
  ['Germany', 'German', 'Berlin'],
  ['France', 'French', 'Paris'],
  ['Syria', 'Syrian', 'Damascus'],
  ['Uzbekistan', 'Uzbek', 'Tashkent'],
  ['Moldova', 'Moldovan', 'Chisinau'],
  ['Romania', 'Romanian', 'Bucharest'],
  ['Lithuania', 'Lithuanian', 'Vilnius'],
  ['Finland', 'Finnish', 'Helsinki'],
  ['Japan', 'Japanese', 'Tokyo'],
  ['India', 'Indian', 'New Delhi'],
  ['Israel', 'Israeli', 'Jerusalem'],
  ['Egypt', 'Egyptian', 'Cairo'],
  ['Hungary', 'Hungarian', 'Budapest'],
  ['Serbia', 'Serbian', 'Belgrade'],
  ['Bulgaria', 'Bulgarian', 'Sofia'],
  ['Latvia', 'Latvian', 'Riga'],
  ['Estonia', 'Estonian', 'Tallinn'],
  ['Kyrgyzstan', 'Kyrgyz', 'Bishkek'],
  ['Tajikistan', 'Tajik', 'Dushanbe'],
  ['Turkmenistan', 'Turkmen', 'Ashgabat'],
];
export const allStates: readonly State[] = states.map(([name, demonym, capital]) => ({ name, demonym, capital }));

/** How a person is named first, and from then on. */
export interface Person {
  readonly introduction: string;
  readonly surname: string;
}

/** Persons of the registry. */
export const leaders: readonly Person[] = [
  { introduction: 'Russian President Vladimir Putin', surname: 'Putin' },
  { introduction: 'US President Donald Trump', surname: 'Trump' },
  { introduction: 'Foreign Minister Sergei Lavrov', surname: 'Lavrov' },
  { introduction: 'Ukrainian President Petro Poroshenko', surname: 'Poroshenko' },
  { introduction: 'Defense Minister Sergei Shoigu', surname: 'Shoigu' },
  { introduction: 'Prime Minister Dmitry Medvedev', surname: 'Medvedev' },
  { introduction: 'Chinese President Xi Jinping', surname: 'Xi' },
  { introduction: 'US President Barack Obama', surname: 'Obama' },
  { introduction: 'Turkish President Recep Tayyip Erdogan', surname: 'Erdogan' },
  { introduction: 'spokesperson Dmitry Peskov', surname: 'Peskov' },
  { introduction: 'Belarusian President Alexander Lukashenko', surname: 'Lukashenka' },
  { introduction: 'German Chancellor Angela Merkel', surname: 'Merkel' },
  { introduction: 'Ukrainian President Volodymyr Zelenskyy', surname: 'Zelenskyy' },
  { introduction: 'US Secretary of State John Kerry', surname: 'Kerry' },
  { introduction: 'General Valery Gerasimov', surname: 'Gerasimov' },
  { introduction: 'Iranian President Hassan Rouhani', surname: 'Rouhani' },
  { introduction: 'Syrian President Bashar al-Assad', surname: 'Assad' },
  { introduction: 'Igor Sechin', surname: 'Sechin' },
  { introduction: 'Alexei Navalny', surname: 'Navalny' },
  { introduction: 'Dmitry Rogozin', surname: 'Rogozin' },
  { introduction: 'Elvira Nabiullina', surname: 'Nabiullina' },
  { introduction: 'Ramzan Kadyrov', surname: 'Kadyrov' },
  { introduction: 'Alexei Kudrin', surname: 'Kudrin' },
  { introduction: 'Maria Zakharova', surname: 'Zakharova' },
];

/** Organisations and groups of the registry that an article keeps coming back to. */
export const organisations: readonly string[] = [
  'Gazprom',
  'the European Union',
  'Rosneft',
  'the United Nations Security Council',
  'the State Duma',
  'Rosatom',
  'the Shanghai Cooperation Organization',
  'the International Monetary Fund',
  'Hezbollah',
  'the Collective Security Treaty Organization',
  'Lukoil',
  'the Eurasian Economic Union',
  'the Black Sea Fleet',
  'the World Bank',
  'Transneft',
  'the Taliban',
  'Sberbank',
  'the Commonwealth of Independent States',
  'Novatek',
  'the European Commission',
];

/** Organisations of the registry that an article names once. */
export const passingOrganisations: readonly string[] = [
  'the World Trade Organization',
  'Human Rights Watch',
  'Amnesty International',
  'the Arab League',
  'the African Union',
  'Interpol',
  'Greenpeace',
  'the Levada Center',
  'Chatham House',
  'Freedom House',
  'Transparency International',
  'the Arctic Council',
  'the Council of Europe',
  'the Asian Development Bank',
  'the Visegrad Group',
  'Yandex',
  'Aeroflot',
  'Rusal',
  'Roscosmos',
  'Severstal',
  'Uralvagonzavod',
  'the European Central Bank',
  'Europol',
  'the World Health Organization',
];

/** Those who are in no registry: what precedes them, and the parts that their names are made of. */
export const roles: readonly string[] = [
  'Governor',
  'Mayor',
  'Deputy Minister',
  'General',
  'Professor',
  'Ambassador',
  'Colonel',
  'Senator',
];
export const givenNames: readonly string[] = [
  'Pavel',
  'Oleg',
  'Irina',
  'Marek',
  'Timur',
  'Elena',
  'Viktor',
  'Nadia',
  'Anton',
  'Galina',
  'Stefan',
  'Larisa',
  'Roman',
  'Vera',
  'Denis',
  'Marina',
  'Yuri',
  'Sofia',
  'Lev',
  'Alina',
];
export const surnameStems: readonly string[] = [
  'Ostr',
  'Bered',
  'Kalist',
  'Dmor',
  'Vesel',
  'Grish',
  'Tarv',
  'Zhel',
  'Mokr',
  'Pered',
  'Solnts',
  'Krut',
  'Lesk',
  'Yarov',
  'Shabr',
  'Volkh',
  'Rub',
  'Chern',
  'Starod',
  'Belog',
  'Karm',
  'Tish',
  'Vorm',
  'Gnezd',
];
export const surnameEndings: readonly string[] = [
  'enko',
  'ovsky',
  'inich',
  'etsky',
  'ulin',
  'archuk',
  'eyev',
  'anov',
  'umov',
  'isky',
];
export const regions: readonly string[] = [
  'Lower Volga',
  'Upper Dniester',
  'Northern Caspian',
  'Western Ural',
  'Eastern Karpaty',
  'Lake Ladoga',
];
export const trades: readonly string[] = ['Dockers', 'Shipping', 'Grain', 'Pipeline', 'Railway', 'Fisheries'];
export const associations: readonly string[] = [
  'Union',
  'Association',
  'Institute',
  'Council',
  'Company',
  'Foundation',
];
