import { defineRule } from '../../rules/rule.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "(Oxford: Harbor Press, 2012)", "(Oxford: Harbor Watch, May 2012)", "(Durham, NC: Harbor Press, 2nd ed., 2008)", "(1956; repr.,
// Omsk: Pier, Quay and Sons, 1990)", "(London: Pier; New York: Quay, 1999)", "(Omsk: Quay, n.d.)": place, publisher, date.
const form =
  /\((?:\d{4};[\s\u00A0]+(?:repr(?:int(?:ed)?)?\.?,?[\s\u00A0]+)?)?(\p{Lu}[^():]{1,60}):[\s\u00A0]+(\p{Lu}[^():;]{1,80}?)(?:;[\s\u00A0]+\p{Lu}[^():;]{1,40}:[\s\u00A0]+[^():;]{1,60}?)?,(?:[\s\u00A0]+[^():;,]{0,16}(?<=[\s\u00A0])(?:ed|eds|edn|edition|repr|reprint)\.?,)?[\s\u00A0]+((?:\p{Lu}\p{L}{2,8}[\s\u00A0])?\d{4}|n\.d\.)\)/uy;

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
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Piers (1956; repr., Omsk: Pier, Quay and Sons, 1990), 188.',
      'Mark Lund, Piers (1956; repr., Omsk: Pier, Quay and Sons, 1990), 188 → Pier, Quay and Sons 1990',
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
