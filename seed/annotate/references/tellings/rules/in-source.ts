import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds } from '../../../text/tokens.ts';
import { goesOnWith } from '../objects.ts';
import type { TellingMatcher } from '../telling-rule.ts';
import { sourceAfter } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

const comma = 44;
const apostrophes = new Set([39, 0x2019]);
// What one does to a source, or thinks of it: "believed in RBC".
const trusting = /^(?:believe|thought|think|expect|doubt)/u;
const seas = /^(?:The )?(?:Atlantic|Pacific|Baltic)$/u;
const clauseEnds = new Set([0, 46, 33, 63, 59, 58, 0x2014]);
const mostWordsToVerb = 9;

/** Where somebody tells something, or reads it: "In RBC, Lund argues that", "To RBC, Lund explained that", "Lund argued in RBC that", "I read in RBC that". */
export const inSource = defineRule({
  name: 'in-source',
  pass: 'citations',
  words: {
    leads: ['in', 'on'],
    to: ['to'],
    openers: ['and', 'but'],
    pieces: [
      'interview',
      'article',
      'column',
      'commentary',
      'editorial',
      'piece',
      'essay',
      'analysis',
      'story',
      'dispatch',
      'profile',
      'op-ed',
      'broadcast',
      'podcast',
    ],
    verbs: [
      ...lexicon.verbs.filter(
        (verb) => !verb.includes(' ') && !/^(?:found|counted|called|shown|heard|understood)$/u.test(verb),
      ),
      ...verbForms(lexicon.furtherVerbs.filter((verb) => !verb.includes(' '))),
      'read',
      'find',
      'see',
      'learn',
      'reads',
      'learns',
      'hears',
      'asks',
      'asked',
      'holds',
      'held',
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
      ...verbForms([
        'advise',
        'confess',
        'consider',
        'demand',
        'doubt',
        'promise',
        'recommend',
        'recall',
        'urge',
        'mock',
        'compare',
      ]),
    ],
    saying: verbForms([
      'say/said',
      'explain',
      'confide',
      'admit/admitted',
      'confess',
      'complain',
      'repeat',
      'insist',
      'deny',
      'confirm',
      'describe',
      'remark',
      'boast',
      'concede',
    ]),
  },
  examples: [
    ['{Leads} Vedomosti, Mark Lund explained the ice.', '{Leads} Vedomosti → Vedomosti'],
    ['The pier is lost, {openers} in Vedomosti, Mark Lund explained it.', 'in Vedomosti → Vedomosti'],
    ['In Vedomosti, the pilot {verbs} the ice.', 'In Vedomosti → Vedomosti'],
    ['In a Vedomosti {pieces} the pilot explained the ice.', 'In a Vedomosti {pieces} → Vedomosti'],
    ['{To} Vedomosti, Mark Lund explained the ice.', '{To} Vedomosti → Vedomosti'],
    ['To Vedomosti the pilot {saying} that it is lost.', 'To Vedomosti → Vedomosti'],
  ],
  counterexamples: [
    'In Vedomosti, six people work.',
    'In Vedomosti he wrapped the fish.',
    'In the Vedomosti building, Mark Lund explained the ice.',
    'In Omsk, Mark Lund explained the ice.',
    'To Vedomosti he argued the ice was new.',
    'He went to Vedomosti and explained the ice.',
  ],
  make(list): TellingMatcher {
    const [leads, openers, verbs] = [list('leads'), list('openers'), list('verbs')];
    const [to, saying, pieces] = [list('to'), list('saying'), list('pieces')];
    return {
      begins: [leads, to],
      isLast: true,
      read(place, token) {
        const { tokens } = place;
        const isTo = to.has(tokens, token);
        if (!(isTo || leads.has(tokens, token)) || tokens.gap(token + 1) === 0) return null;
        const isAfterVerb =
          !isTo && token > 0 && verbs.has(tokens, token - 1) && !trusting.test(tokens.slice(token - 1, token));
        const opensClause = token === 0 || clauseEnds.has(tokens.kind(token - 1)) || openers.has(tokens, token - 1);
        if (!isAfterVerb && !opensClause) return null;
        const source = sourceAfter(place, tokens.end(token));
        if (source === null || !source.known || source.isActor) return null;
        const after = tokens.at(source.end);
        if (apostrophes.has(tokens.kind(after))) return null;
        // "On the Atlantic side, the pilot said", "On the Atlantic, the pilot said": a place.
        const isAttribute = tokens.kind(after) === kinds.lower && tokens.kind(after + 1) === comma;
        if (isAttribute && !pieces.has(tokens, after)) return null;
        if (seas.test(source.name) && tokens.slice(token, token + 1).toLowerCase() === 'on') return null;
        // "In an RBC interview".
        const piece = /[\s\u00A0]an?[\s\u00A0]/u.test(place.text.slice(tokens.end(token), source.start))
          ? pieces.endAt(tokens, after, tokens.count)
          : -1;
        const end = piece < 0 ? after : piece;
        const next = tokens.kind(end) === comma ? end + 1 : end;
        if (!isAfterVerb && !goesOnWith(tokens, next, isTo ? saying : verbs, mostWordsToVerb)) return null;
        return {
          start: tokens.start(token),
          end: piece < 0 ? source.end : tokens.end(piece - 1),
          source,
          dates: [],
          needsDate: false,
        };
      },
    };
  },
});
