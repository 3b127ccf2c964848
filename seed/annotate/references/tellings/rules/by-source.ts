import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { dayBefore } from '../day-of-clause.ts';
import { firmForms } from '../firm-forms.ts';
import { afterHolder } from '../holders.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const firms = firmForms(lexicon.firmDoings);
const comma = 44;
const longestAside = 7;
const opensAside = /^(?:with|in|at|without|for|on|almost|nearly|rather|more|less|not|if|as|word)$/u;
const shortestParticiple = 4;
const mostWordsOfQuestion = 8;
const adverb = /^\p{Ll}{4,}ly$/u;
const participle = /(?:ed|[^e]en|wn)$/u;

/** What a known source has done to something, but for what firms do: "put by RBC at six", "unearthed by RBC". */
export const bySource = defineRule({
  name: 'by-source',
  pass: 'citations',
  words: {
    by: ['by'],
    agentless: lexicon.agentless,
    irregular: [
      'said',
      'put',
      'told',
      'made',
      'held',
      'caught',
      'brought',
      'felt',
      'heard',
      'thought',
      'understood',
      'foretold',
      'set',
    ],
    asking: ['asked', 'pressed', 'questioned', 'interviewed', 'buttonholed', 'cornered', 'reached', 'contacted'],
    holders: ['writer', ...lexicon.holders],
    for: ['for', 'from', 'of', 'at', 'with'],
    particles: ['up', 'out', 'down', 'public', 'known', 'forward'],
    sent: ['sent', 'handed'],
    manners: [
      'at length',
      'at the time',
      'in full',
      'in detail',
      'in part',
      'in passing',
      'first',
      'later',
      'by name',
      'verbatim',
      'elsewhere',
      'again',
      'yet again',
      'often',
    ],
  },
  examples: [
    ['The pier was fathomed {by} Vedomosti.', 'fathomed by Vedomosti → Vedomosti'],
    ['The toll is {irregular} by Vedomosti to be high.', '{irregular} by Vedomosti → Vedomosti'],
    ['The map was {sent} out by Vedomosti.', '{sent} out by Vedomosti → Vedomosti'],
    ['The map was brought {particles} by Vedomosti.', 'brought {particles} by Vedomosti → Vedomosti'],
    ['The pilot, fathomed {manners} by Vedomosti, laughed.', 'fathomed {manners} by Vedomosti → Vedomosti'],
    ['The pilot, fathomed scornfully by Vedomosti, laughed.', 'fathomed scornfully by Vedomosti → Vedomosti'],
    ['{Asking} by Vedomosti on Friday, the pilot laughed.', '{Asking} by Vedomosti on Friday → Vedomosti 2017-11-17'],
    [
      'The charge was repeated, with less relish, by Vedomosti.',
      'repeated, with less relish, by Vedomosti → Vedomosti',
    ],
    [
      '{Asking} at sea by Vedomosti on Friday, the pilot laughed.',
      '{Asking} at sea by Vedomosti on Friday → Vedomosti 2017-11-17',
    ],
    [
      'Asked about the ice by Vedomosti on Friday, the pilot laughed.',
      'Asked about the ice by Vedomosti on Friday → Vedomosti 2017-11-17',
    ],
    [
      'Asked by an old {holders} for Vedomosti, the pilot laughed.',
      'Asked by an old {holders} for Vedomosti → Vedomosti',
    ],
    ['Asked by a reporter {for} Vedomosti, the pilot laughed.', 'Asked by a reporter {for} Vedomosti → Vedomosti'],
    ['The pier was fathomed on Friday by Vedomosti.', 'fathomed on Friday by Vedomosti → Vedomosti 2017-11-17'],
    ['The pier was {agentless} by Vedomosti.'],
  ],
  counterexamples: [
    'The pier was bought by Vedomosti.',
    'The pier was fathomed by the Duma.',
    'The pilot was sent by Vedomosti.',
    'He stood by Vedomosti.',
    'The pier was fathomed by the editor of Vedomosti.',
  ],
  make(list): TellingMatcher {
    const [by, agentless] = [list('by'), list('agentless')];
    const [irregular, particles, asking] = [list('irregular'), list('particles'), list('asking')];
    const [sent, manners] = [list('sent'), list('manners')];
    const [holders, ofHolder] = [list('holders'), list('for')];

    /** The last token before "at length by", "scornfully by", ", with less relish, by". */
    function beforeManner(tokens: Tokens, by: number): number {
      if (tokens.kind(by - 1) === comma) return beforeAside(tokens, by - 1) - 1;
      const manner = manners.startBefore(tokens, by);
      if (manner >= 0) return manner - 1;
      return adverb.test(tokens.slice(by - 1, by)) ? by - 2 : by - 1;
    }

    /** Where "asked about the ice" begins, before "by"; -1 where nothing like it stands there. */
    function askedBefore(tokens: Tokens, by: number): number {
      if (asking.has(tokens, by - 1)) return by - 1;
      for (let token = by - 2; token >= by - mostWordsOfQuestion && tokens.isWord(token + 1); token -= 1)
        if (asking.has(tokens, token) && /^(?:about|at|in|on|over)$/u.test(tokens.slice(token + 1, token + 2)))
          return token;
      return -1;
    }
    return {
      begins: [by],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const asked = askedBefore(tokens, token);
        if (asked >= 0) {
          const asker = sourceAfter(place, tokens.end(afterHolder(tokens, token + 1, holders, ofHolder) - 1));
          if (asker === null || asker.isActor) return null;
          return { start: tokens.start(asked), end: asker.end, source: asker, dates: [], needsDate: !asker.known };
        }
        const dated = dayBefore(place, token);
        const last = dated?.last ?? beforeManner(tokens, token);
        const verb = particles.has(tokens, last) ? last - 1 : last;
        if (verb < 0 || tokens.kind(verb) !== kinds.lower || tokens.gap(token) === 0) return null;
        const word = tokens.slice(verb, verb + 1);
        const isSentOut = verb < last && sent.has(tokens, verb);
        if ((firms.has(word) && !isSentOut) || agentless.has(tokens, verb)) return null;
        const isParticiple =
          isSentOut || irregular.has(tokens, verb) || (word.length >= shortestParticiple && participle.test(word));
        const source = isParticiple ? sourceAfter(place, tokens.end(token)) : null;
        if (source === null || !source.known || source.isActor) return null;
        return { start: tokens.start(verb), end: source.end, source, dates: dated?.dates ?? [], needsDate: false };
      },
    };
  },
});

/** The comma that opens an aside of small words before the one that closes it; that other one where none does. */
function beforeAside(tokens: Tokens, close: number): number {
  for (let token = close - 1; token > close - longestAside; token -= 1) {
    if (tokens.kind(token) === comma) return opensAside.test(tokens.slice(token + 1, token + 2)) ? token : close;
    if (tokens.kind(token) !== kinds.lower) return close;
  }
  return close;
}
