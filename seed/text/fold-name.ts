import { normalizeName } from '../../schema/normalize-name.ts';
import { detached } from './detached.ts';
import { isDomain, withoutSubdomain } from './domain.ts';

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ye',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  қ: 'q',
  ғ: 'g',
  ң: 'n',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  һ: 'h',
  ә: 'a',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  ђ: 'dj',
  џ: 'dz',
};

/** Cyrillic letters in Latin ones; all others as they are. */
export function transliterate(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  let latin = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    const letters = cyrillic[lower];
    if (letters === undefined) latin += character;
    else latin += lower === character ? letters : letters.charAt(0).toUpperCase() + letters.slice(1);
  }
  return latin;
}

const ascii = /^[\t -~]*$/;

/** Letters and digits of a name, lower case, without diacritics; Cyrillic in Latin letters. */
export function letterKey(name: string): string {
  if (ascii.test(name)) return name.toLowerCase().replace(/[^a-z\d]+/g, '');
  return normalizeName(transliterate(name.normalize('NFC'))).replace(/[^\p{L}\p{N}]+/gu, '');
}

const mostRemembered = 10_000;
const remembered = new Map<string, string>();

/**
 * The key that all spellings of a source's name share: letterKey without a leading article, the ways of writing Russian
 * in Latin letters folded (Izvestiya, Izvestia, Izvestija). A domain's is its letters without www. and subdomain; it is
 * no other source's name. Keys are remembered: the press cites the same few.
 */
export function sourceKey(name: string): string {
  const known = remembered.get(name);
  if (known !== undefined) return known;
  const own = detached(name);
  const key = keyOf(own.trim());
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(own, key);
  return key;
}

/** The key of a domain or an address, whatever its ending. */
export function domainKey(domain: string): string {
  return `domain:${letterKey(withoutSubdomain(domain))}`;
}

function keyOf(printed: string): string {
  if (isDomain(printed)) return domainKey(printed);
  const letters = letterKey(printed.replace(/^the\s+(?=\S)/i, ''));
  // WHYY is no Why.
  const key = acronym.test(printed) ? letters : foldTransliteration(letters);
  // NTV is Russian, n-tv German.
  return /^\p{Ll}-\p{Ll}/u.test(printed) ? `${key.slice(0, 1)}-${key.slice(1)}` : key;
}

const acronym = /^\p{Lu}{2,5}$/u;

/** Folds what transliterations of Russian differ in. */
export function foldTransliteration(letters: string): string {
  return letters
    .replace(/(?<=[aeou])i/g, 'y')
    .replace(/(?:iy|yj|yy|ii|yi)(?=[aeou])|ij(?=a)/g, 'i')
    .replace(/iy|yj|yy|ii|yi|ij$/g, 'y')
    .replace(/[iyj]a/g, 'ia')
    .replace(/[iyj]u/g, 'iu')
    .replace(/[iyj]e/g, 'e')
    .replace(/[iyj]o/g, 'io')
    .replace(/shch|sch(?=[iey])/g, 'sh')
    .replace(/kh/g, 'h')
    .replace(/ks/g, 'x')
    .replace(/i$/, 'y');
}
