import { stemmer } from '@orama/stemmers/english';

const englishWord = /^[a-z]{3,40}$/;
const known = new Map<string, string>();
/** Of some 40 bytes each; English has fewer in use. */
const mostKnown = 20_000;

/** Shorter stems are names too: "us" is the stem of "using" and what "U.S." folds to. */
const shortestStem = 3;

/** The stem of a folded English word (sanctions → sanction, using → use); what no English word can be stays as it is. */
export function stemWord(folded: string): string {
  if (!englishWord.test(folded)) return folded;
  const found = known.get(folded);
  if (found !== undefined) return found;
  const shortened = stemmer(folded);
  const stem = shortened.length < shortestStem ? `${shortened}e` : shortened;
  if (known.size >= mostKnown) known.clear();
  known.set(folded, stem);
  return stem;
}
