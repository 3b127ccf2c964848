import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { afterAdverbs, afterAside, endOfPhrase, isKnown, nearestBefore } from '../clauses-of-days.ts';
import { firmForms } from '../firm-forms.ts';
import { goesOnWith, openingOf } from '../objects.ts';
import type { Telling, TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { beforeDay, opensClause as beginsClause, datesAt, isDay, standsAlone, type ToldDates } from '../told-dates.ts';
import { sourceAfter, type ToldSource } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';
import { opensClause } from './source-acts.ts';

const comma = 44;
const opening = 40;
const closing = 41;
const apostrophes = new Set([39, 0x2019]);
const longestBefore = 60;
const longestObject = 10;
const longestPiece = 3;
const longestParentheses = 60;
// "The owner of RBC", "an editor at RBC": not what the source did.
const owned =
  /(?:(?:^|[\s\u00A0])(?:of|at|by|from|with|via|than|like|about|against|into|between|or)|(?<!,)[\s\u00A0]and)[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u;
const article = /(?:^|(?<=[\s\u00A0“"(]))[Tt]he[\s\u00A0]+[“"«*_]?$/u;
// What was said or who says it, before the source that had it: "a reader in RBC", "he went live on RBC".
const sayings = 'remark remarks word words reader readers said wrote spoke argued confided put live'.split(' ');
const mostWordsFromSaying = 5;
const mostWordsFromVerb = 8;
const mostWordsToVerb = 4;
// What a preposition may be of: "the attack on RBC", "trust in RBC".
const takesPreposition =
  /^(?:attacks?|assault|bans?|claims?|confidence|debate|faith|fire|interests?|jobs?|laws?|posts?|pressure|raids?|sanctions|shares?|stakes?|suits?|talks|tax|threats?|trust|war)$/u;
const pronouns = new Set(['he', 'she', 'they', 'it', 'we', 'i']);
// "A speech which RBC covered".
const inRelativeClause = /(?:^|[\s\u00A0])(?:which|whom)[\s\u00A0]+(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u;
// "That Friday".
const pointing = new Set(['that', 'the', 'this', 'same', 'very']);
const determiners = new Set(['a', 'an', 'its', 'every', 'each', 'any']);
const passives = new Set(['is', 'was', 'were', 'are', 'been', 'being', 'got']);
const participle = /(?:ed|en|wn|ght|ld|ft|nt|de|uck|ung)$/u;
const verb = /(?<!bas)ed$|[^suio]s$|^(?:has|had|did|was|is|could|can)$/u;
const reporting: ReadonlySet<string> = new Set([
  ...lexicon.verbs,
  ...verbForms([...lexicon.furtherVerbs, ...lexicon.judging, ...lexicon.makingPublic]),
]);
const pasts: ReadonlySet<string> = new Set([...lexicon.irregularPasts, ...lexicon.verbs, ...lexicon.verbsWithDate]);

/**
 * A known source and a day in one clause, whatever stands between them, where no other rule reads what it did: "RBC could
 * speak of ice by May 3", "the remark moved on RBC on May 3". A day in parentheses is of the source in whatever part it has
 * in its clause: "He gave RBC the harsher version (May 3)".
 */
export const dayBesideSource = defineRule({
  name: 'day-beside-source',
  pass: 'citations',
  words: {
    within: ['in', 'on', 'to', 'for'],
    saying: withoutLonger([...lexicon.pieces, ...sayings]).filter((word) => !word.includes('-')),
    giving: ['gave', 'gives', 'granted', 'grants', 'offered'],
    pieces: withoutLonger([
      ...lexicon.pieces,
      ...lexicon.documents,
      'page',
      'pages',
      'lines',
      'version',
      'account',
      'answers',
    ]),
    own: withoutLonger([...lexicon.pieces, ...lexicon.holders, ...lexicon.evidence]),
    ofFirms: [...lexicon.ofFirms, ...lexicon.assets],
  },
  examples: [
    [
      'An old remark of ice {within} Vedomosti moved him on May 3.',
      'Vedomosti moved him on May 3 → Vedomosti 2017-05-03',
    ],
    ['His old {saying} of ice moved on Vedomosti on May 3.', 'Vedomosti on May 3 → Vedomosti 2017-05-03'],
    ['The ferryman {giving} Vedomosti his version (May 3).', 'Vedomosti his version (May 3) → Vedomosti 2017-05-03'],
    [
      'Vedomosti moved the {pieces} of the ferry on May 3.',
      'Vedomosti moved the {pieces} of the ferry on May 3 → Vedomosti 2017-05-03',
    ],
    ['Vedomosti’s {own} was there (May 3).', 'Vedomosti’s {own} was there (May 3) → Vedomosti 2017-05-03'],
    ['Vedomosti could speak of the {ofFirms} on May 3.'],
  ],
  counterexamples: [
    'The owner of Vedomosti laughed on May 3.',
    'Shares in Vedomosti fell on May 3.',
    'Vedomosti was closed by the pilots of the port on May 3.',
    'Vedomosti will open the pier on May 3.',
    'Vedomosti was late on May 3.',
    'Vedomosti had a fire on May 3.',
    'On May 3 Vedomosti struck.',
    'A bomb went off in Vedomosti on May 3.',
    'The ferryman gave Vedomosti a bill (May 3).',
    'Vedomosti put out a Sunday paper.',
    'Vedomosti reported the wreck of the ferry on May 3.',
    'Vedomosti printed no word of it on May 3.',
    'Vedomosti, which a pilot owns, sank on May 3.',
  ],
  make(list): TellingMatcher {
    const [within, saying, giving, pieces] = [list('within'), list('saying'), list('giving'), list('pieces')];
    const [own, ofFirms] = [list('own'), list('ofFirms')];
    const firms = firmForms(lexicon.firmDoings);

    /**
     * True for what a source does in print or on the air, and not as a firm; `token` is the one after its name.
     *
     * @param isApart whether the day is surely of the verb
     * @param beforeThat whether "that" follows the day, and with it what was told
     */
    function tells(tokens: Tokens, token: number, isApart: boolean, beforeThat = false): boolean {
      const next = afterAdverbs(tokens, token);
      if (tokens.kind(next) !== kinds.lower || tokens.gap(next) === 0) return false;
      const word = tokens.slice(next, next + 1);
      if (!(verb.test(word) || pasts.has(word))) return false;
      // "Worked out on May 3 that ice came."
      if (beforeThat && !isPassive(tokens, next)) return true;
      // "Reported the wreck of the ferry on May 3": the day may be that of the wreck.
      if (!isApart && reporting.has(word)) return false;
      const after = tokens.slice(next + 1, next + 2);
      if (isPassive(tokens, next)) return false;
      // "Was late", "has nine owners", but "was writing", "had printed it".
      if (/^(?:is|was)$/u.test(word))
        return /ing$/u.test(after) || (/^(?:able|first|quick)$/u.test(after) && isTo(tokens, next + 2));
      if (/^ha[sd]$/u.test(word)) {
        if (!(participle.test(after) || pasts.has(after))) return hasPiece(tokens, next + 1);
        if (passives.has(after) || (firms.has(after) && !hasPiece(tokens, next + 2))) return false;
      }
      // "Printed no edition".
      if (after === 'no' || goesOnWith(tokens, next + 1, ofFirms, longestObject)) return false;
      if (openingOf(tokens, next + 1) === 'OWN' || firms.has(word) || pieces.has(tokens, next))
        return hasPiece(tokens, next + 1);
      // "On Friday RBC struck."
      return (
        tokens.isWord(next + 1) ||
        tokens.isNumber(next + 1) ||
        openingOf(tokens, next + 1) === 'NAME' ||
        tokens.kind(next + 1) === comma
      );
    }

    function hasPiece(tokens: Tokens, token: number): boolean {
      return endOfPhrase(tokens, token, pieces, longestObject) > 0;
    }

    /** "The remark moved on RBC": true where something said stands in the few words before a preposition. */
    function followsSaying(tokens: Tokens, last: number): boolean {
      for (let token = last; token > last - mostWordsFromSaying && token >= 0; token -= 1) {
        if (saying.endAt(tokens, token, tokens.count) > 0) return true;
        if (!tokens.isWord(token) && tokens.gap(token) > 0) return false;
      }
      return false;
    }

    /** "He explained his resignation to RBC": a verb of telling in the words before a preposition that no noun takes. */
    function followsTelling(tokens: Tokens, preposition: number): boolean {
      if (!/^(?:to|in)$/u.test(tokens.slice(preposition, preposition + 1))) return false;
      if (takesPreposition.test(tokens.slice(preposition - 1, preposition))) return false;
      for (let token = preposition - 1; token >= preposition - mostWordsFromVerb && token >= 0; token -= 1) {
        if (!tokens.isWord(token) && tokens.gap(token + 1) > 0 && tokens.kind(token) !== comma) return false;
        if (reporting.has(tokens.slice(token, token + 1))) return !isPassive(tokens, token - 1);
      }
      return false;
    }

    /** "To RBC he confided": who tells, and a verb of telling, after the source. */
    function isToldAfter(tokens: Tokens, token: number): boolean {
      if (!(tokens.isCapital(token) || pronouns.has(tokens.slice(token, token + 1)))) return false;
      for (let next = token + 1; next <= token + mostWordsToVerb; next += 1)
        if (reporting.has(tokens.slice(next, next + 1))) return true;
      return false;
    }

    /** True where the part that the source has in its clause is that of who tells, or of who is told. */
    function hasPart(
      place: TellingPlace,
      source: ToldSource,
      after: number,
      { isAlone, isApart, isBracketed, beforeThat }: DayPlace,
    ): boolean {
      const { text, tokens } = place;
      const before = text.slice(Math.max(0, source.start - longestBefore), source.start);
      if (owned.test(before)) return false;
      if (apostrophes.has(tokens.kind(after))) {
        const noun = tokens.isAdjacent(after + 1) ? after + 2 : after + 1;
        const end = endOfPhrase(tokens, noun, own, longestPiece);
        // "RBC’s correspondent was arrested".
        return end > 0 && !isPassive(tokens, end);
      }
      const bare = before.replace(article, '').trimEnd();
      const last = tokens.at(source.start - before.length + bare.length) - 1;
      if (isTo(tokens, last) && opensClause(place, tokens.start(last))) return isToldAfter(tokens, after);
      if (within.has(tokens, last))
        return !isPassive(tokens, after) && (followsSaying(tokens, last - 1) || followsTelling(tokens, last));
      if (giving.has(tokens, last)) return hasPiece(tokens, after);
      // "RBC, the same morning, the full text."
      if (isBracketed && opensClause(place, source.start) && withoutVerb.test(tokens.slice(after, after + 1)))
        return true;
      if (opensClause(place, source.start) || inRelativeClause.test(before))
        return tells(tokens, after, isApart, beforeThat) || (isAlone && !tokens.isWord(afterAdverbs(tokens, after)));
      return false;
    }

    /** The source before a day, in its clause. */
    function before(place: TellingPlace, token: number, day: ToldDates & { readonly next: number }): Telling | null {
      const { text, tokens } = place;
      const isAlone = tokens.kind(token - 1) === opening && tokens.kind(day.next) === closing;
      let last = token - 1;
      if (isAlone) last -= 1;
      else {
        while (day.relative && pointing.has(tokens.slice(last, last + 1))) last -= 1;
        const isLed = beforeDay.has(tokens.slice(last, last + 1)) && tokens.gap(last) > 0;
        if (isLed) last -= 1;
        // "Put out a Sunday paper".
        else if (day.relative ? determiners.has(tokens.slice(last, last + 1)) : tokens.kind(last) !== comma)
          return null;
        if (tokens.kind(last) === comma) last -= 1;
      }
      const found = nearestBefore(place, last, isAlone);
      if (found === null) return null;
      // "Le Figaro last Friday asked": its verb stands behind the day.
      const isBeside = !isAlone && found.after > last && day.relative && tokens.kind(token - 1) !== comma;
      // "RBC today reported": these days.
      if (isBeside && tokens.slice(token, token + 1) === 'today') return null;
      if (!isAlone && !isBeside && !standsAlone(tokens, token, day)) return null;
      // "Followed on May 3": nothing stands between that the day might be of.
      const isApart = isAlone || isBeside || tokens.kind(last + 1) === comma || last === found.after;
      const isBracketed =
        found.after === last + 1 && tokens.kind(found.after) === comma && tokens.kind(day.next) === comma;
      const beforeThat = thatClause.test(tokens.slice(day.next, day.next + 1));
      const verb = isBeside ? day.next : isBracketed ? day.next + 1 : found.after;
      if (!hasPart(place, found.source, verb, { isAlone, isApart, isBracketed, beforeThat })) return null;
      const { source } = found;
      const lead = article.exec(text.slice(Math.max(0, source.start - longestBefore), source.start))?.[0].length ?? 0;
      return told(source, source.start - lead, isAlone ? tokens.end(day.next) : day.at, day, []);
    }

    /** The sources after a day that opens their clause. */
    function after(place: TellingPlace, token: number, day: ToldDates & { readonly next: number }): Telling | null {
      const { tokens } = place;
      const isAs = isAsLate(tokens, token);
      const isLed = isAs || beforeDay.has(tokens.slice(token - 1, token).toLowerCase());
      if (!isLed && !day.relative) return null;
      const first = isAs ? token - 3 : isLed ? token - 1 : token;
      if (!beginsClause(tokens, first, false)) return null;
      const beside: ToldSource[] = [];
      let source = sourceAfter(place, tokens.end(afterAside(tokens, day.next) - 1));
      for (;;) {
        if (!isKnown(place, source)) return null;
        const joint = joined.exec(place.text.slice(source.end, source.end + longestJoint));
        const next = joint === null ? null : sourceAfter(place, source.end + joint[0].length);
        if (!isKnown(place, next)) break;
        beside.push(source);
        source = next;
      }
      if (!tells(tokens, tokens.at(source.end), true)) return null;
      return told(source, tokens.start(first), source.end, day, beside);
    }

    return {
      begins: [],
      atDay: true,
      isLast: true,
      read(place, token) {
        if (!mayStandBeside(place, token)) return null;
        const day = datesAt(place, token);
        if (day === null || !isDay(day)) return null;
        return before(place, token, day) ?? after(place, token, day);
      },
    };
  },
});

/** "As late as May 3". */
function isAsLate(tokens: Tokens, day: number): boolean {
  return tokens.slice(day - 1, day) === 'as' && /^as$/iu.test(tokens.slice(day - 3, day - 2));
}

/** How a day stands beside a source. */
interface DayPlace {
  /** In parentheses of its own. */
  readonly isAlone: boolean;
  /** Between commas, right after the source. */
  readonly isBracketed: boolean;
  /** So that it is surely of the verb. */
  readonly isApart: boolean;
  /** Before "that", with which what was told follows. */
  readonly beforeThat: boolean;
}

const withoutVerb = /^(?:an?|the|less|more|much|only|that|how|why)$/u;
const thatClause = /^(?:that|how|why|whether)$/u;

function isTo(tokens: Tokens, token: number): boolean {
  return tokens.length(token) === 2 && /^to$/iu.test(tokens.slice(token, token + 1));
}

function isPassive(tokens: Tokens, token: number): boolean {
  return passives.has(tokens.slice(token, token + 1)) && participle.test(tokens.slice(token + 1, token + 2));
}

/** False for most days that nothing is read of, told before any is: in longer parentheses, or after any other word. */
function mayStandBeside({ tokens, dates }: TellingPlace, token: number): boolean {
  const before = tokens.kind(token - 1);
  if (
    before !== comma &&
    before !== opening &&
    !dates.mayBeginRelative(tokens, token) &&
    !beforeDay.has(tokens.slice(token - 1, token).toLowerCase()) &&
    !isAsLate(tokens, token)
  )
    return false;
  for (let other = token - 2; other >= 0 && other > token - longestParentheses; other -= 1) {
    const kind = tokens.kind(other);
    if (kind === closing) return true;
    if (kind === opening) return false;
  }
  return true;
}

/** Without phrases that another of them begins or ends: "front page", beside "page". */
function withoutLonger(phrases: readonly string[]): readonly string[] {
  return phrases.filter((phrase) => {
    const words = phrase.split(/[ -]/u);
    return words.length === 1 || !(phrases.includes(words[0] ?? '') || phrases.includes(words.at(-1) ?? ''));
  });
}

const joined = /^(?:,|,?[\s\u00A0]and)(?=[\s\u00A0])/u;
const longestJoint = 6;

function told(
  source: ToldSource,
  start: number,
  end: number,
  { dates }: ToldDates,
  beside: readonly ToldSource[],
): Telling {
  return { start, end, source, beside, dates, needsDate: true, yields: true };
}
