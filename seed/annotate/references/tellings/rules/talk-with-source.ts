import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { isKnown } from '../clauses-of-days.ts';
import { goesOnWith } from '../objects.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { standsAlone } from '../verbs-of-speech.ts';

const mostAdjectives = 2;
const mostWordsAfter = 8;

/** In what talk somebody told it: "in a chat with RBC", "during a long phone call with RBC". */
export const talkWithSource = defineRule({
  name: 'talk-with-source',
  pass: 'citations',
  words: {
    leads: ['in', 'during', 'over'],
    determiners: ['a', 'an', 'his', 'her', 'their', 'my', 'our', 'one', 'another', 'the', 'this', 'that', 'its'],
    talks: lexicon.talks,
    messages: ['e-mail', 'email', 'text message', 'text', 'message', 'reply', 'response', 'answer'],
    ofFirms: [...lexicon.ofFirms, ...lexicon.assets],
  },
  examples: [
    ['{Leads} a long chat with Vedomosti, the pilot wept.', '{Leads} a long chat with Vedomosti → Vedomosti'],
    ['In {determiners} chat with Vedomosti, the pilot wept.', 'In {determiners} chat with Vedomosti → Vedomosti'],
    ['The pilot wept in a {talks} with Vedomosti.', 'in a {talks} with Vedomosti → Vedomosti'],
    ['The pilot wept in a {messages} to Vedomosti.', 'in a {messages} to Vedomosti → Vedomosti'],
    ['The pilot wept in a chat with Vedomosti about {ofFirms}.'],
  ],
  counterexamples: [
    'The pilot is in talks with Vedomosti.',
    'The pilot wept in a dispute with Vedomosti.',
    'The pilot wept in a chat with the Duma.',
    'The pilot had a chat with Vedomosti.',
    'The pilot wept in a message to Vedomosti shareholders.',
  ],
  make(list): TellingMatcher {
    const [leads, determiners, talks] = [list('leads'), list('determiners'), list('talks')];
    const [messages, ofFirms] = [list('messages'), list('ofFirms')];

    return {
      begins: [leads],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (!determiners.has(tokens, token + 1)) return null;
        for (let noun = token + 2; noun <= token + 2 + mostAdjectives && tokens.isWord(noun); noun += 1) {
          const talk = talks.endAt(tokens, noun, tokens.count);
          const next = talk > 0 ? talk : messages.endAt(tokens, noun, tokens.count);
          if (next < 0) continue;
          if (tokens.slice(next, next + 1) !== (talk > 0 ? 'with' : 'to')) return null;
          const source = sourceAfter(place, tokens.end(next));
          if (!isKnown(place, source)) return null;
          if (!standsAlone(tokens, tokens.at(source.end))) return null;
          if (goesOnWith(tokens, tokens.at(source.end), ofFirms, mostWordsAfter)) return null;
          return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
        }
        return null;
      },
    };
  },
});
