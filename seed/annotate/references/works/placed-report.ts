import { defineRule } from '../../rules/rule.ts';
import { isBodyName } from '../body-names.ts';
import { isPlace } from '../place-names.ts';
import type { WorkMatcher } from '../work-rule.ts';

// "(Washington, DC, 1975)", "(Tbilisi and Brussels, May 2005)": where and when, and no publisher.
const form =
  /\((\p{Lu}[^():;,]{1,30}?)(?:,[\s\u00A0]\p{Lu}[\p{L}.]{1,4})?(?:(?:,|[\s\u00A0]and|\/)[\s\u00A0]?\p{Lu}[^():;,]{1,30}?)?,[\s\u00A0]((?:\p{Lu}\p{L}{2,8}[\s\u00A0])?(?:1[89]|20)\d{2})\)/uy;
const body =
  /(?:^|;[\s\u00A0]+(?:and[\s\u00A0]+)?)(?:(?:[Ss]ee|[Ss]ee also|[Cc]f\.)[\s\u00A0]+)?(\p{Lu}[^,;:()“”"]{1,80}),[\s\u00A0][^;()]{2,160}$/u;
const farthest = 260;

/** A report of a body that tells the place and the year for a publisher: Harbor Board, Piers and Ice (Omsk, 1975). */
export const placedReport = defineRule({
  name: 'placed-report',
  pass: 'citations',
  words: {},
  examples: [
    [
      'The pier is closed.[1]\n\nNotes\n\n1. Harbor Institute, Piers: The Ice, Ice Report no. 12 (London and Omsk, May 1975), 4.',
      'Harbor Institute, Piers: The Ice, Ice Report no. 12 (London and Omsk, May 1975), 4 → Harbor Institute 1975-05',
    ],
  ],
  counterexamples: ['The pier is closed.[1]\n\nNotes\n\n1. Mark Lund, Piers and Keepers (London, 1975), 4.'],
  make: (): WorkMatcher => ({
    begins: 'PARENTHESIS',
    read(tokens, token, limit) {
      const { text } = tokens;
      const start = tokens.start(token);
      form.lastIndex = start;
      const [whole = '', place = '', date = ''] = form.exec(text) ?? [];
      const end = start + whole.length;
      if (whole === '' || end > tokens.end(limit - 1) || !isPlace(place)) return null;
      const from = Math.max(0, start - farthest);
      const found = body.exec(text.slice(from, start).trimEnd());
      const [printed = '', name = ''] = found ?? [];
      if (found === null || !isBodyName(name)) return null;
      const source = from + found.index + printed.indexOf(name);
      return { start, end, source: { start: source, end: source + name.length }, date: end - 1 - date.length };
    },
  }),
});
