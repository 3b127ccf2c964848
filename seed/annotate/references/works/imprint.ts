import { defineRule } from '../../rules/rule.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "(Oxford: Harbor Press, 2012)", "(Oxford: Harbor Watch, May 2012)", "(Durham, NC: Harbor Press, 2nd ed., 2008)": place, publisher, date.
const form =
  /\((\p{Lu}[^():;]{1,60}):[\s\u00A0]+(\p{Lu}[^():;]{1,80}?),(?:[\s\u00A0]+[^():;,]{2,20},)?[\s\u00A0]+((?:\p{Lu}\p{L}{2,8}[\s\u00A0])?\d{4})\)/uy;

/** The imprint of a book: the place, the publisher and the year in parentheses. */
export const imprint = defineRule({
  name: 'imprint',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Piers and Keepers (Omsk, Siberia: Harbor House, 2012), 188.',
      'Mark Lund, Piers and Keepers (Omsk, Siberia: Harbor House, 2012), 188 → Harbor House 2012',
    ],
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Harbor House, Piers and Keepers (Omsk, Siberia: Harbor House, May 2012), 188.',
      'Harbor House, Piers and Keepers (Omsk, Siberia: Harbor House, May 2012), 188 → Harbor House 2012-05',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. TASS (Omsk, May 3, 2012).'],
  make(): WorkMatcher {
    return {
      begins: 'PARENTHESIS',
      read(tokens, token, limit) {
        const start = tokens.start(token);
        form.lastIndex = start;
        const [whole = '', place = '', publisher = '', date = ''] = form.exec(tokens.text) ?? [];
        const end = start + whole.length;
        if (whole === '' || end > tokens.end(limit - 1)) return null;
        const source = start + whole.indexOf(publisher, place.length + 2);
        return { start, end, source: { start: source, end: source + publisher.length }, date: end - 1 - date.length };
      },
    };
  },
});
