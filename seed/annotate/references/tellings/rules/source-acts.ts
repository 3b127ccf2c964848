import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { WordList } from '../../../rules/word-list.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { isInstitution } from '../../name-kinds.ts';
import { firmForms } from '../firm-forms.ts';
import { goesOnWith, openingOf } from '../objects.ts';
import { subjectOf } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { datesInClause, datesPreceding } from '../told-dates.ts';
import { endsWithPress, isPeriodical } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

// Where a clause begins, with what may stand before its subject: "but the usually sober", "In Omsk".
const opens =
  /(?:^|[.!?;:,—–(][”"’')\]]*[\s\u00A0]+|(?:^|[\s\u00A0])(?:[Aa]nd|[Bb]ut|[Yy]et|[Ii]f|[Ww]hen|[Ww]hile|[Ww]hereas|[Aa]lthough|[Tt]hough|[Tt]hat|[Ww]here|[Aa]s|[Bb]ecause|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Oo]nce|[Ss]o|[Tt]hen|what|how|why|whom|which)[\s\u00A0]+)(?:[Ii]n[\s\u00A0](?:\p{Lu}[\p{L}’'-]+[\s\u00A0]+){1,2})?(?:[Ee]ven|[Oo]nly|[Nn]ow|[Ss]till|[Aa]lready)?[\s\u00A0]*(?:(?:[Tt]he|[Aa]n?|\p{Lu}[\p{L}-]+[’']s?)[\s\u00A0]+)?(?:[\p{Ll}-]+[\s\u00A0]+){0,3}(?:\p{Lu}[\p{L}-]*[\s\u00A0]+){0,1}(?:(?:newspaper|paper|daily|weekly|agency|website|magazine|broadcaster|channel|tabloid|station)[\s\u00A0]+)?[“"«*_]?$/u;
const longestBefore = 80;
// "The owner of RBC paid": what a preposition leads to is no subject.
const led = /[\s\u00A0](?:of|at|for|by|with|from|on|to|into|via|than|like|or)[\s\u00A0]/u;
const mostAdverbs = 2;
const shortestVerb = 4;
const longestObject = 8;

// What other rules read with more care.
const readElsewhere: ReadonlySet<string> = new Set([
  ...lexicon.verbs,
  ...verbForms([...lexicon.furtherVerbs, ...lexicon.judging]),
  ...lexicon.showing,
  ...['told', 'put', 'puts'],
]);

function isOneOf(words: ReadonlySet<string>, tokens: Tokens, token: number): boolean {
  return words.has(tokens.slice(token, token + 1));
}

/** The tokens of a verb: where it ends, and whether what it says stays unsure without a date. */
interface Verb {
  readonly next: number;
  readonly isPast: boolean;
  readonly needsDate: boolean;
}

/**
 * A known source that does anything but what a firm does or suffers: "Le Monde smells a rat", "Bild sent a reporter". Nothing
 * is known of the verb but its form, so the source must open its clause, and the object be none of the firm's own.
 */
export const sourceActs = defineRule({
  name: 'source-acts',
  pass: 'citations',
  words: {
    firmDoings: lexicon.firmDoings,
    pasts: lexicon.irregularPasts,
    perfect: ['has', 'had'],
    pro: ['does', 'did'],
    negations: ['not'],
    infinitives: [
      'would rather',
      'would prefer',
      'would like',
      'would have',
      'was the first to',
      'was first to',
      'is the first to',
      'was among the first to',
      'was quick to',
      'is quick to',
      'was slow to',
      'was the only one to',
      'managed to',
      'prefers to',
      'preferred to',
      'chooses to',
      'chose to',
      'cannot find',
      'could not find',
      'prefers not to',
      'preferred not to',
      'did not fail to',
      'does not fail to',
      'did not hesitate to',
      'does not hesitate to',
      'took care to',
      'was at pains to',
      'is at pains to',
      'went so far as to',
      'goes so far as to',
      'had the grace to',
      'was able to',
      'is able to',
      'is right to',
      'was right to',
      'is content to',
      'was content to',
      'is careful to',
      'was careful to',
      'would go',
      'limits itself to',
      'limited itself to',
      'confines itself to',
      'confined itself to',
      'contents itself with',
      'contented itself with',
    ],
    progressives: lexicon.progressives,
    be: ['was', 'is', 'has been', 'had been'],
    unsaid: ['mention', 'report', 'say', 'print', 'respond', 'reply', 'answer', 'comment', 'carry', 'name', 'identify'],
    adverbs: lexicon.beforeVerb.filter((word) => !/^ha/u.test(word)),
    particles: [
      'about',
      'against',
      'at',
      'back',
      'for',
      'forward',
      'from',
      'into',
      'of',
      'off',
      'on',
      'out',
      'over',
      'through',
      'to',
      'up',
      'with',
    ],
    questions: ['whether', 'how', 'why', 'what', 'who', 'if', 'otherwise', 'in'],
    ofFirms: [...lexicon.ofFirms, ...lexicon.assets],
    staff: lexicon.staff,
    own: ['its', 'itself'],
    space: ['cover', 'page', 'pages', 'column', 'columns', 'leader', 'lead', 'headline', 'editorial', 'issue'],
  },
  examples: [
    ['Vedomosti fathomed the ice.', 'Vedomosti fathomed → Vedomosti'],
    ['Vedomosti fathoms the ice.', 'Vedomosti fathoms → Vedomosti'],
    ['Vedomosti came back to the ice on Friday.', 'Vedomosti came back to the ice on Friday → Vedomosti 2017-11-17'],
    ['The Guardian in Moscow fathomed the ice.', 'The Guardian in Moscow fathomed → The Guardian'],
    ['The Guardian of Moscow fathomed the ice.', 'The Guardian of Moscow fathomed → The Guardian'],
    ['The Guardian of Lagos fathomed the ice.', 'The Guardian of Lagos fathomed → The Guardian (Lagos)'],
    ['The Moscow Vedomosti fathomed the ice.', 'Vedomosti fathomed → Vedomosti'],
    ['Vedomosti {pasts} the ice.', 'Vedomosti {pasts} → Vedomosti'],
    ['Vedomosti {perfect} fathomed the ice.', 'Vedomosti {perfect} fathomed → Vedomosti'],
    ['Vedomosti {pro} not fathom the ice.', 'Vedomosti {pro} not fathom → Vedomosti'],
    ['Vedomosti did {negations} fathom the ice.', 'Vedomosti did {negations} fathom → Vedomosti'],
    ['Vedomosti {infinitives} fathom the ice.', 'Vedomosti {infinitives} → Vedomosti'],
    ['Vedomosti was {progressives} ice.', 'Vedomosti was {progressives} → Vedomosti'],
    ['Vedomosti {be} quoting pilots.', 'Vedomosti {be} quoting → Vedomosti'],
    ['Vedomosti {adverbs} fathomed the ice.', 'Vedomosti {adverbs} fathomed → Vedomosti'],
    ['Vedomosti fathoms {particles} ice.', 'Vedomosti fathoms → Vedomosti'],
    ['Vedomosti still fathoms ice.', 'Vedomosti still fathoms → Vedomosti'],
    ['Vedomosti fathoms {questions} ice came.', 'Vedomosti fathoms → Vedomosti'],
    ['Vedomosti fathomed its {space}.', 'Vedomosti fathomed → Vedomosti'],
    ['Vedomosti did not {firmDoings} it all.'],
    ['Vedomosti did not {unsaid} it all.'],
    ['Vedomosti fathomed the {ofFirms}.'],
    ['Vedomosti fathomed {own} ice.'],
    ['Vedomosti {staff} the ice.'],
  ],
  counterexamples: [
    'The owner of Vedomosti fathomed the ice.',
    'Vedomosti ice melted.',
    'The Levada Center has fathomed the ice.',
  ],
  make(list): TellingMatcher {
    const [pasts, perfect, pro] = [list('pasts'), list('perfect'), list('pro')];
    const firms = firmForms(list('firmDoings').phrases);
    const [negations, infinitives, particles] = [list('negations'), list('infinitives'), list('particles')];
    const [progressives, be] = [list('progressives'), list('be')];
    const [unsaid, space] = [list('unsaid'), list('space')];
    const [questions, ofFirms, staff, own] = [list('questions'), list('ofFirms'), list('staff'), list('own')];
    const adverbs = list('adverbs');
    const words = { adverbs, own: list('own'), asides: list('own'), experts: list('own') };

    function verbAt(tokens: Tokens, token: number): Verb | null {
      const end = infinitives.endAt(tokens, token, tokens.count);
      if (end > 0) return isOneOf(firms, tokens, end) ? null : { next: end, isPast: true, needsDate: false };
      const being = be.endAt(tokens, token, tokens.count);
      if (being > 0) {
        const verb = afterAdverbs(tokens, being, adverbs);
        const next = progressives.endAt(tokens, verb, tokens.count);
        if (next > 0) return { next, isPast: true, needsDate: false };
      }
      if (isOneOf(firms, tokens, token) || (isOneOf(readElsewhere, tokens, token) && !perfect.has(tokens, token)))
        return null;
      if (perfect.has(tokens, token)) {
        const verb = afterAdverbs(tokens, negations.has(tokens, token + 1) ? token + 2 : token + 1, adverbs);
        return isParticiple(tokens, verb)
          ? { next: verb + 1, isPast: true, needsDate: false }
          : objectOfHave(tokens, token);
      }
      if (pro.has(tokens, token)) {
        const verb = negations.has(tokens, token + 1) ? token + 2 : -1;
        if (verb < 0 || tokens.kind(verb) !== kinds.lower || isOneOf(firms, tokens, verb) || unsaid.has(tokens, verb))
          return null;
        return { next: verb + 1, isPast: false, needsDate: false };
      }
      if (pasts.has(tokens, token)) return { next: token + 1, isPast: true, needsDate: false };
      const word = tokens.slice(token, token + 1);
      if (word.length < shortestVerb) return null;
      if (/[^s]ed$|^said$/u.test(word)) return { next: token + 1, isPast: true, needsDate: false };
      return /[^suio]s$/u.test(word) && !staff.has(tokens, token)
        ? { next: token + 1, isPast: false, needsDate: false }
        : null;
    }

    /** True for a word that ends as verbs do, or that a list has; told without making a string. */
    function mayBeVerb(tokens: Tokens, token: number): boolean {
      if (tokens.kind(token) !== kinds.lower) return false;
      const last = tokens.text.charCodeAt(tokens.end(token) - 1);
      return last === letterS || last === letterD || pasts.has(tokens, token) || infinitives.begins(tokens, token);
    }

    function objectOfHave(tokens: Tokens, token: number): Verb | null {
      const opening = openingOf(tokens, token + 1);
      return opening === 'OTHER' || opening === 'OWN' ? null : { next: token + 1, isPast: true, needsDate: true };
    }

    function isParticiple(tokens: Tokens, token: number): boolean {
      if (tokens.kind(token) !== kinds.lower || isOneOf(firms, tokens, token) || isOneOf(readElsewhere, tokens, token))
        return false;
      const word = tokens.slice(token, token + 1);
      return (
        (word.length >= shortestVerb && /(?:ed|[^e]en|wn)$/u.test(word) && word !== 'been') || pasts.has(tokens, token)
      );
    }

    /** True where what follows the verb is an object, a clause or nothing: "BBC cameras" is no verb's subject. */
    function mayFollow(tokens: Tokens, { next, isPast }: Verb): boolean {
      if (!tokens.isWord(next) || tokens.gap(next) === 0)
        return tokens.kind(next) !== hyphen && !apostrophes.has(tokens.kind(next));
      if (isPast) return !/^(?:by|near)$/u.test(tokens.slice(next, next + 1));
      const opening = openingOf(tokens, next);
      return opening !== 'OTHER' || particles.has(tokens, next) || questions.has(tokens, next);
    }

    return {
      begins: [],
      followsName: true,
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const first = afterAdverbs(tokens, token, adverbs);
        if (!mayBeVerb(tokens, first) || !place.mayEndName(token - 1)) return null;
        const verb = verbAt(tokens, first);
        // "BBC cameras quietly filmed", but "the BBC nonetheless detects quiet joy": an adverb stands before no noun.
        if (verb === null || !(first > token ? tokens.kind(verb.next) !== hyphen : mayFollow(tokens, verb)))
          return null;
        if (!endsWithPress(place, token - 1)) return null;
        const told = subjectOf(place, token, words);
        if (told === null || told.source.isActor || !(told.source.known || isPeriodical(place, told.source)))
          return null;
        if (!opensClause(place, told.source.start)) return null;
        if (
          (own.has(tokens, verb.next) && !hasPhrase(tokens, verb.next + 1, space)) ||
          goesOnWith(tokens, verb.next, ofFirms, longestObject)
        )
          return null;
        const stop = tokens.end(verb.next - 1);
        const dated = datesInClause(place, stop);
        return {
          start: told.start,
          end: dated?.at ?? stop,
          source: told.source,
          beside: told.beside,
          dates: dated?.dates ?? [],
          // "The Levada Center has asked Moscow to pay": an institution does more than it publishes.
          needsDate: verb.needsDate || !told.source.known || isInstitution(told.source.name),
        };
      },
    };
  },
});

const mostWordsToSpace = 6;

/** True where one of some phrases begins with one of the next words. */
function hasPhrase(tokens: Tokens, first: number, phrases: WordList): boolean {
  for (let token = first; token < first + mostWordsToSpace; token += 1)
    if (phrases.endAt(tokens, token, tokens.count) > 0) return true;
  return false;
}

const hyphen = 45;
const letterD = 100;
const letterS = 115;
const apostrophes = new Set([39, 0x2019]);

function afterAdverbs(tokens: Tokens, token: number, adverbs: WordList): number {
  let next = token;
  for (let count = 0; count < mostAdverbs && isAdverb(tokens, next, adverbs); count += 1) next += 1;
  return next;
}

function isAdverb(tokens: Tokens, token: number, adverbs: WordList): boolean {
  if (tokens.kind(token) !== kinds.lower) return false;
  return (
    adverbs.has(tokens, token) || (tokens.length(token) > 4 && tokens.text.startsWith('ly', tokens.end(token) - 2))
  );
}

/** True where the source is the subject that opens a clause, after a date or not. */
export function opensClause(place: TellingPlace, start: number): boolean {
  const { text } = place;
  const before = text.slice(Math.max(0, start - longestBefore), start);
  const [lead] = opens.exec(before) ?? [];
  if (lead !== undefined) return !led.test(lead);
  const bare = /(?:[Tt]he[\s\u00A0]+)?[“"«*_]?$/u.exec(before)?.[0].length ?? 0;
  return datesPreceding(place, start - bare) !== null;
}
