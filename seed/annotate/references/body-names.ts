import { loadActors } from '../../registries/actors.ts';
import { isInitialed, spelledOut } from '../sources/abbreviations.ts';
import { isInstitution, wordsOf } from './name-kinds.ts';
import { hasGivenName, isGivenName, isPerson } from './person-names.ts';

// How bodies that publish reports are called, beside what `isInstitution` knows.
const ending =
  /^(?:alliance|borders|campaign|coalition|collective|consortium|federation|forum|fund|group|house|initiative|international|int[’']l|lab|laboratory|league|monitor|network|observatory|partnership|program|programme|project|society|trust|union|watch|witness|now|africa|europe|america)$/iu;
const office = /^(?:Rep|Gen|Sen|Gov|Sec|Pres|Prof|Dr|Mr|Ms|Mrs|Hon|Capt|Col|Lt|Sgt|St|Mt|Ft)\.$/u;
const joins = /^(?:of|for|on|to|in|against|without|with|&|and|the|a|an|de|des|du|la|le|der|für|at)$/iu;
const mostWords = 14;

/**
 * True for the name of a body that publishes reports, as American legal citation shortens it ("Mekong River Comm’n", "COMM. TO
 * PROTECT JOURNALISTS"), or in whole words; and for one that the address behind it is of.
 *
 * @param after what stands behind the reference's date: its address
 */
export function isBodyName(printed: string, after = ''): boolean {
  const name = printed.replace(/[\s\u00A0]\([^()]*\)$/u, '');
  const words = name.split(/[\s\u00A0]+/u);
  if (words.length > mostWords || isInitialed(name) || /[“"?!:]/u.test(name)) return false;
  const [first = ''] = words;
  const shortened = words.filter((word) => spelledOut(word) !== null && !office.test(word)).length;
  const whole = spelledOut(name);
  const isName = whole !== null || words.every((word) => /^[\p{Lu}\d&]/u.test(word) || joins.test(word));
  if (isName && shortened > 0 && (!office.test(first) || shortened > 1)) return true;
  if (isPerson(name)) return false;
  if (/^\p{Lu}[\p{Lu}\d&-]{1,9}$/u.test(name)) return true;
  if (isHost(words, after)) return true;
  if (isHeadline(name) || !words.every((word) => /^[\p{Lu}\d&]/u.test(word) || joins.test(word))) return false;
  if (words.length > 1 && ending.test(words.at(-1) ?? '') && !hasGivenName(name)) return true;
  if (!isInstitution(whole ?? name)) return false;
  // "World Bank Says Piers Rust": a verb stands behind the body of a headline, and nothing but its field behind that of a name.
  const noun = words.findIndex((word) => isInstitution(word));
  return (
    noun < 0 ||
    noun === words.length - 1 ||
    words.slice(noun + 1).some((word, index) => joins.test(word) && index === 0)
  );
}

/** True where the address is of a site with that name: "Pier Witness", and https://www.pierwitness.org. */
function isHost(words: readonly string[], after: string): boolean {
  const host = /https?:\/\/(?:www\.)?([^/\s]+)/u.exec(after)?.[1];
  const squeezed = words
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '');
  return (
    host !== undefined && words.length > 1 && squeezed.length > 5 && host.replace(/[^\p{L}\d]/gu, '').includes(squeezed)
  );
}

let registered: ReadonlySet<string> | undefined;

/** True for the name of a registered organisation, and for a branch that is called by it and a word more: "Oxfam Novib". */
export function isRegisteredBody(name: string): boolean {
  registered ??= new Set(
    loadActors().flatMap(({ record, isWord }) =>
      record.kind === 'ORGANISATION' && !isWord ? [record.name, ...record.aliases] : [],
    ),
  );
  const [first = '', ...rest] = name.split(/[\s\u00A0]+/u);
  return (
    registered.has(name) || (rest.length === 1 && first.length > 4 && !isGivenName(first) && registered.has(first))
  );
}

const longestName = 6;

/** True for what is long and has small words between others, or a mark: a title. */
export function isHeadline(name: string): boolean {
  return /[?!:“"]/u.test(name) || wordsOf(name).length > longestName;
}
