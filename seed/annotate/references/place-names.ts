import { loadCountries } from '../../registries/countries.ts';
import { loadSourceWords } from '../../registries/source-words.ts';
import { loadPlaces } from '../../registries/vocabulary.ts';
import { fold } from '../../text/fold.ts';
import { transliterate } from '../../text/fold-name.ts';

let places: ReadonlySet<string> | undefined;

/** True for the name of a country, region or city known, with or without "Republic of". */
export function isPlace(name: string): boolean {
  places ??= new Set(
    [
      ...loadPlaces(),
      ...loadSourceWords().cities,
      ...loadCountries().flatMap(({ names, capitals }) => [...names, ...capitals]),
    ].map(fold),
  );
  let printed = name.trim();
  if (article.test(printed)) printed = printed.replace(article, '');
  if (isNumeral(printed.charCodeAt(printed.length - 1))) printed = printed.replace(numeral, '');
  if (printed.endsWith('.') && abbreviated.has(printed)) return true;
  const key = fold(transliterate(printed));
  return places.has(key) || (ofState.test(key) && places.has(key.replace(ofState, '')));
}

// As the Bluebook prints a jurisdiction behind a case or a law (table 10).
const abbreviated = new Set(
  'Afg.|Alb.|Alg.|Angl.|Arg.|Arm.|Austl.|Azer.|Bah.|Bahr.|Bangl.|Belg.|Bol.|Bosn. & Herz.|Bots.|Braz.|Bulg.|Can.|Colom.|Cyp.|Den.|Dom. Rep.|Est.|Eth.|Fin.|Fr.|Geo.|Ger.|Guat.|Hond.|Hung.|Ice.|Indon.|Ir.|Isr.|It.|Jam.|Kaz.|Kyrg.|Lat.|Leb.|Lith.|Lux.|Maced.|Malay.|Mex.|Mold.|Mong.|Mor.|Mozam.|Namib.|Neth.|Nicar.|N. Kor.|N.Z.|Nor.|Pak.|Pan.|Para.|Phil.|Pol.|Port.|Rom.|Russ.|S. Afr.|Scot.|Sen.|Serb.|Sing.|Slovk.|Slovn.|S. Kor.|Swed.|Switz.|Tanz.|Thai.|Tunis.|Turk.|U.A.E.|Ukr.|Uru.|Uzb.|Venez.|Viet.|Zam.|Zim.'.split(
    '|',
  ),
);

let countries: ReadonlySet<string> | undefined;

/** True for the name of a country as it stands, without an article. */
export function isCountry(name: string): boolean {
  countries ??= new Set(loadCountries().flatMap(({ names }) => names));
  return countries.has(name);
}

const article = /^the\s+/i;
const numeral = /\s+(?:[IVX]+|\d)$/;
const ofState = /^(?:republic|kingdom|state|city|region) of (?:the )?/;

/** True for a digit, and for a capital that is one of Rome. */
function isNumeral(code: number): boolean {
  return code === 73 || code === 86 || code === 88 || (code >= 48 && code <= 57);
}

let seats: ReadonlySet<string> | undefined;

/** True for a building that stands for those who govern in it, with or without its article: "the Kremlin". */
export function isSeatOfPower(name: string): boolean {
  seats ??= new Set(loadCountries().flatMap((country) => country.seats));
  return seats.has(name.replace(article, ''));
}

let demonyms: ReadonlySet<string> | undefined;

/** True for what the people of a country and their things are called: "Russian". */
export function isDemonym(word: string): boolean {
  demonyms ??= new Set(loadCountries().flatMap((country) => country.demonyms));
  return demonyms.has(word);
}
