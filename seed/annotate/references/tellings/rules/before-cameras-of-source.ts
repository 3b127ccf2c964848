import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { isKnown } from '../clauses-of-days.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter, type ToldSource } from '../told-sources.ts';
import { speechForms, verbBehind } from '../verbs-of-speech.ts';

const articles = new Set(['the', 'a', 'an']);
const apostrophes = new Set([39, 0x2019]);

/** Where somebody stands who tells it: "before the cameras of RBC", "into an RBC microphone"; "said in the studio of RBC". */
export const beforeCamerasOfSource = defineRule({
  name: 'before-cameras-of-source',
  pass: 'citations',
  words: {
    leads: ['before', 'in front of', 'into', 'to', 'faced', 'faces', 'facing'],
    devices: ['camera', 'cameras', 'microphone', 'microphones', 'lenses'],
    within: ['in', 'on', 'over', 'from'],
    rooms: ['studio', 'studios', 'airwaves', 'screens', 'columns', 'pages', 'front page', 'waves', 'sofa', 'set'],
    verbs: speechForms,
  },
  examples: [
    ['The pilot went {leads} the cameras of Vedomosti.', '{leads} the cameras of Vedomosti → Vedomosti'],
    ['The pilot wept into the {devices} of Vedomosti.', 'into the {devices} of Vedomosti → Vedomosti'],
    ['The pilot went before Vedomosti’s cameras.', 'before Vedomosti’s cameras → Vedomosti'],
    ['The pilot {verbs} in the pages of Vedomosti.', '{verbs} in the pages of Vedomosti → Vedomosti'],
    [
      'The pilot repeated it {within} the studios of Vedomosti.',
      'repeated it {within} the studios of Vedomosti → Vedomosti',
    ],
    ['The pilot repeated it in the {rooms} of Vedomosti.', 'repeated it in the {rooms} of Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'The pilot works in the studios of Vedomosti.',
    'The pilot went before the cameras of the Duma.',
    'The pilot went before the owners of Vedomosti.',
    'The pilot sold the cameras of Vedomosti.',
  ],
  make(list): TellingMatcher {
    const [leads, devices, within] = [list('leads'), list('devices'), list('within')];
    const [rooms, verbs] = [list('rooms'), list('verbs')];
    const isOf = (tokens: Tokens, token: number) => tokens.slice(token, token + 1) === 'of';
    const isArticle = (tokens: Tokens, token: number) => articles.has(tokens.slice(token, token + 1));
    return {
      begins: [leads, within],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const told = (start: number, end: number, source: ToldSource | null) =>
          !isKnown(place, source) ? null : { start, end, source, dates: [], needsDate: false };
        const led = leads.endAt(tokens, token, tokens.count);
        if (led > 0) {
          const noun = isArticle(tokens, led) ? led + 1 : led;
          if (devices.has(tokens, noun)) {
            const source = isOf(tokens, noun + 1) ? sourceAfter(place, tokens.end(noun + 1)) : null;
            return source && told(tokens.start(token), source.end, source);
          }
          // "Before RBC’s cameras".
          if (tokens.kind(noun) === kinds.lower) return null;
          const owner = sourceAfter(place, tokens.end(led - 1));
          if (owner === null) return null;
          const after = tokens.at(owner.end);
          const owned = apostrophes.has(tokens.kind(after)) ? after + 2 : after;
          return devices.has(tokens, owned) ? told(tokens.start(token), tokens.end(owned), owner) : null;
        }
        if (!within.has(tokens, token) || !isArticle(tokens, token + 1)) return null;
        const room = rooms.endAt(tokens, token + 2, tokens.count);
        if (room < 0 || !isOf(tokens, room)) return null;
        const verb = verbBehind(tokens, token, verbs);
        const source = verb < 0 ? null : sourceAfter(place, tokens.end(room));
        return source && told(tokens.start(verb), source.end, source);
      },
    };
  },
});
