import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { firmForms } from '../firm-forms.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';

const firms = firmForms(lexicon.firmDoings);
const shortestParticiple = 4;
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
      'set',
    ],
    particles: ['up', 'out', 'down', 'public', 'known', 'forward'],
  },
  examples: [
    ['The pier was fathomed {by} Vedomosti.', 'fathomed by Vedomosti → Vedomosti'],
    ['The toll is {irregular} by Vedomosti to be high.', '{irregular} by Vedomosti → Vedomosti'],
    ['The map was brought {particles} by Vedomosti.', 'brought {particles} by Vedomosti → Vedomosti'],
    ['The pier was {agentless} by Vedomosti.'],
  ],
  counterexamples: [
    'The pier was bought by Vedomosti.',
    'The pier was fathomed by the Duma.',
    'He stood by Vedomosti.',
    'The pier was fathomed by the editor of Vedomosti.',
  ],
  make(list): TellingMatcher {
    const [by, agentless] = [list('by'), list('agentless')];
    const [irregular, particles] = [list('irregular'), list('particles')];
    return {
      begins: [by],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const verb = particles.has(tokens, token - 1) ? token - 2 : token - 1;
        if (verb < 0 || tokens.kind(verb) !== kinds.lower || tokens.gap(token) === 0) return null;
        const word = tokens.slice(verb, verb + 1);
        if (firms.has(word) || agentless.has(tokens, verb)) return null;
        const isParticiple =
          irregular.has(tokens, verb) || (word.length >= shortestParticiple && participle.test(word));
        const source = isParticiple ? sourceAfter(place, tokens.end(token)) : null;
        if (source === null || !source.known || source.isActor) return null;
        return { start: tokens.start(verb), end: source.end, source, dates: [], needsDate: false };
      },
    };
  },
});
