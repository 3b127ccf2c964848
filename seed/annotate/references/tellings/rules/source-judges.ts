import lexicon from '../../../lexicon/tellings.json' with { type: 'json' };
import { defineRule } from '../../../rules/rule.ts';
import { kinds, type Tokens } from '../../../text/tokens.ts';
import { goesOnWith, openingOf } from '../objects.ts';
import { endsPossessive, type Subject, subjectOf } from '../subjects.ts';
import type { TellingMatcher, TellingPlace } from '../telling-rule.ts';
import { isPeriodical, sourceAfter } from '../told-sources.ts';
import { verbForms } from '../verb-forms.ts';

/**
 * A known source that holds something for something: "RBC regards them as rehearsals", "RBC mocks it". Only with an object
 * that is not its own: of a firm one says that it considers closing, and defends its building.
 */
export const sourceJudges = defineRule({
  name: 'source-judges',
  pass: 'citations',
  words: {
    verbs: verbForms(lexicon.judging),
    follows: verbForms(['follow']),
    inquiring: verbForms(lexicon.inquiring),
    adverbs: lexicon.beforeVerb,
    own: [...lexicon.pieces, ...lexicon.holders, ...lexicon.evidence],
    asides: lexicon.asides,
    experts: lexicon.experts,
    ofFirms: lexicon.ofFirms,
    plainly: verbForms([
      'blame',
      'condemn',
      'denounce',
      'praise',
      'criticise',
      'criticize',
      'detect',
      'deplore',
      'decry',
    ]),
    prepositions: ['for', 'as', 'by', 'in', 'on', 'at', 'to', 'with', 'over', 'from', 'and', 'or', 'but', 'than'],
    between: ['also', 'rather', 'only', 'instead', 'even', 'there'],
  },
  examples: [
    ['Vedomosti {verbs} them as ruins.', 'Vedomosti {verbs} → Vedomosti'],
    [
      'Amnesty International {inquiring} the pier as a ruin.',
      'Amnesty International {inquiring} → Amnesty International',
    ],
    ['Vedomosti {plainly} pilots.', 'Vedomosti {plainly} → Vedomosti'],
    ['Vedomosti praised {prepositions} ice.'],
    ['Vedomosti’s correspondent saw pilots.', 'Vedomosti’s correspondent saw → Vedomosti'],
    ['The Herald castigated the pier.', 'The Herald castigated → The Herald'],
    ['Vedomosti saw {between} the ice.', 'Vedomosti saw → Vedomosti'],
    ['Vedomosti {adverbs} castigated the pier.', 'Vedomosti {adverbs} castigated → Vedomosti'],
    ['Vedomosti’s {own} blamed the ice.', 'Vedomosti’s {own} blamed → Vedomosti'],
    [
      'Vedomosti, {asides} others, more or less, blamed the ice.',
      'Vedomosti, {asides} others, more or less, blamed → Vedomosti',
    ],
    ['The {experts} at Vedomosti blamed the ice.', 'The {experts} at Vedomosti blamed → Vedomosti'],
    ['Vedomosti {follows} the Guardian in this.'],
    ['Vedomosti saw a fall in {ofFirms}.'],
  ],
  counterexamples: [
    'Vedomosti sees its future in ice.',
    'Vedomosti considered closing.',
    'Vedomosti blamed closing piers.',
    'Vedomosti was blamed for the ice.',
    'The owner of Vedomosti blames the ice.',
    'Amnesty International blames the ice.',
    'Vedomosti rates high.',
  ],
  make(list): TellingMatcher {
    const [verbs, inquiring, ofFirms] = [list('verbs'), list('inquiring'), list('ofFirms')];
    const [plainly, prepositions] = [list('plainly'), list('prepositions')];
    const [follows, between] = [list('follows'), list('between')];
    const words = { adverbs: list('adverbs'), own: list('own'), asides: list('asides'), experts: list('experts') };

    /** True for a word in small letters that may be a noun without an article. */
    function isNoun(tokens: Tokens, token: number): boolean {
      return (
        tokens.kind(token) === kinds.lower &&
        !prepositions.has(tokens, token) &&
        !tokens.slice(token, token + 1).endsWith('ing')
      );
    }

    function isOfSource({ tokens }: TellingPlace, told: Subject | null): boolean {
      return told !== null && endsPossessive(tokens, tokens.at(told.source.end) + 1);
    }

    return {
      begins: [verbs],
      read(place, token) {
        const { tokens } = place;
        if (tokens.kind(token) !== kinds.lower || tokens.gap(token) === 0) return null;
        const next = verbs.endAt(tokens, token, tokens.count);
        if (next < 0) return null;
        const object = between.has(tokens, next) ? next + 1 : next;
        const opening = openingOf(tokens, object);
        if (opening === 'OWN') return null;
        const isPlain = opening === 'OTHER';
        if (isPlain && !isNoun(tokens, object)) return null;
        const told = subjectOf(place, token, words);
        // "Blamed pilots", but "saw pilots" only of somebody who is the source's: "RBC’s correspondent saw pilots".
        if (isPlain && !plainly.has(tokens, token) && !isOfSource(place, told)) return null;
        if (told === null || !(told.source.known || isPeriodical(place, told.source))) return null;
        if (told.source.isActor && !inquiring.has(tokens, token)) return null;
        // "The Times followed the Guardian in raising its price".
        if (follows.has(tokens, token) && sourceAfter(place, tokens.end(next - 1)) !== null) return null;
        if (goesOnWith(tokens, next, ofFirms)) return null;
        return { ...told, end: tokens.end(next - 1), needsDate: false };
      },
    };
  },
});
