import { defineRule } from '../../rules/rule.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "(CBS television broadcast Nov. 4, 2018)"
const form =
  /\((\p{Lu}[^(),;]{1,60}?)[\s\u00A0]+(?:television|TV|radio|cable|podcast|web|internet)[\s\u00A0]+broadcast,?[\s\u00A0]+((?:\p{Lu}\p{L}+\.?[\s\u00A0]+(?:\d{1,2},[\s\u00A0]+)?)?(?:19|20)\d{2})\)/uy;

/** What a station broadcast, as American legal citation has it: Sixty Piers: The Rust (CBS television broadcast Nov. 4, 2018). */
export const broadcast = defineRule({
  name: 'broadcast',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. The Long Pier: Rust (Harbor One television broadcast Nov. 4, 2012).',
      'The Long Pier: Rust (Harbor One television broadcast Nov. 4, 2012) → Harbor One 2012-11-04',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. TASS (May 3, 2012).'],
  make: (): WorkMatcher => ({
    begins: 'PARENTHESIS',
    read(tokens, token, limit) {
      const start = tokens.start(token);
      form.lastIndex = start;
      const [whole = '', station = '', day = ''] = form.exec(tokens.text) ?? [];
      const end = start + whole.length;
      if (whole === '' || end > tokens.end(limit - 1)) return null;
      return { start, end, source: { start: start + 1, end: start + 1 + station.length }, date: end - 1 - day.length };
    },
  }),
});
