import { loadSourceWords } from '../../registries/source-words.ts';
import { detached } from '../../text/detached.ts';
import { isDomain } from '../../text/domain.ts';
import { isWeekday } from '../dates/weekdays.ts';
import { isPlace } from './place-names.ts';

const vocabulary = loadSourceWords();

/** A name's words, and what is asked of them again and again. */
interface NameWords {
  readonly words: readonly string[];
  /** The same in lower case. */
  readonly lower: readonly string[];
  /** True where one is a word of the press. */
  readonly isPress: boolean;
  readonly isInstitution: boolean;
  /** What is found out once it is asked. */
  isInterview: boolean | undefined;
  isNameLike: boolean | undefined;
  isEvent: boolean | undefined;
}

const mostNames = 500;
const longestKept = 100;
const known = new Map<string, NameWords>();

/** Kept for a while: a name is asked for many things, and the same few names are cited again and again. */
function nameWords(name: string): NameWords {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (name.length > longestKept) return analysed(name);
  if (known.size >= mostNames) known.clear();
  const own = detached(name);
  const words = analysed(own);
  known.set(own, words);
  return words;
}

function analysed(name: string): NameWords {
  const words = splitName(name);
  const lower = words.map((word) => word.toLowerCase());
  return {
    words,
    lower,
    isPress: lower.some(isPressWord),
    isInstitution: lower.some((word) => vocabulary.institutions.has(word)),
    isInterview: undefined,
    isNameLike: undefined,
    isEvent: undefined,
  };
}

/** The words of a name, without what stands in brackets. */
export function wordsOf(name: string): readonly string[] {
  return nameWords(name).words;
}

const bracket = /[[(（]/;
const spaces = /[\s\u00A0]+/;

function splitName(name: string): string[] {
  const words: string[] = [];
  for (const word of (bracket.test(name) ? name.replace(/[[(（][^\])）]*[\])）]/g, ' ') : name).split(spaces)) {
    const bare = isBare(word) ? word : word.replace(/^[“"«„‘'(]+|[”"»’',:)]+$|(?<=\p{L}{3})\.$/gu, '');
    if (bare !== '' && bare !== '-' && bare !== '–') words.push(bare);
  }
  return words;
}

/** True for a word that no mark stands before or after. */
function isBare(word: string): boolean {
  const first = word.charCodeAt(0);
  const end = word.charCodeAt(word.length - 1);
  if (first < 128 && end < 128) return isLetterOrDigit(first) && isLetterOrDigit(end);
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(word);
}

function isLetterOrDigit(code: number): boolean {
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}

// Endings of names that are one word, by their last two letters: IntelliNews, Armenpress, Kazinform.
const pressEndings: ReadonlyMap<string, readonly string[]> = Map.groupBy(
  ['news', 'press', 'inform', 'media', 'tv', 'post', 'times', 'pravda', 'radio', 'novosti', 'tass', 'vesti', '24'],
  (ending) => ending.slice(-2),
);

/** How words end that `isMediaLike` takes for the press’s by their ending: two letters each. */
export const endsOfPressWords: readonly string[] = [...pressEndings.keys()];

/** True for a word in lower case that one of the press ends: "armenpress". */
function hasPressEnding(lower: string): boolean {
  const endings = pressEndings.get(lower.slice(-2)) ?? [];
  return endings.some(
    (ending) => lower.endsWith(ending) && /\p{L}/u.test(lower.charAt(lower.length - ending.length - 1)),
  );
}

/** True for words that only the press is named by, for acronyms and for domains. */
export function isMediaLike(name: string): boolean {
  if (isDomain(name)) return true;
  const { words, isPress } = nameWords(name);
  return isPress || (words.length === 1 && /^\p{Lu}{2,}/u.test(name));
}

function isPressWord(lower: string): boolean {
  return (
    vocabulary.press.has(lower) ||
    hasPressEnding(lower) ||
    (lower.includes('-') && lower.split('-').some((part) => vocabulary.press.has(part)))
  );
}

const longestGeneric = 6;

/** "international news agencies", "press service of the Northern Fleet": no name, but what a date makes a source. */
export function isGenericSource(name: string): boolean {
  if (isPressConference(name)) return true;
  const [head = '', owner] = name.split(ofOwner);
  const parts = nameWords(head).lower;
  if (parts.length === 0 || parts.length > longestGeneric || !vocabulary.genericSources.has(parts.at(-1) ?? ''))
    return false;
  return owner === undefined || isNameLike(owner);
}

const pressConference = /^(\p{Lu}.*?)[\s\u00A0](?:press|news)[\s\u00A0](?:conference|briefing)$/iu;

/** "MID Press Conference": what an institution tells the press is printed. */
function isPressConference(name: string): boolean {
  const holder = pressConference.exec(name.trim())?.[1];
  return holder !== undefined && isNameLike(holder);
}

const ofOwner = /\s(?:of|by)\s(?:the\s)?(?=\p{Lu})(.*)/su;

const interview =
  /^(?:based on )?(?:the )?(?:(?:author|writer|analyst|correspondent)(?:[’']s|s[’'])? |my |our |personal |telephone |phone |private |online |confidential |email |e-mail |written |zoom |skype ){0,3}(?:interview(?:s|ed)?|conversations?|correspondence|communications?|discussions?|observations?|notes?|field ?notes|fieldwork|survey|calculations?|интервью)(?![\p{L}])/iu;

/** "Author’s interview with …", "Interview with the author". */
export function isInterview(name: string): boolean {
  const words = nameWords(name);
  words.isInterview ??=
    interview.test(name) &&
    !/^(?:the )?(?:discussion|observation|survey|conversation|communication|note)s?(?: \d+)?$/i.test(name.trim());
  return words.isInterview;
}

export function isInstitution(name: string): boolean {
  return nameWords(name).isInstitution;
}

const titleEnding =
  /^(?:report|outlook|prospects|survey|review|index|assessment|yearbook|handbook|factbook|overview|profile|study|statistics|atlas|trends|indicators|perspectives|estimates|projections|guidelines|strategy|brief|paper|barometer|scorecard|highlights|findings)s?$/u;

/** "Yearly Outlook", "River Survey": what an institution publishes, by the noun that ends it. */
export function isPublicationTitle(name: string): boolean {
  const { lower } = nameWords(name);
  return lower.length > 1 && titleEnding.test(lower.at(-1) ?? '');
}

const preposition = /^(?:of|in|on|for|against|between|with|at|over)$/;

/** True for what happened at a date rather than what was printed at it. */
export function isEvent(name: string): boolean {
  const words = nameWords(name);
  words.isEvent ??= namesEvent(name);
  return words.isEvent;
}

/** The Sun: with its article, what is short for a day is no day. */
function isPaper([article, short = '', more]: readonly string[]): boolean {
  return article === 'the' && short.length === 3 && more === undefined;
}

function namesEvent(name: string): boolean {
  if (isDomain(name) || isPressConference(name)) return false;
  const comma = name.indexOf(',');
  // "Committee on Fisheries, U.S. Congress": whose the institution is.
  if (comma > 0 && isInstitution(name.slice(0, comma))) return isEvent(name.slice(0, comma));
  if (/(?:^|[\s-])(?:19|20)\d{2}$/.test(name.trim())) return true;
  const words = nameWords(name).lower;
  const plain = words.map((word) => word.replace(/[’']s$/, ''));
  const last = plain.at(-1) ?? '';
  if (isHappening(plain) || (isWeekday(last) && !isPaper(words))) return true;
  const alone = plain.length === 1;
  const place = !alone && isPlace(plain.slice(0, -1).join(' '));
  const occasion = vocabulary.occasions.has(last) || (vocabulary.exercises.has(last) && alone);
  if (occasion && (alone || place || !isMediaLike(name))) return true;
  if (isMediaLike(name)) return false;
  if (isNumberOfStates(words, name)) return true;
  const role = isRole(words.at(-1) ?? '', name) || vocabulary.roles.has(words[0] ?? '');
  return isJointBody(plain) || (role && !isInstitution(name));
}

/** An office or a state, but for "age" as a name's last word: "The Silver Age". */
function isRole(last: string, name: string): boolean {
  return vocabulary.roles.has(last) && (last !== 'age' || name.trim().endsWith(last));
}

/** "Harbor summit", "battle of Omsk", "Resolution 2231"; not "The Day", "Forum 18". */
function isHappening(words: readonly string[]): boolean {
  const [first = ''] = words;
  if (words.length > 1 && vocabulary.eventOpeners.has(first)) return true;
  const named = words.findLastIndex((word) => !/^(?:no\.?|№|\p{N}+|[ivx]+)$/u.test(word));
  const numbered = named < words.length - 1;
  const head = words[named] ?? '';
  if (numbered && !vocabulary.eventOpeners.has(head)) return false;
  const beforeOf = words.findIndex((word) => preposition.test(word));
  const heads = [head, beforeOf > 0 ? (words[beforeOf - 1] ?? '') : ''].map((word) => word.replace(/^.*-/, ''));
  return (
    heads.some((word) => vocabulary.events.has(word)) &&
    !(words.length <= 2 && head === 'day' && /^(?:the|day)$/.test(first))
  );
}

const smallNumbers = new Set('two three four five six seven eight nine ten'.split(' '));

/** "Normandy Four": who meet there, by their number; not of letters that a station has ("BBC Four"). */
function isNumberOfStates(words: readonly string[], name: string): boolean {
  return words.length === 2 && smallNumbers.has(words[1] ?? '') && !/^\p{Lu}{2}/u.test(name);
}

const craft = /^(?:\p{Lu}\p{Ll}+-(?:\d{1,3}[A-Z]?|[A-Z])|(?!TV)\p{Lu}\p{L}{1,2}-?\d{2,4})$/u;

/** Kwangmyongsong-4, Iskander-M, MH17: something built; not where the word itself names a source (Trud-7). */
export function isCraft(name: string, isRegistered: (name: string) => boolean): boolean {
  const printed = name.trim();
  return (
    craft.test(printed) &&
    !isPressWord(printed.toLowerCase()) &&
    !isRegistered(printed.replace(/-?\d+.?$|-[A-Z]$/u, ''))
  );
}

/** "NATO–Russia Council": a body that meets. */
function isJointBody(lower: readonly string[]): boolean {
  return /^\p{L}+[–-]\p{L}+$/u.test(lower[0] ?? '') && vocabulary.institutions.has(lower.at(-1) ?? '');
}

const longestName = 12;
const longestForeign = 4;
// El Bilad, al-Bilad, l’Humanité; eTurboNews.
const capitalised = /^(?:\p{Ll}{1,4}[-’']|\p{Ll}{1,2}(?=\p{Lu}\p{Ll}))?[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u;
// Languages that write the later words of a name small.
const smallLater = /^(?:Le|La|Les|L[’']\p{L}+|El|Los|Las|Il|O|Os|Der|Die|Das|Det|De|Den)$/u;

/** True for words that can be the name of a source that no registry holds. */
export function isNameLike(name: string): boolean {
  const words = nameWords(name);
  words.isNameLike ??= hasFormOfName(name);
  return words.isNameLike;
}

function hasFormOfName(name: string): boolean {
  if (isDomain(name)) return true;
  const parts = wordsOf(name.replace(/^the\s+/i, ''));
  const [first] = parts;
  if (first === undefined || parts.length > longestName) return false;
  // "bne IntelliNews".
  const small = /^\p{Ll}{2,4}$/u.test(first) && hasPressEnding((parts[1] ?? '').toLowerCase());
  if (!small && !capitalised.test(first)) return false;
  if (!parts.some((word) => /\p{L}/u.test(word))) return false;
  // Večernji list, Plus jeden deň.
  const foreign = parts.length <= longestForeign ? parts : [first];
  if (/^\p{Lu}/u.test(first) && foreign.some((word) => /[^\p{ASCII}’]/u.test(word))) return true;
  return smallLater.test(first) || parts.slice(small ? 1 : 0).every(isNameWord);
}

// Slavic names write their later words small: Golos oblastei, Severny kavkazskiy.
const slavicEnding = /^\p{Ll}+(?:st(?:ei|ey|i)|ii|[iy]y|yi|[aiu]ya|[io]ye|(?:sk|n)oe|[oe]v|[iy]kh|ogo)$/u;

// So does French: Afrique nouvelle, Présence africaine.
const frenchEnding = /^\p{Ll}{3,}(?:aines?|i[eé]nnes?|éennes?|elles?|iques?|icains?|ais|aux)$/u;

function isNameWord(word: string): boolean {
  return (
    /^[^\p{Ll}]/u.test(word) ||
    capitalised.test(word) ||
    vocabulary.connectors.has(word) ||
    slavicEnding.test(word) ||
    frenchEnding.test(word) ||
    vocabulary.press.has(word.toLowerCase()) ||
    /[.@/]|[^\p{ASCII}’]/u.test(word)
  );
}
