import { defineRule } from '../../rules/rule.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "2019 Harbor L. Rev. 811, 815": the year is the volume, and no other stands behind.
const form =
  /((?:1[89]|20)\d{2})[\s\u00A0]+(\p{Lu}[\p{L}\p{M}.’'&-]*(?:[\s\u00A0]+(?:\p{Lu}[\p{L}\p{M}.’'&-]*|&|and|of|on|for|the|in)){0,8})[\s\u00A0]+\d{1,4}(?:,[\s\u00A0]*\d[\d–-]*(?:[\s\u00A0]*(?:nn?\.|&)[\s\u00A0]*\d[\d–-]*)*)*(?![\p{L}\d])(?![\s\u00A0]*\((?:\p{L}+\.?[\s\u00A0]+)?\d{4}\))/uy;
const periodical = /(?:^|[\s\u00A0])(?:J|L|Q|Rev|Y\.B|Stud|REV|Journal|Review|Law|Forum)(?:\.|(?=[\s\u00A0]|$))/u;

/** An article of a journal that counts its volumes by years: Mark Lund, Piers, 2019 Harbor L. Rev. 811. */
export const yearJournalPage = defineRule({
  name: 'year-journal-page',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Piers and Their Keepers, 2011 Harbor L. Rev. 301, 309–12.',
      'Mark Lund, Piers and Their Keepers, 2011 Harbor L. Rev. 301, 309–12 → Harbor L. Rev. 2011',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. TASS, May 24, 2011.'],
  make(): WorkMatcher {
    return {
      begins: 'NUMBER',
      read(tokens, token, limit) {
        const start = tokens.start(token);
        form.lastIndex = start;
        const [whole = '', year = '', journal = ''] = form.exec(tokens.text) ?? [];
        const end = start + whole.length;
        if (whole === '' || end > tokens.end(limit - 1) || !periodical.test(journal)) return null;
        const source = start + whole.indexOf(journal, year.length);
        return { start, end, source: { start: source, end: source + journal.length }, date: start };
      },
    };
  },
});
