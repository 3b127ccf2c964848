import { defineRule } from '../../../rules/rule.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';

// "A report published by", "the latest", "a long".
const lead =
  /[\s\u00A0]+(?:a|an|the|its|one|this|that)[\s\u00A0]+(?:[\p{Ll}-]+[\s\u00A0]+){0,2}?(?:(?:report|article|story|dispatch|interview|study|editorial|investigation|analysis|account|post|survey|poll)s?[\s\u00A0]+(?:\p{Ll}+ed[\s\u00A0]+)?(?:by|in|from|on|with|for)[\s\u00A0]+)?(?:the[\s\u00A0]+)?(?=[\p{Lu}\d])/uy;
const piece =
  /[\s\u00A0]+(?:\p{Ll}+[\s\u00A0]+)?(?:report|article|story|dispatch|interview|study|editorial|investigation|analysis|account|post|survey|poll)s?(?:[\s\u00A0]+published)?(?!\p{L})/uy;

const clauseMarks = new Set([0x2c, 0x2e, 0x3a, 0x3b, 0x21, 0x3f, 0x28, 0x2014, 0x2013]);

/** "According to RBC", "according to a report published by RBC", "according to a long RBC investigation". */
export const accordingToSource = defineRule({
  name: 'according-to-source',
  pass: 'citations',
  words: { leads: ['according to', 'to believe'] },
  examples: [
    ['According to Vedomosti, the pier is closed.', 'According to Vedomosti → Vedomosti'],
    ['{Leads} The Herald, the pier is closed.', '{Leads} The Herald → The Herald'],
    [
      'The pier is closed, according to a study published in Vedomosti.',
      'according to a study published in Vedomosti → Vedomosti',
    ],
    [
      'The pier is closed, according to a Vedomosti investigation published on May 3.',
      'according to a Vedomosti investigation published on May 3 → Vedomosti 2017-05-03',
    ],
  ],
  counterexamples: ['He wants to believe Vedomosti.', 'The pier is closed, according to the harbor master.'],
  make(list): TellingMatcher {
    const leads = list('leads');
    return {
      begins: [leads],
      read(place, token) {
        const { text, tokens } = place;
        const next = leads.endAt(tokens, token, tokens.count);
        if (next < 0) return null;
        // "He wants to believe RBC".
        const isBelief = tokens.slice(token, next).toLowerCase() === 'to believe';
        if (isBelief && token > 0 && !clauseMarks.has(tokens.kind(token - 1))) return null;
        const at = tokens.end(next - 1);
        lead.lastIndex = at;
        const source = sourceAfter(place, at) ?? (lead.test(text) ? sourceAfter(place, lead.lastIndex - 1) : null);
        if (source === null) return null;
        piece.lastIndex = source.end;
        const end = piece.test(text) ? piece.lastIndex : source.end;
        const needsDate = !source.known && !isPeriodical(place, source) && !place.isShared(source.name);
        return { start: tokens.start(token), end, source, dates: [], needsDate };
      },
    };
  },
});
