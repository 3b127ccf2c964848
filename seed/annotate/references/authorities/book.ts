import { defineRule } from '../../rules/rule.ts';
import type { AuthorityMatcher } from '../authority-rule.ts';
import { authorsIn } from '../cited-work.ts';
import { isPlace } from '../place-names.ts';

// "(3d ed. 2019)", "(Ida Vail ed., 2021)", "(Ida Vail & Mark Lund eds., Omsk Univ. Press 2021)", "(Ida Vail trans., 2d ed. 1999) (1872)".
const edition =
  /\((?:[^()]{1,90} )?(?:eds?\.|trans\.|rev\. ed\.|photo\. reprint|reprt?\.|reprint)(?:,| &)?(?: [^()]{0,50})?,? (?:1[5-9]|20)\d{2}\)/u;
const inBook = /, in (?:\d{1,3} )?["“‘]?[\p{Lu}\d]/u;
const supplement = /\((?:1[89]|20)\d{2} & Supp\./u;
// "Ole Lie, Nets (London, 1956)": no publisher is told.
const placed =
  /^([^,;()]{3,60}), [^;()]{2,200} \((\p{Lu}[^():;,]{1,30}?)(?:, \p{Lu}[\p{L}.]{1,4})?(?: and \p{Lu}[^():;,]{1,30})?, (?:1[5-9]|20)\d{2}\)/u;
const publisher =
  /\((?:[^():]{2,50} )?(?:Univ\. Press|University Press|Press|Publ'g|Books|Publishers|Verlag),? (?:1[89]|20)\d{2}\)/u;

function isPlaced(words: string): boolean {
  const [, author = '', place = ''] = placed.exec(words) ?? [];
  return author !== '' && isPlace(place) && authorsIn(author, { start: 0, end: author.length }, false) !== null;
}

// "(Omsk: Harbor House, 2nd ed., 2012)": the work is read by its imprint.
const imprint = /\((?:\d{4}; )?[^():]{2,70}: [^()]{2,140}\d{4}\)/u;

/** A book by its edition, its editor or its publisher, and a chapter in one. */
export const book = defineRule({
  name: 'book',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1] So it is.[2]\n\nNotes\n\n1. TASS, May 3, 2012; Ida Vail, Piers, in The Handbook of Harbors 301 (Olga Brand ed., 2011).\n2. Id. at 305.',
      'TASS, May 3, 2012 → TASS 2012-05-03',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Ida Vail, A Book on Piers, TASS (May 3, 2012).'],
  make: (): AuthorityMatcher => ({
    cites: (words) =>
      (!imprint.test(words) && (edition.test(words) || publisher.test(words))) ||
      supplement.test(words) ||
      isPlaced(words) ||
      (inBook.test(words) && /\b\d{1,4}(?:[–-]\d+)?(?:, \d+(?:[–-]\d+)?)* \(/u.test(words)),
  }),
});
