import { loadActors } from '../../../../registries/actors.ts';
import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { WordList } from '../../../rules/word-list.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { isInstitution } from '../../name-kinds.ts';
import { isPerson } from '../../person-names.ts';
import { isDemonym, isPlace } from '../../place-names.ts';
import type { NarratedSource } from '../../press-names.ts';
import type { Telling, TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { verbForms } from '../verb-forms.ts';

const nameOf =
  "\\p{Lu}[\\p{L}\\p{N}’'&-]*(?:[\\s\\u00A0](?:(?:of|for|on|and|in|&)[\\s\\u00A0](?:the[\\s\\u00A0])?)?\\p{Lu}[\\p{L}\\p{N}’'&-]*){0,8}";
// "A World Bank", "the latest Bain & Company", before a noun.
const ownerBefore = new RegExp(
  `(?:^|(?<=[\\s\\u00A0“"(—]))(?:([Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)[\\s\\u00A0](?:\\p{Ll}[\\p{Ll}-]*[\\s\\u00A0]){0,2})(${nameOf})[\\s\\u00A0]+(?:\\p{Ll}+[\\s\\u00A0]+)?$`,
  'u',
);
const longestBefore = 110;
// "A recent country", before "report by the World Bank".
const determinedBefore =
  /(?:^|(?<=[\s\u00A0“"(—]))(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)[\s\u00A0]+(?:\p{Ll}[\p{Ll}-]*[\s\u00A0]+){0,3}$/u;
const longestDetermined = 60;
const maker = new RegExp(`[\\s\\u00A0]+(by|of|from)[\\s\\u00A0]+(the[\\s\\u00A0]+)?(${nameOf})`, 'uy');
const accordingTo = /(?:^|(?<=[\s\u00A0“"(]))[Aa]ccording to[\s\u00A0]+$/u;
const longestAccordingTo = 16;
// "TechInsights", "YouGov".
const camelCase = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}+$/u;
const mostWordsToVerb = 4;

let bodies: ReadonlySet<string> | undefined;

/** True for the registered name of an organisation. */
function isBody(name: string): boolean {
  bodies ??= new Set(
    loadActors().flatMap(({ record }) =>
      record.kind === 'PERSON' || record.kind === 'STATE' ? [] : [record.name, ...record.aliases],
    ),
  );
  return bodies.has(name);
}

/**
 * What an institution found, by a noun for it: "A World Bank study reckons", "A survey by SEMI finds", "according to a Boston
 * Consulting Group study". A study is printed, whoever made it, so that the institution need be no source of the press.
 */
export const studyOfInstitution = defineRule({
  name: 'study-of-institution',
  pass: 'citations',
  words: {
    studies: lexicon.studies,
    polls: ['poll', 'survey'],
    makers: lexicon.makers,
    ofPowers: lexicon.powers,
    verbs: [
      ...new Set([
        ...lexicon.verbs.filter((verb) => !verb.includes(' ')),
        ...verbForms(lexicon.furtherVerbs.filter((verb) => !verb.includes(' '))),
        ...verbForms(lexicon.judging.filter((verb) => !verb.includes(' '))),
        ...lexicon.ofStudies,
      ]),
    ],
  },
  examples: [
    ['A World Bank {studies} found that ice is dear.', 'A World Bank {studies} found → World Bank'],
    ['A World Bank study {verbs} the ice.', 'A World Bank study {verbs} → World Bank'],
    ['A recent {studies} by the World Bank finds ice dear.', 'A recent {studies} by the World Bank finds → World Bank'],
    ['An industry study by Gletscher showed no ice.', 'An industry study by Gletscher showed → Gletscher'],
    ['A study of the World Bank advises him to wait.', 'A study of the World Bank advises → World Bank'],
    ['A Gletscher {polls} gives ice a lead.', 'A Gletscher {polls} gives → Gletscher'],
    ['A GletschForum study gives ice a lead.', 'A GletschForum study gives → GletschForum'],
    [
      'A Gletscher Institute paper of the tides agrees.',
      'A Gletscher Institute paper of the tides agrees → Gletscher Institute',
    ],
    ['Ice is dear, according to a World Bank study.', 'according to a World Bank study → World Bank'],
    [
      'Ice is dear, according to the latest report of the World Bank.',
      'according to the latest report of the World Bank → World Bank',
    ],
    ['A Gletscher {Makers} study gives ice a lead.', 'A Gletscher {Makers} study gives → Gletscher {Makers}'],
    ['A report by the {OfPowers} found that ice is dear.'],
  ],
  counterexamples: [
    'The World Bank report was late.',
    'A French study found that ice is dear.',
    'A Gletscher report found that ice is dear.',
    'A report by Mark Brodov found that ice is dear.',
    'A study of Omsk found that ice is dear.',
    'A study of Gletscher found that ice is dear.',
    'He paid for a World Bank study.',
    'A World Bank study has been delayed.',
  ],
  make(list): TellingMatcher {
    const [studies, polls, verbs] = [list('studies'), list('polls'), list('verbs')];
    const words = { ofPowers: list('ofPowers'), makers: list('makers') };

    return {
      begins: [studies],
      isLast: true,
      read(place, token) {
        const { text, tokens } = place;
        if (tokens.kind(token) !== kinds.lower || tokens.gap(token) === 0) return null;
        const at = tokens.start(token);
        const end = tokens.end(token);
        const mayFollowOwner = tokens.isCapital(token - 1) || tokens.isCapital(token - 2);
        const found =
          (mayFollowOwner ? before(place, at, polls.has(tokens, token), words) : null) ??
          makerOf(place, at, end, words);
        if (found === null) return null;
        const lead = accordingTo.exec(text.slice(Math.max(0, found.start - longestAccordingTo), found.start))?.[0];
        if (lead !== undefined) return telling(found.start - lead.length, found.end ?? end, found.source);
        const verb = verbAfter(tokens, tokens.at(found.end ?? end), verbs);
        return verb < 0 ? null : telling(found.start, tokens.end(verb), found.source);
      },
    };
  },
});

interface MakerWords {
  readonly ofPowers: WordList;
  /** What the names of firms and of others who make studies end with: "Boston Consulting Group". */
  readonly makers: WordList;
}

interface Study {
  readonly source: NarratedSource;
  readonly start: number;
  /** Where the words end that say who made it; null where they stand before the noun. */
  readonly end: number | null;
}

function telling(start: number, end: number, source: NarratedSource): Telling {
  return { start, end, source, dates: [], needsDate: false };
}

/** "A World Bank" before the noun at an offset. */
function before(place: TellingPlace, at: number, isPoll: boolean, words: MakerWords): Study | null {
  const from = Math.max(0, at - longestBefore);
  const match = ownerBefore.exec(place.text.slice(from, at));
  const name = match?.[2];
  if (match === null || name === undefined) return null;
  const start = from + match.index + match[0].lastIndexOf(name);
  const source = { start, end: start + name.length, name };
  const isShown = isPoll || camelCase.test(name);
  if (!isMaker(place, source, words) || !(isShown || isKnownMaker(place, source, words))) return null;
  return { source, start: from + match.index, end: null };
}

/** "By the World Bank" after the noun that stands in a range. */
function makerOf(place: TellingPlace, at: number, end: number, words: MakerWords): Study | null {
  maker.lastIndex = end;
  const match = maker.exec(place.text);
  const name = match?.[3]?.replace(/[’']s?$/u, '');
  if (match === null || name === undefined) return null;
  const determined = determinedBefore.exec(place.text.slice(Math.max(0, at - longestDetermined), at))?.[0];
  if (determined === undefined) return null;
  const start = match.index + match[0].lastIndexOf(name);
  const source = { start, end: start + name.length, name };
  if (!isMaker(place, source, words) || (match[1] !== 'by' && !isKnownMaker(place, source, words))) return null;
  return { source, start: at - determined.length, end: source.end };
}

/** True for a name that may be of whoever makes studies and prints them: no person, place or people, and no body of a state. */
function isMaker({ tokens }: TellingPlace, { name, start, end }: NarratedSource, { ofPowers }: MakerWords): boolean {
  if (isPlace(name) || isDemonym(name) || isPerson(name)) return false;
  for (let token = tokens.at(start); tokens.start(token) < end && token < tokens.count; token += 1)
    if (ofPowers.has(tokens, token)) return false;
  return true;
}

function isKnownMaker(place: TellingPlace, { name, end }: NarratedSource, { makers }: MakerWords): boolean {
  if (place.isRegistered(name) || isBody(name) || isInstitution(name)) return true;
  const { tokens } = place;
  const last = tokens.at(end) - 1;
  return tokens.isCapital(last - 1) && makers.has(tokens, last);
}

/** The token of the verb whose subject ends before a token: right there, or after "of the tides"; -1 where none stands there. */
function verbAfter(tokens: Tokens, first: number, verbs: WordList): number {
  for (let token = first; token <= first + mostWordsToVerb && tokens.isWord(token); token += 1) {
    // "Has been delayed" says nothing.
    if (tokens.kind(token) === kinds.lower && verbs.has(tokens, token))
      return tokens.slice(token + 1, token + 2) === 'been' ? -1 : token;
    const word = tokens.slice(token, token + 1);
    if (token === first && !/^(?:of|on|into|about|published|released|also|even|\p{Ll}+ly)$/u.test(word)) return -1;
  }
  return -1;
}
