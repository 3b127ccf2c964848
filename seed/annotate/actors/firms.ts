import { loadVocabulary } from '../../registries/vocabulary.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const ofThings = new Set(['its', 'it', 'itself']);
const ofPersons = new Set(['he', 'she', 'his', 'her', 'him', 'who', 'whose', 'himself', 'herself']);
const longestClause = 20;

/**
 * True where the noun before a name says that a firm bears it: the retailer Marks. A noun that is also a person's
 * occupation (broker, publisher) needs a pronoun of a thing after it: the broker Edward Jones cut its fees.
 */
export function isNamedAsFirm({ words }: TakenWords, { first, last }: { first: number; last: number }): boolean {
  if ((words.classes(first - 1) & classes.firmNoun) === 0) return false;
  if (words.gap(first) !== gaps.space || words.shape(first - 1) !== shapes.lower) return false;
  const noun = words.key(first - 1);
  const { firmNouns, firmOrPersonNouns } = loadVocabulary();
  if (firmNouns.has(noun)) return true;
  if (!firmOrPersonNouns.has(noun)) return false;
  for (let word = last + 1; word <= last + longestClause && word < words.count && !words.opens(word); word++) {
    const key = words.key(word);
    if (ofPersons.has(key)) return false;
    if (ofThings.has(key)) return true;
  }
  return false;
}
