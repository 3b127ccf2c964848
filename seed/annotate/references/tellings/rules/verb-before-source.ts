import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

const marks = new Set([0x2c, 0x201d, 0x22, 0x2019, 0x27, 0xbb]);

const quotes = new Set([0x201d, 0x22, 0xbb]);
// What brings words in quotation marks, and little without them.
const quoting: readonly string[] = verbForms(
  'sigh scoff sneer thunder crow muse quip/quipped scream cry exult jeer fume snap/snapped growl cheer gush rejoice shout mock joke shrug plead demand trumpet blare intone ask flash'.split(
    ' ',
  ),
).filter((verb) => !lexicon.verbs.includes(verb) && !verbForms(lexicon.furtherVerbs).includes(verb));

// What a speech against another, or after others, is brought by: behind a comma, and said of a known source alone.
const retorting: readonly string[] = [...verbForms(['answer', 'counter', 'object', 'rejoin']), 'sums up', 'summed up'];

// "So says RBC".
const inverting = new Set(['So', 'so', 'Thus', 'thus']);

const articles = new Set(['a', 'an', 'the', 'one', 'its']);
const ofSource = new Set(['of', 'by', 'from', 'in']);
const mostWordsOfPiece = 3;

/** A verb before its subject, which stands after a comma or a quotation: "“It is closed,” says RBC". */
export const verbBeforeSource = defineRule({
  name: 'verb-before-source',
  pass: 'citations',
  // A source that one tells something is told.
  words: {
    verbs: [
      ...lexicon.verbs.filter((verb) => verb !== 'tells'),
      ...verbForms(lexicon.furtherVerbs.filter((verb) => !verb.includes(' '))),
    ],
    pieces: lexicon.pieces,
    quoting,
    retorting,
  },
  examples: [
    ['The pier is closed, {verbs} Vedomosti.', '{verbs} Vedomosti → Vedomosti'],
    ['“The pier is closed,” said Vedomosti on Friday.', 'said Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['“Is the pier closed?” {quoting} Vedomosti on Friday.', '{quoting} Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['Ready where, asked Vedomosti on Friday.', 'asked Vedomosti on Friday → Vedomosti 2017-11-17'],
    ['The pier is closed, {retorting} Vedomosti.', '{retorting} Vedomosti → Vedomosti'],
    ['So says Vedomosti.', 'says Vedomosti → Vedomosti'],
    ['The pier is closed, said a long {pieces} of Vedomosti.', 'said a long {pieces} of Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'The pilot, laughing, asked Vedomosti.',
    'The pilot says Vedomosti lies on his desk.',
    'The pilot, a Dane, warned the Australian envoy.',
  ],
  make(list): TellingMatcher {
    const [verbs, pieces, afterQuote] = [list('verbs'), list('pieces'), list('quoting')];
    const answers = list('retorting');

    /** The token after "a study of"; the one given where none stands there. */
    function endOfPiece({ tokens }: TellingPlace, token: number): number {
      if (!articles.has(tokens.slice(token, token + 1))) return token;
      for (let noun = token + 1; noun <= token + mostWordsOfPiece; noun += 1) {
        const next = pieces.endAt(tokens, noun, tokens.count);
        if (next > 0) return ofSource.has(tokens.slice(next, next + 1)) ? next + 1 : token;
      }
      return token;
    }

    return {
      begins: [verbs, afterQuote, answers],
      read(place, token) {
        const { tokens } = place;
        const isInverted = marks.has(tokens.kind(token - 1)) || inverting.has(tokens.slice(token - 1, token));
        if (!isInverted || tokens.gap(token) === 0) return null;
        const answer = answers.endAt(tokens, token, tokens.count);
        const known = answer < 0 ? verbs.endAt(tokens, token, tokens.count) : answer;
        const isQuoting = known < 0 && afterQuote.has(tokens, token);
        // "Ready where, asked RBC on Friday."
        const isUnquoted = isQuoting && !quotes.has(tokens.kind(token - 1));
        const next = isQuoting ? token + 1 : known;
        const source = next < 0 ? null : sourceAfter(place, tokens.end(endOfPiece(place, next) - 1));
        if (source === null) return null;
        const needsDate = isUnquoted || (!source.known && !isPeriodical(place, source));
        return { start: tokens.start(token), end: source.end, source, dates: [], needsDate };
      },
    };
  },
});
