import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { goesOnWith, hasHead, isMeasured, openingOf, showsDoing } from '../objects.ts';
import { subjectOf } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { isPeriodical } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

// "The BBC said it would move": what a source says of itself is no report.
const ofItself = /^(?:[\s\u00A0]+that)?[\s\u00A0]+(?:it(?![\s\u00A0]+(?:is|has)(?!\p{L}))|its|itself)(?!\p{L})/u;
// "RBC and TASS said they had lost it", "RBC says their reporter was held", "RBC, which says it is free".
const ofThemselves = /^(?:[\s\u00A0]+that)?[\s\u00A0]+(?:they|their|it|its|itself|nothing)(?!\p{L})/u;
const theirOwn = /^(?:[\s\u00A0]+that)?[\s\u00A0]+their(?!\p{L})/u;
// "RBC found itself without a printer", "RBC fears for its future".
const itsOwn = /^(?:[\s\u00A0]+(?:that|for|about|of|to))?[\s\u00A0]+(?:its|itself)(?!\p{L})/u;
// "When RBC reported it.": what was told stands elsewhere.
const ofSomething = /^[\s\u00A0]+(?:it|this|that|them|nothing)[.,;:!?]/u;
const longestObject = 16;
const mostWordsOfResult = 5;
const mostWordsPrinted = 4;
const mostWordsSpeaking = 4;
const hyphen = 45;
const farthestBefore = 16;
const farthestAfter = 8;
// "Time reported to the court": no source tells so.
const toSomebody = /^[\s\u00A0]+to[\s\u00A0]/u;

/**
 * A source before a verb of telling, whatever stands between them: "Nikkei, the Japanese daily, has also reported". Of verbs
 * that may say something else of it, those with a date: "Vedomosti, in its May 3 issue, lists".
 */
export const sourceTells = defineRule({
  name: 'source-tells',
  pass: 'citations',
  words: {
    verbs: [...lexicon.verbs, ...verbForms(lexicon.furtherVerbs), ...lexicon.tellingPhrases],
    verbsWithDate: lexicon.verbsWithDate,
    makingPublic: verbForms(lexicon.makingPublic),
    quoting: ['quotes', 'quoted', 'cites', 'cited'],
    showing: lexicon.showing,
    documents: lexicon.documents,
    printing: lexicon.printing,
    putting: ['puts', 'put', 'gives', 'gave', 'has', 'had'],
    findings: lexicon.findings,
    speaking: ['saying', 'telling', 'admitting', 'claiming', 'denying', 'insisting', 'promising'],
    pluralVerbs: lexicon.pluralVerbs,
    experts: lexicon.experts,
    ofFirms: lexicon.ofFirms,
    ofItself: ['said', 'says'],
    claims: ['claims', 'claimed'],
    be: ['is', 'was'],
    adverbs: lexicon.beforeVerb,
    own: [...lexicon.pieces, ...lexicon.holders, ...lexicon.evidence],
    asides: lexicon.asides,
  },
  examples: [
    ['Vedomosti {verbs} that the pier is closed.', 'Vedomosti {verbs} → Vedomosti'],
    ['Vedomosti {adverbs} reported that the pier is closed.', 'Vedomosti {adverbs} reported → Vedomosti'],
    ['Vedomosti’s {own} said that the pier is closed.', 'Vedomosti’s {own} said → Vedomosti'],
    [
      'Vedomosti, {asides} others, more or less, reported that the pier is closed.',
      'Vedomosti, {asides} others, more or less, reported → Vedomosti',
    ],
    [
      'Vedomosti, the Moscow daily, reported that the pier is closed.',
      'Vedomosti, the Moscow daily, reported → Vedomosti',
    ],
    [
      'Vedomosti and TASS both reported on 3 May that the pier is closed.',
      'Vedomosti → Vedomosti 2017-05-03',
      'TASS both reported on 3 May → TASS 2017-05-03',
    ],
    [
      'Vedomosti had earlier, on 3 May, reported that the pier is closed.',
      'Vedomosti had earlier, on 3 May, reported → Vedomosti 2017-05-03',
    ],
    [
      'Pristan Omska, in its May 3 issue, lists the pilots.',
      'Pristan Omska, in its May 3 issue, lists → Pristan Omska 2017-05-03',
    ],
    ['Vedomosti and TASS {pluralVerbs} the pier.', 'Vedomosti → Vedomosti', 'TASS {pluralVerbs} → TASS'],
    ['Pilots read Vedomosti, which says that the pier is closed.', 'Vedomosti, which says → Vedomosti'],
    ['Vedomosti says they left.', 'Vedomosti says → Vedomosti'],
    ['La Prensa reported that the pier is closed.', 'La Prensa reported → La Prensa'],
    [
      'On Friday the Omsk Gazette wrote that the pier is closed.',
      'On Friday the Omsk Gazette wrote → Omsk Gazette 2017-11-17',
    ],
    [
      'Vedomosti on the 3rd of May wrote that the pier is closed.',
      'Vedomosti on the 3rd of May wrote → Vedomosti 2017-05-03',
    ],
    [
      'Vedomosti, on Friday, {verbsWithDate} the pilots with ice.',
      'Vedomosti, on Friday, {verbsWithDate} → Vedomosti 2017-11-17',
    ],
    ['Vedomosti {ofItself} it would move.'],
    ['Vedomosti {ofItself} their house is old.'],
    ['Vedomosti {quoting} its chairman.', 'Vedomosti {quoting} → Vedomosti'],
    [
      'Vedomosti {makingPublic} the secret plan on Friday.',
      'Vedomosti {makingPublic} the secret plan on Friday → Vedomosti 2017-11-17',
    ],
    [
      'Vedomosti {printing} his plan to the pilots on Friday.',
      'Vedomosti {printing} his plan to the pilots on Friday → Vedomosti 2017-11-17',
    ],
    ['Vedomosti {showing} the map of the ice.', 'Vedomosti {showing} → Vedomosti'],
    ['Vedomosti {claims} to have a map.', 'Vedomosti {claims} → Vedomosti'],
    ['Vedomosti, on Friday, {be} closed, and pilots laughed.'],
    ['Vedomosti has the {documents} of the ice.', 'Vedomosti has → Vedomosti'],
    ['Vedomosti has Mark Lund {speaking} that ice fell.', 'Vedomosti has → Vedomosti'],
    ['Vedomosti has the pilots applauding.', 'Vedomosti has → Vedomosti'],
    ['Vedomosti {putting} the toll at six.', 'Vedomosti {putting} → Vedomosti'],
    [
      'Amnesty International {findings} that the pier is closed.',
      'Amnesty International {findings} → Amnesty International',
    ],
    ['The {experts} at Vedomosti wrote that the pier is closed.', 'The {experts} at Vedomosti wrote → Vedomosti'],
    ['The analysts at Vedomosti {pluralVerbs} the pier.', 'The analysts at Vedomosti {pluralVerbs} → Vedomosti'],
    ['Vedomosti’s Mark Lund wrote that the pier is closed.', 'Vedomosti’s Mark Lund wrote → Vedomosti'],
    [
      'Vedomosti laughed. The same paper wrote on Friday that the pier is closed.',
      'The same paper wrote on Friday → Vedomosti 2017-11-17',
    ],
    ['Vedomosti expects fewer {ofFirms}.'],
  ],
  counterexamples: [
    'Vedomosti has six owners.',
    'Vedomosti and TASS said they had lost it.',
    'Friends of Vedomosti, which says it is free, wept.',
    'The owner of Vedomosti, on May 3, listed six piers.',
    'The owner of Vedomosti reported that the pier is closed.',
    'The pier is closed. When Vedomosti reported it, a ferry sank.',
    'The Annual Report says that the pier is closed.',
    'Vedomosti-reported tolls rose.',
    'Vedomosti found itself without ice.',
    'Amnesty International denied that the pier is closed.',
    'The pilots at Vedomosti wrote that the pier is closed.',
    'Vedomosti has six maps rooms.',
    'Vedomosti has the new building.',
    'It is lost, as one American newspaper has claimed.',
    'Vedomosti put up its price at noon.',
  ],
  make(list): TellingMatcher {
    const [verbs, verbsWithDate, ofItselfVerbs] = [list('verbs'), list('verbsWithDate'), list('ofItself')];
    const [quoting, printing] = [list('quoting'), list('printing')];
    const [plurals, claims, be] = [list('pluralVerbs'), list('claims'), list('be')];
    const [makingPublic, findings, ofFirms] = [list('makingPublic'), list('findings'), list('ofFirms')];
    const speaking = list('speaking');
    const [showing, documents, putting] = [list('showing'), list('documents'), list('putting')];
    const words = { adverbs: list('adverbs'), own: list('own'), asides: list('asides'), experts: list('experts') };

    /** "Had" near a date, but for "had written", whose verb is the next word. */
    function endOfVerbWithDate(place: TellingPlace, token: number): number {
      const { tokens } = place;
      if (!verbsWithDate.has(tokens, token) || verbs.has(tokens, token + 1)) return -1;
      // "RBC, on May 3, was closed".
      if (be.has(tokens, token) && /(?:ed|en|ght|ld|wn)$/u.test(tokens.slice(token + 1, token + 2))) return -1;
      for (let near = token - farthestBefore; near <= token + farthestAfter; near += 1)
        if (place.dates.hintsAtDay(tokens, near)) return token + 1;
      return -1;
    }

    /** "Has the minutes", "puts the toll at six": what a source shows, or measures. */
    function showsSomething({ tokens }: TellingPlace, token: number): boolean {
      return (
        (showing.has(tokens, token) && hasHead(tokens, token + 1, documents)) ||
        (putting.has(tokens, token) && isMeasured(tokens, token + 1)) ||
        (showing.has(tokens, token) && showsDoing(tokens, token + 1)) ||
        // "Has Lund saying that".
        (showing.has(tokens, token) &&
          openingOf(tokens, token + 1) === 'NAME' &&
          goesOnWith(tokens, token + 2, speaking, mostWordsSpeaking))
      );
    }

    return {
      begins: [verbs, plurals, verbsWithDate, showing],
      read(place, token) {
        const { text, tokens } = place;
        if (tokens.kind(token) !== kinds.lower || tokens.gap(token) === 0) return null;
        const plural = plurals.endAt(tokens, token, tokens.count);
        const known = plural >= 0 ? plural : verbs.endAt(tokens, token, tokens.count);
        const shows = known < 0 && showsSomething(place, token);
        const next = known >= 0 ? known : shows ? token + 1 : endOfVerbWithDate(place, token);
        if (next < 0 || tokens.kind(next) === hyphen) return null;
        const told = subjectOf(place, token, words);
        if (told === null || (plural >= 0 && !told.isPlural)) return null;
        const { source, beside, start, dates } = told;
        if (source.isActor && plural < 0 && !findings.has(tokens, token)) return null;
        const end = tokens.end(next - 1);
        const object = text.slice(end, end + longestObject);
        const isOfAll = told.isPlural === true || tokens.slice(token - 1, token) === 'which';
        const itself = isOfAll ? ofThemselves : ofItself;
        if (ofItselfVerbs.has(tokens, token) && (itself.test(object) || theirOwn.test(object))) return null;
        return {
          start,
          end,
          source,
          beside,
          dates,
          needsDate:
            (known < 0 && !shows) ||
            (itsOwn.test(object) && !quoting.has(tokens, token)) ||
            (makingPublic.has(tokens, token) && ofSomething.test(object)) ||
            (toSomebody.test(object) && !claims.has(tokens, token)) ||
            (!source.known && !isPeriodical(place, source)) ||
            goesOnWith(tokens, next, ofFirms, mostWordsOfResult),
          takesObject: printing.has(tokens, token)
            ? { heads: null, most: mostWordsPrinted }
            : { heads: makingPublic.has(tokens, token) ? null : documents },
        };
      },
    };
  },
});
