import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import { dayBefore, withDayOfClause } from '../day-of-clause.ts';
import { afterHolder } from '../holders.ts';
import type { Telling, TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { recountingForms, speechForms, standsAlone, verbBehind } from '../verbs-of-speech.ts';

const apostrophes = new Set([39, 0x2019]);
const mostWordsToWord = 14;
const stops = new Set([46, 33, 63, 59, 58, 0x2014, 40, 41]);

/** What somebody says to a known source: "confessed to RBC that", "repeated the charge to RBC", "the formula that he offered to RBC". */
export const saidToSource = defineRule({
  name: 'said-to-source',
  pass: 'citations',
  words: {
    to: ['to'],
    told: ['told', 'tells', 'telling', 'assured'],
    verbs: speechForms.filter((form) => !recountingForms.includes(form)),
    recounting: recountingForms,
    speaking: ['speak', 'speaks', 'spoke', 'spoken', 'speaking', 'talks', 'talked', 'talking'],
    about: ['of', 'about', 'against', 'for'],
    laying: [
      'set',
      'sets',
      'setting',
      'laid',
      'lays',
      'laying',
      'spelled',
      'spelt',
      'spells',
      'pour',
      'pours',
      'poured',
      'pouring',
      'blurted',
    ],
    particles: ['out', 'bare'],
    // What one gives only as words.
    giving: [
      'gave',
      'gives',
      'given',
      'giving',
      'offered',
      'offers',
      'supplied',
      'put',
      'puts',
      'made',
      'makes',
      'passed',
      'read',
    ],
    words: lexicon.spokenWords,
    takingTo: lexicon.takingTo,
    dealings: lexicon.dealings,
    holders: lexicon.holders.filter((holder) =>
      /^(?:correspondent|reporter|journalist|columnist|photographer)/u.test(holder),
    ),
    ofSource: ['of', 'from', 'for', 'at', 'with'],
  },
  examples: [
    ['The pilot had {verbs} to Vedomosti on Friday.', '{verbs} to Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['The pilot had {verbs} on Friday to Vedomosti.', '{verbs} on Friday to Vedomosti → Vedomosti 2017-11-17'],
    ['The pilot had {verbs} it to Vedomosti.', '{verbs} it to Vedomosti → Vedomosti'],
    ['The pilot {told} a reporter of Vedomosti that ice came.', '{told} a reporter of Vedomosti → Vedomosti'],
    ['The pilot repeated the charge {to} Vedomosti.', 'repeated the charge {to} Vedomosti → Vedomosti'],
    [
      'On Friday an old pilot repeated the charge to Vedomosti.',
      'On Friday an old pilot repeated the charge to Vedomosti → Vedomosti 2017-11-17',
    ],
    ['The pilot {speaking} by phone to Vedomosti.', '{speaking} by phone to Vedomosti → Vedomosti'],
    ['The pilot spoke {about} a mast to Vedomosti.'],
    ['The pilot {laying} it out to Vedomosti.', '{laying} it out to Vedomosti → Vedomosti'],
    ['The pilot laid it {particles} to Vedomosti.', 'laid it {particles} to Vedomosti → Vedomosti'],
    ['The pilot {recounting} the matter to Vedomosti.', '{recounting} the matter to Vedomosti → Vedomosti'],
    ['The pilot confessed to an old {holders} of Vedomosti.', 'confessed to an old {holders} of Vedomosti → Vedomosti'],
    [
      'The pilot told a reporter {ofSource} Vedomosti that ice came.',
      'told a reporter {ofSource} Vedomosti → Vedomosti',
    ],
    ['It is the word that the pilot {giving} to Vedomosti.', '{giving} to Vedomosti → Vedomosti'],
    ['Such is the {words} that the pilot offered to Vedomosti.', 'offered to Vedomosti → Vedomosti'],
    ['The pilot confessed to Vedomosti’s {holders}.', 'confessed to Vedomosti → Vedomosti'],
    ['The pilot explained the {takingTo} to Vedomosti.'],
    ['The pilot explained the {dealings} of ice to Vedomosti.'],
  ],
  counterexamples: [
    'The pilot confessed to the Duma.',
    'The pilot who confessed sold the ferry to Vedomosti.',
    'The pilot said that he moved to Vedomosti.',
    'The pilot offered a ferry to Vedomosti.',
    'The pilot laughed to Vedomosti.',
    'The pilot confessed to Vedomosti shareholders.',
    'The pilot confessed to the editor of Vedomosti.',
    'The pilot confessed to Vedomosti’s fire.',
  ],
  make(list): TellingMatcher {
    const [to, told, verbs, giving, words] = [list('to'), list('told'), list('verbs'), list('giving'), list('words')];
    const [speaking, about, laying] = [list('speaking'), list('about'), list('laying')];
    const [recounting, particles, ofSource] = [list('recounting'), list('particles'), list('ofSource')];
    const [takingTo, dealings, holders] = [list('takingTo'), list('dealings'), list('holders')];

    /** True where what is given is words: "the formula that he offered". */
    function givesWords(tokens: Tokens, verb: number): boolean {
      for (let token = verb - 1; token >= 0 && token > verb - mostWordsToWord; token -= 1) {
        if (words.has(tokens, token)) return true;
        if (stops.has(tokens.kind(token)) && tokens.gap(token + 1) > 0) return false;
      }
      return false;
    }

    function startOf(tokens: Tokens, at: number): number {
      const isNear = isManner(tokens, at - 1) || isIt(tokens, at - 1);
      const beside = verbs.has(tokens, at - 1) || isNear ? verbBehind(tokens, at, verbs) : -1;
      const isBeside = beside >= at - 2 && !(beside < at - 1 && !isNear);
      const verb = isBeside ? beside : verbBehind(tokens, at, recounting);
      if (verb >= 0) {
        for (let token = verb + 1; token < at; token += 1) if (dealings.has(tokens, token)) return -1;
        return verb;
      }
      const speaks = verbBehind(tokens, at, speaking);
      if (speaks >= 0) {
        for (let token = speaks + 1; token < at; token += 1) if (about.has(tokens, token)) return -1;
        return speaks;
      }
      const lays = verbBehind(tokens, at, laying);
      if (lays >= 0) for (let token = lays + 1; token < at; token += 1) if (particles.has(tokens, token)) return lays;
      const given = verbBehind(tokens, at, giving);
      if (given < 0) return -1;
      if (given === at - 1) return givesWords(tokens, given) ? given : -1;
      for (let token = given + 1; token < at; token += 1) if (words.has(tokens, token)) return given;
      return -1;
    }

    function toldHolder(place: TellingPlace, token: number): Telling | null {
      const { tokens } = place;
      const next = afterHolder(tokens, token + 1, holders, ofSource);
      const source = next === token + 1 ? null : sourceAfter(place, tokens.end(next - 1));
      if (!isKnown(place, source)) return null;
      return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
    }

    return {
      begins: [to, told],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (told.has(tokens, token)) return toldHolder(place, token);
        if (tokens.gap(token + 1) === 0 || tokens.kind(token - 1) === kinds.none || takingTo.has(tokens, token - 1))
          return null;
        // "Bragged on May 3 to".
        const day = dayBefore(place, token);
        const dated = day !== null && (verbs.has(tokens, day.last) || recounting.has(tokens, day.last)) ? day : null;
        const verb = dated?.last ?? startOf(tokens, token);
        const source =
          verb < 0 ? null : sourceAfter(place, tokens.end(afterHolder(tokens, token + 1, holders, ofSource) - 1));
        if (!isKnown(place, source)) return null;
        const after = tokens.at(source.end);
        if (!standsAlone(tokens, after)) return null;
        // "Confessed to RBC’s reporter", not what is RBC’s else.
        if (apostrophes.has(tokens.kind(after)) && !holders.has(tokens, after + 2)) return null;
        const dates = dated?.dates ?? [];
        const telling = { start: tokens.start(verb), end: source.end, source, dates, needsDate: false };
        return dates.length > 0 ? telling : withDayOfClause(place, telling);
      },
    };
  },
});

/** "Denied it to", "said as much to". */
function isIt(tokens: Tokens, token: number): boolean {
  return /^(?:it|this|that|so|much)$/u.test(tokens.slice(token, token + 1));
}

/** "Aloud", "openly", "already": what may stand between a verb and "to". */
function isManner(tokens: Tokens, token: number): boolean {
  return /^(?:aloud|again|too|once|later|earlier|yesterday|today|\p{Ll}{3,}ly)$/u.test(tokens.slice(token, token + 1));
}
