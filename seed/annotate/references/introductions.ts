import { isSpaceAt } from '../text/white-space.ts';
import type { IsRegistered } from './is-registered.ts';
import { isGenericSource, isInstitution, isInterview, isMediaLike, isNameLike } from './name-kinds.ts';
import { isPerson, isRegisteredPerson } from './person-names.ts';
import { isPlace } from './place-names.ts';

const longestLeadIn = 14;

// Words, or what they are made of, right before a known source's name.
const introducers = new Set(
  (
    'state state-owned opposition independent local private official regional in to with for by on from per daily newspaper paper agency ' +
    'magazine weekly website site portal outlet channel radio broadcaster service газета агентство газете агентству'
  ).split(' '),
);
const introducing =
  /^(?:\p{L}+-(?:based|run|owned|linked|backed|funded|controlled|language)|(?:pro|anti)-\p{L}+|\p{L}+[’']s)$/iu;
const beforeUnknown =
  /^(?:(?:an?|the|his|her|their|its|as|also|first|recent|exclusive|joint)[\s\u00A0]+){0,3}(?:editorial|op-ed|article|report|interview|commentary|column|essay|post|statement|story|analysis|piece|broadcast|speech|dispatch|item|newspaper|daily|weekly|agency|magazine|website|portal|channel|broadcaster|газета|агентство|журнал)s?(?:[\s\u00A0]+(?:in|by|on|for|to|with|from|of|given|published|carried|aired|the|daily|newspaper|agency|magazine|weekly|website|channel)){0,4}[\s\u00A0]+[“"«„]?(?=[\p{Lu}\p{N}@])/u;
const tail =
  /[\s\u00A0]+(?:editorial|op-ed|commentary|column|interview|article|essay)s?(?:[\s\u00A0]+(?:by|with|on)[\s\u00A0].{1,80})?$/u;
const ownInterview = /^(?:the )?(?:author|writer|analyst|my |our |personal |private |confidential )/iu;

/**
 * The source that words only introduce or describe: TASS in "as told to TASS", Kommersant in "interview with Kommersant",
 * Sibirskaya Iskra in "editorial in Sibirskaya Iskra" and in "Sibirskaya Iskra editorial". Null where there is none.
 */
export function introducedName(printed: string, isRegistered: IsRegistered): string | null {
  if (!/\s/.test(printed)) return null;
  if (isInterview(printed) && ownInterview.test(printed)) return null;
  const known = knownAtEnd(printed, isRegistered) ?? knownBeforePiece(printed, isRegistered);
  if (known !== null) return known;
  const release = pressRelease.exec(printed)?.[1];
  if (release !== undefined && isNameLike(release)) return release;
  if (isGenericSource(printed)) return null;
  const rest = afterLead(printed);
  const name = isInterview(printed) ? rest : rest.replace(tail, '').replace(inLanguage, '');
  if (name === printed || !(isNameLike(name) || isRegistered(name)) || isPerson(name) || isRegisteredPerson(name))
    return null;
  // "Interview with Ivan Petrov" names no source.
  if (isInterview(printed) && !(isMediaLike(name) && !isInstitution(name))) return null;
  return name;
}

// What anybody hands to the press: "Harbor Authority press release".
const pressRelease =
  /^(?:the[\s\u00A0]+)?(\p{Lu}.{0,60}?)(?:[’']s?)?[\s\u00A0]+(?:press|news)[\s\u00A0]+(?:release|statement)s?$/u;

const prepositionFirst = /^(?:in|from|by|on|to)\s+(?:the\s+)?(?=\p{Lu})/u;
const byAuthor = /^(.{3,60}?)\s+(?:interviewed by|quoted by|writing (?:in|for)|in|on|for|to)\s+(?:the\s+)?(?=\p{Lu})/u;
const inLanguage =
  /\s+in\s+(?:\p{Lu}\p{Ll}+(?:ish|ian|ese|bic)|French|German|Dari|Pashto|Urdu|Uzbek|Tajik|Kyrgyz|Kazakh|Turkmen|Azeri|Azerbaijani|Hebrew|Farsi|Greek|Czech|Dutch)$/u;

/** The words after what leads to a name: "editorial in", "in", "Ivan Petrov in". */
function afterLead(printed: string): string {
  const lead = beforeUnknown.exec(printed);
  if (lead) return printed.slice(lead[0].length).replace(/[”"»“]+$/u, '');
  const preposition = prepositionFirst.exec(printed);
  if (preposition) {
    const name = printed.slice(preposition[0].length);
    return isMediaLike(name) && !isPlace(name) ? name : printed;
  }
  const author = byAuthor.exec(printed);
  return author && isPerson(author[1] ?? '') ? printed.slice(author[0].length) : printed;
}

/** The registered source that ends the words. */
function knownAtEnd(printed: string, isRegistered: IsRegistered): string | null {
  const starts = wordStarts(printed);
  if (starts.length > longestLeadIn) return null;
  for (const start of starts) {
    if (!isIntroduced(printed, start)) continue;
    const name = printed.slice(start).replace(/[”"»“]+$/u, '');
    if (isRegistered(name)) return name;
  }
  return null;
}

// What a known source has printed or said: "TASS report", "a Levada Center press release".
const piece =
  /(?:[’']s?)?[\s\u00A0]+(?:(?:annual|press|news|special|final|interim|joint|public|official|written|video|live|policy)[\s\u00A0]+)?(?:report|release|statement|dispatch|bulletin|brief|briefing|broadcast|communiqu[eé]|factsheet|story|study|transcript|newsletter|paper)s?$/u;

function knownBeforePiece(printed: string, isRegistered: IsRegistered): string | null {
  const match = piece.exec(printed);
  if (match === null) return null;
  const name = printed.slice(0, match.index).replace(/^(?:an?|the)[\s\u00A0]+/iu, '');
  return isRegistered(name) ? name : null;
}

const openingQuotes = '“"«„';

/** Where words begin but for the first: after white space, an opening quote or parenthesis. */
function wordStarts(printed: string): number[] {
  const starts: number[] = [];
  let parted = false;
  for (let at = 0; at < printed.length; at += 1) {
    const parts = isSpaceAt(printed, at) || printed[at] === '(' || openingQuotes.includes(printed[at] ?? '');
    if (parted && !parts) starts.push(at);
    parted = parts;
  }
  return starts;
}

/** True where the word before `at`, but for an article and a quote, introduces a name. */
function isIntroduced(printed: string, at: number): boolean {
  const end = openingQuotes.includes(printed[at - 1] ?? ' ') ? at - 1 : at;
  const word = wordBefore(printed, end);
  const introducer = word?.text.toLowerCase() === 'the' ? wordBefore(printed, word.start) : word;
  if (introducer === null) return false;
  return introducers.has(introducer.text.toLowerCase()) || introducing.test(introducer.text);
}

/** What white space parts from `at` and from what stands before it; null where no white space stands before `at`. */
function wordBefore(text: string, at: number): { readonly text: string; readonly start: number } | null {
  let end = at;
  while (isSpaceAt(text, end - 1)) end -= 1;
  let start = end;
  while (start > 0 && !isSpaceAt(text, start - 1)) start -= 1;
  return end === at || start === end ? null : { text: text.slice(start, end), start };
}
