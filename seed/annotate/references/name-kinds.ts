import { loadSourceWords } from '../../registries/source-words.ts';
import { loadGivenNames } from '../../registries/vocabulary.ts';
import { isDomain } from '../sources/domain.ts';

const vocabulary = loadSourceWords();

/** The words of a name, without what stands in brackets. */
function wordsOf(name: string): string[] {
  return (/[[(（]/.test(name) ? name.replace(/[[(（][^\])）]*[\])）]/g, ' ') : name)
    .split(/[\s\u00A0]+/)
    .map((word) => word.replace(/^[“"«„‘'(]+|[”"»’',.:)]+$/g, ''))
    .filter((word) => word !== '' && word !== '-' && word !== '–');
}

// Endings of names that are one word: IntelliNews, Armenpress, Kazinform.
const pressEnding = /\p{L}(?:news|press|inform|media|tv|post|times|pravda|radio|novosti|tass|vesti)$/iu;

/** True for words that only the press is named by, for acronyms and for domains. */
export function isMediaLike(name: string): boolean {
  if (isDomain(name)) return true;
  const parts = wordsOf(name);
  return (
    parts.some((word) => vocabulary.press.has(word.toLowerCase()) || pressEnding.test(word)) ||
    (parts.length === 1 && /^\p{Lu}{2,}/u.test(name))
  );
}

const longestGeneric = 6;

/** "international news agencies", "press release": no name, but what a date makes a source. */
export function isGenericSource(name: string): boolean {
  const parts = wordsOf(name);
  const last = parts.at(-1)?.toLowerCase() ?? '';
  return parts.length > 0 && parts.length <= longestGeneric && vocabulary.genericSources.has(last);
}

const interview =
  /^(?:the )?(?:(?:author|writer|analyst|correspondent)(?:[’']s|s[’'])? |my |our |personal |telephone |phone |private |online |confidential |email |e-mail |written |zoom |skype ){0,3}(?:interview(?:s|ed)?|conversations?|correspondence|communications?|discussions?|observations?|notes?|field ?notes|fieldwork|survey|calculations?|интервью)(?![\p{L}])/iu;

/** "Author’s interview with …", "Interview with the author". */
export function isInterview(name: string): boolean {
  return (
    interview.test(name) &&
    !/^(?:the )?(?:discussion|observation|survey|conversation|communication|note)s?(?: \d+)?$/i.test(name.trim())
  );
}

export function isInstitution(name: string): boolean {
  return wordsOf(name).some((word) => vocabulary.institutions.has(word.toLowerCase()));
}

/** Two to four capitalised words of which the first is a given name or initials. */
export function isPerson(name: string): boolean {
  const parts = wordsOf(name);
  const [first] = parts;
  if (first === undefined || parts.length < 2 || parts.length > 4 || isMediaLike(name) || isInstitution(name))
    return false;
  if (!parts.every((word) => /^(?:\p{Lu}[\p{L}\p{M}’'.-]*|van|von|de|bin|al|der)$/u.test(word))) return false;
  return /^(?:\p{Lu}\.?){1,2}$/u.test(first) || loadGivenNames().has(first.toLowerCase());
}

const preposition = /^(?:of|in|on|for|against|between|with|at|over)$/;

/** True for what happened at a date rather than what was printed at it. */
export function isEvent(name: string): boolean {
  if (isDomain(name)) return false;
  if (/(?:^|[\s-])(?:19|20)\d{2}$/.test(name.trim())) return true;
  const lower = wordsOf(name).map((word) => word.toLowerCase().replace(/[’']s$/, ''));
  const first = lower[0] ?? '';
  const last = lower.at(-1) ?? '';
  const named = lower.findLastIndex((word) => !/^(?:no|№|\p{N}+|[ivx]+)$/u.test(word));
  const beforeOf = lower.findIndex((word) => preposition.test(word));
  const heads = [lower[named], beforeOf > 0 ? lower[beforeOf - 1] : undefined];
  if (heads.some((head) => head !== undefined && vocabulary.events.has(head.replace(/^.*-/, '')))) return true;
  if (isMediaLike(name) && !vocabulary.occasions.has(last)) return false;
  return (
    vocabulary.occasions.has(last) ||
    (lower.length > 1 && vocabulary.eventOpeners.has(first)) ||
    vocabulary.roles.has(last) ||
    vocabulary.roles.has(first)
  );
}

const longestName = 12;
// El Bilad, al-Bilad, l’Humanité; eTurboNews.
const capitalised = /^(?:\p{Ll}{1,4}[-’']|\p{Ll}{1,2}(?=\p{Lu}\p{Ll}))?[\p{Lu}\p{Lt}\p{Lo}\p{N}@#]/u;
// Languages that write the later words of a name small.
const smallLater = /^(?:Le|La|Les|L[’']\p{L}+|El|Los|Las|Il|O|Os|Der|Die|Das|Det|De|Den)$/u;

/** True for words that can be the name of a source that no registry holds. */
export function isNameLike(name: string): boolean {
  if (isDomain(name)) return true;
  const parts = wordsOf(name.replace(/^the\s+/i, ''));
  const [first] = parts;
  if (first === undefined || parts.length > longestName || !capitalised.test(first)) return false;
  if (!parts.some((word) => /\p{L}/u.test(word))) return false;
  return smallLater.test(first) || parts.every(isNameWord);
}

function isNameWord(word: string): boolean {
  return (
    /^[^\p{Ll}]/u.test(word) ||
    capitalised.test(word) ||
    vocabulary.connectors.has(word) ||
    vocabulary.press.has(word.toLowerCase()) ||
    /[.@/]|[^\p{ASCII}’]/u.test(word)
  );
}
