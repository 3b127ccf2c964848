import { defineRule } from '../../../rules/rule.ts';
import type { Tokens } from '../../../text/tokens.ts';
import { endsPossessive, possessorEnding } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';

/** What those learned who read a known source or listened to it: "Readers of RBC learned on May 3 that", "RBC’s listeners heard". */
export const readersOfSource = defineRule({
  name: 'readers-of-source',
  pass: 'citations',
  words: {
    readers: ['readers', 'viewers', 'listeners', 'subscribers'],
    of: ['of', 'to'],
    to: ['to', 'for', 'with'],
    verbs: [
      'learned',
      'learnt',
      'learn',
      'read',
      'heard',
      'hear',
      'discovered',
      'found',
      'were told',
      'are told',
      'were informed',
    ],
  },
  examples: [
    ['{Readers} of Vedomosti learned that ice had come.', '{Readers} of Vedomosti learned → Vedomosti'],
    ['Subscribers {of} Vedomosti learned that ice had come.', 'Subscribers {of} Vedomosti learned → Vedomosti'],
    ['Vedomosti’s {readers} learned that ice had come.', 'Vedomosti’s {readers} learned → Vedomosti'],
    ['Readers of Vedomosti {verbs} that ice had come.', 'Readers of Vedomosti {verbs} → Vedomosti'],
    [
      'Readers of Vedomosti learned on Friday that ice had come.',
      'Readers of Vedomosti learned on Friday → Vedomosti 2017-11-17',
    ],
    [
      'The pilot spoke of ice {to} readers of Vedomosti on Friday.',
      '{to} readers of Vedomosti on Friday → Vedomosti 2017-11-17',
    ],
    [
      'Readers of the Omsk Gazette learned on Friday that ice had come.',
      'Readers of the Omsk Gazette learned on Friday → Omsk Gazette 2017-11-17',
    ],
  ],
  counterexamples: [
    'The pilot spoke of it to readers of Vedomosti.',
    'Readers of the Omsk Gazette learned that ice had come.',
    'Readers of Vedomosti are old.',
    'Readers of Brodova learned that ice had come.',
    'The readers learned that ice had come.',
  ],
  make(list): TellingMatcher {
    const [readers, of, verbs, to] = [list('readers'), list('of'), list('verbs'), list('to')];

    function sourceOf(place: TellingPlace, token: number) {
      const { tokens } = place;
      if (of.has(tokens, token + 1)) {
        const source = sourceAfter(place, tokens.end(token + 1));
        return source && { source, start: tokens.start(token), next: tokens.at(source.end) };
      }
      const source = endsPossessive(tokens, token - 1) ? possessorEnding(place, token - 1) : null;
      return source && { source, start: source.start, next: token + 1 };
    }

    return {
      begins: [readers],
      isLast: true,
      read(place, token) {
        const found = readers.has(place.tokens, token) ? sourceOf(place, token) : null;
        if (found === null || found.source.isActor) return null;
        const { source, start } = found;
        if (!source.known && !isPeriodical(place, source)) return null;
        const next = verbs.endAt(place.tokens, found.next, place.tokens.count);
        // "Made the offer to readers of RBC on Friday": with a day alone.
        const lead = isArticle(place.tokens, token - 1) ? token - 2 : token - 1;
        if (next < 0 && source.known && start === place.tokens.start(token) && to.has(place.tokens, lead))
          return { start: place.tokens.start(lead), end: source.end, source, dates: [], needsDate: true };
        return next < 0
          ? null
          : { start, end: place.tokens.end(next - 1), source, dates: [], needsDate: !source.known };
      },
    };
  },
});

function isArticle(tokens: Tokens, token: number): boolean {
  return tokens.slice(token, token + 1) === 'the';
}
