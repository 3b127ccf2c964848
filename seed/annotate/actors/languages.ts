import type { Span, TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

// Demonyms that are languages, too.
const languages = set(
  `albanian amharic arabic armenian azerbaijani azeri belarusian bosnian bulgarian burmese catalan chinese croatian czech danish dutch
  estonian fijian filipino finnish french georgian german greek hungarian icelandic indonesian irish italian japanese kazakh khmer
  korean kyrgyz lao latvian lithuanian luxembourgish macedonian malagasy maldivian maltese marshallese moldovan mongolian montenegrin
  nauruan nepali norwegian palauan polish portuguese romanian russian samoan serbian slovak slovene slovenian somali spanish swazi
  swedish tajik thai tongan turkish turkmen tuvaluan ukrainian uzbek vietnamese abkhaz abkhazian ossetian greenlandic tibetan`,
);
// What is done with a language: it and others may follow within the clause.
const uses = set(
  `speak speaks spoke spoken speaking fluent passable halting conversational learn learns learned learnt learning teach teaches taught
  teaching studied studying translate translates translated translating subtitled dubbed
  read reads reading understand understands understood know knows knew mastered`,
);
const speaking = set('speak speaks spoke spoken speaking fluent');
const farthestUse = 8;
const endings = set('speaker speakers lesson lessons grammar dictionary dictionaries spelling accent accents');
const hyphened = set('speaking speaker speakers language medium');
// Of one thing: "Polish is hard", where one person had an article.
const singular = set('is was has remains became becomes sounds seems ranks belongs lacks borrows uses');

/** True where a demonym is a language's name: in French, spoke Polish and German, translated into Dutch, "Georgian has its own script". */
export function isLanguage(taken: TakenWords, { first, last }: Span): boolean {
  const { words } = taken;
  if (
    first !== last ||
    words.shape(last) !== shapes.capital ||
    words.isPossessive(last) ||
    !languages.has(words.key(last))
  )
    return false;
  if (words.gap(last + 1) === gaps.space && endings.has(words.key(last + 1))) return true;
  // The French-speaking parties
  if (words.gap(last + 1) === gaps.hyphen && hyphened.has(words.key(last + 1))) return true;
  if (words.gap(first) === gaps.space && speaking.has(words.key(first - 1))) return true;
  if (isDetermined(taken, first)) return false;
  if (words.opens(first) && words.gap(last + 1) === gaps.space && singular.has(words.key(last + 1))) return true;
  const end = endOfList(taken, last);
  if (isBeforeNoun(taken, end)) return false;
  const begin = beginOfList(taken, first);
  const before = words.key(begin - 1);
  if ((before === 'in' || before === 'into') && words.gap(begin) === gaps.space) return true;
  return isUsed(taken, first);
}

function isDetermined({ words }: TakenWords, word: number): boolean {
  return (
    words.gap(word) === gaps.space &&
    /^(?:the|an?|no|any|some|every|each|this|that|two|three|many|few|young|old)$/.test(words.key(word - 1))
  );
}

function isLanguageWord({ words }: TakenWords, word: number): boolean {
  return (
    words.isCapital(word) &&
    !words.isPossessive(word) &&
    (languages.has(words.key(word)) || words.key(word) === 'english')
  );
}

/** The last of "Polish, German and Dutch", from Polish. */
function endOfList(taken: TakenWords, word: number): number {
  const { words } = taken;
  let last = word;
  for (;;) {
    const isLinked = /^(?:and|or)$/.test(words.key(last + 1)) && words.gap(last + 1) <= gaps.comma;
    const next = isLinked ? last + 2 : words.gap(last + 1) === gaps.comma ? last + 1 : -1;
    if (next < 0 || !(isLanguageWord(taken, next) || taken.at(next)?.use === 'demonym')) return last;
    last = next;
  }
}

function beginOfList(taken: TakenWords, word: number): number {
  const { words } = taken;
  let first = word;
  for (;;) {
    const isLinked = /^(?:and|or)$/.test(words.key(first - 1)) && words.gap(first) === gaps.space;
    const before = isLinked ? first - 2 : words.gap(first) === gaps.comma ? first - 1 : -1;
    if (before < 0 || !isLanguageWord(taken, before)) return first;
    first = before;
  }
}

const links = set(
  `and or but to for on with at by from before after as than that when while because since so if though although under over through
  during without rather only alone instead too also well badly fluently again until about between against is was are were`,
);

/** True where a word follows that may be the noun the demonym is said of. */
function isBeforeNoun({ words }: TakenWords, word: number): boolean {
  const next = word + 1;
  if (words.gap(next) === gaps.hyphen) return true;
  if (words.gap(next) !== gaps.space) return false;
  return !links.has(words.key(next)) && !/^(?:in|into)$/.test(words.key(next));
}

function isUsed({ words }: TakenWords, word: number): boolean {
  // He spoke of being German.
  if (
    /^(?:is|are|was|were|be|been|being|becom(?:es?|ing)|became|feels?|felt|half|part|partly|of)$/.test(
      words.key(word - 1),
    )
  )
    return false;
  for (let at = word - 1; at >= word - farthestUse && at >= 0; at--) {
    if (words.gap(at + 1) === gaps.other) return false;
    if (uses.has(words.key(at))) return true;
  }
  return false;
}
