import type { Vocabulary } from '../text/vocabulary.ts';

/** What a word may begin, or be part of, in running text that tells where something was told. A bit each. */
export const cues = { says: 1, ofItself: 2, beforeVerb: 4, tellsTo: 8, inverted: 16 } as const;

const words: Readonly<Record<keyof typeof cues, string>> = {
  says:
    'reports reported calls called writes wrote written said says notes noted claims claimed revealed reveals argued argues ' +
    'warned warns predicts expects believes thinks described describes quoted quotes disclosed estimated estimates observed ' +
    'observes adds added calculates calculated cautions cautioned concludes concluded counts counted explains ' +
    'insists insisted maintains maintained reckons reckoned remarks remarked replies replied speculates speculated suggests ' +
    'suggested suspects suspected tells worries worried',
  // Verbs by which a source may speak of itself.
  ofItself: 'said says',
  beforeVerb: 'has had also later now',
  tellsTo:
    'told tells complained admitted confirmed explained spoke boasted conceded insisted interview words as per quoted cited interviewed',
  // Verbs that may stand before their subject.
  inverted: 'says said writes wrote reports reported notes noted warns warned',
};

/** All of them, for the vocabulary by which texts are scanned. */
export const cueWords: readonly string[] = Object.values(words).flatMap((list) => list.split(' '));

/** The cues that each word of a vocabulary is, by its number. */
export function cuesOf(vocabulary: Vocabulary): Uint8Array {
  const bits = new Uint8Array(vocabulary.size);
  for (const cue of ['says', 'ofItself', 'beforeVerb', 'tellsTo', 'inverted'] as const) {
    for (const word of words[cue].split(' ')) {
      const number = vocabulary.numberOf(word);
      bits[number] = (bits[number] ?? 0) | cues[cue];
    }
  }
  return bits;
}
