import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { goesOnWith } from '../objects.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

const comma = 44;
const apostrophes = new Set([39, 0x2019]);
// What one does to a source, or thinks of it: "believed in RBC".
const trusting = /^(?:believe|thought|think|expect|doubt)/u;
const clauseEnds = new Set([0, 46, 33, 63, 59, 58, 0x2014]);
const mostWordsToVerb = 9;

/** Where somebody tells something, or reads it: "In RBC, Lund argues that", "Lund argued in RBC that", "I read in RBC that". */
export const inSource = defineRule({
  name: 'in-source',
  pass: 'citations',
  words: {
    leads: ['in', 'on'],
    openers: ['and', 'but'],
    verbs: [
      ...lexicon.verbs.filter(
        (verb) => !verb.includes(' ') && !/^(?:found|counted|called|shown|heard|understood)$/u.test(verb),
      ),
      ...verbForms(lexicon.furtherVerbs.filter((verb) => !verb.includes(' '))),
      'read',
      'find',
      'see',
      'learn',
      'asks',
      'asked',

      'answers',
      'answered',
      'defends',
      'defended',
      'praises',
      'praised',
      'attacks',
      'attacked',
      'drew',
      'draws',
      'accused',
      'wondered',
      'likened',
    ],
  },
  examples: [
    ['{Leads} Vedomosti, Mark Lund explained the ice.', '{Leads} Vedomosti → Vedomosti'],
    ['The pier is lost, {openers} in Vedomosti, Mark Lund explained it.', 'in Vedomosti → Vedomosti'],
    ['In Vedomosti, the pilot {verbs} the ice.', 'In Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'In Vedomosti, six people work.',
    'In Vedomosti he wrapped the fish.',
    'In Omsk, Mark Lund explained the ice.',
  ],
  make(list): TellingMatcher {
    const [leads, openers, verbs] = [list('leads'), list('openers'), list('verbs')];
    return {
      begins: [leads],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        if (!leads.has(tokens, token) || tokens.gap(token + 1) === 0) return null;
        const isAfterVerb = token > 0 && verbs.has(tokens, token - 1) && !trusting.test(tokens.slice(token - 1, token));
        const opensClause = token === 0 || clauseEnds.has(tokens.kind(token - 1)) || openers.has(tokens, token - 1);
        if (!isAfterVerb && !opensClause) return null;
        const source = sourceAfter(place, tokens.end(token));
        if (source === null || !source.known || source.isActor) return null;
        const after = tokens.at(source.end);
        if (apostrophes.has(tokens.kind(after))) return null;
        const next = tokens.kind(after) === comma ? after + 1 : after;
        if (!isAfterVerb && !goesOnWith(tokens, next, verbs, mostWordsToVerb)) return null;
        return { start: tokens.start(token), end: source.end, source, dates: [], needsDate: false };
      },
    };
  },
});
