/** Words that keep their full stop inside a sentence, whatever follows. Lower case, without the stop. */
const titles = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cpl sgt adm brig cmdr gov sen rep rev hon pres amb st mt ft vs cf viz e.g i.e ca messrs mme mlle m ' +
    'incl excl esp approx resp ' +
    'г гг т им ул тов акад проф ген полк зам см напр'
  ).split(' '),
);

/** States and cities of America as names of papers have them: Wash. Post, Tex. Tribune. With a capital alone. */
const places = new Set('Wash Phila Minn Tex Fla Conn Ariz Colo Tenn Wis Chi Cal Fin'.split(' '));

/** Words that keep it before a number: No. 5, Jan. 3, p. 4. */
const beforeNumber = new Set(
  'no nos vol p pp ch sec art fig para jan feb mar apr jun jul aug sep sept oct nov dec stat op cit с стр № янв фев мар апр авг сен сент окт ноя дек'.split(
    ' ',
  ),
);

/** Words that end a sentence only before a word that begins one. */
const ambiguous = new Set(
  'inc ltd co corp jr sr etc a.m p.m bros dept est univ assn intl gov al ed eds bln mln млн млрд тыс руб'.split(' '),
);

/** Words that often begin a sentence and seldom continue a name. */
const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our in on at by for from to with as if but and or nor yet so ' +
    'however moreover nevertheless meanwhile instead indeed thus therefore then there here when while although though since after before ' +
    'during until because despite according both all some many most several few such other another one two three what who why how where which not no ' +
    'also still even only now today yesterday earlier later last next first second third finally following under over about among between against'
  ).split(' '),
);

/** What a full stop after a word says: 'INSIDE' never ends a sentence there, 'NUMBER' not before a digit, 'OPENER' only before a word that begins sentences. */
export type StopKind = 'INSIDE' | 'NUMBER' | 'OPENER' | 'END';

const initials = /^(?:\p{Lu}\.)*\p{Lu}$/u;

const longestAbbreviation = 6;

// Of a word in two of the lists, the first says what its stop is.
const kinds: ReadonlyMap<string, StopKind> = new Map([
  ...[...ambiguous].map((word) => [word, 'OPENER'] as const),
  ...[...beforeNumber].map((word) => [word, 'NUMBER'] as const),
  ...[...titles].map((word) => [word, 'INSIDE'] as const),
]);

export function stopAfter(word: string): StopKind {
  if (word === '') return 'END';
  if (word.length <= longestAbbreviation) {
    if (places.has(word)) return 'OPENER';
    const kind = kinds.get(word.toLowerCase());
    if (kind !== undefined) return initials.test(word) ? 'OPENER' : kind;
  }
  return initials.test(word) ? 'OPENER' : 'END';
}

export function opensSentence(word: string): boolean {
  return openers.has(word.toLowerCase());
}
