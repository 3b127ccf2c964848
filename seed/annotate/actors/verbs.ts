import { loadVocabulary } from '../../registries/vocabulary.ts';

// Auxiliaries, also with "n’t", which folding joins to them, and common verbs whose past has no ending.
const finites = new Set(
  `is are was were have has had do does did will would can could may might must should shall isnt arent wasnt werent havent hasnt
  hadnt cannot dont doesnt didnt wont wouldnt cant couldnt shouldnt fell rose cut put set hit let
  shut sought built dealt drew kept lost bought brought came went saw said made took gave got grew began broke chose drove
  ate fed felt fought found flew forgot froze hung held hurt laid led left lent lit meant met paid read rang ran sent shook
  shot slept spent spread stood stole struck swore swept taught told threw understood woke won wrote wants needs fears sees
  seems stands falls stays turns looks feels sounds proves appears grows remains knows gets goes comes makes takes gives keeps lets puts holds runs pays buys sells lacks owes`.split(
    /\s+/,
  ),
);

/** True for a known verb, or a past tense by its ending, that may be its subject's. */
export function isFiniteVerb(key: string): boolean {
  if (key === 'who' || key === 'whose') return false;
  const { speechVerbs, personVerbs } = loadVocabulary();
  if (finites.has(key) || speechVerbs.has(key) || personVerbs.has(key) || /[^e]ed$/.test(key)) return true;
  // misread, overtook, withdrew
  const [, stem = ''] = prefixed.exec(key) ?? [];
  return stem.length > 2 && finites.has(stem);
}

const prefixed = /^(?:mis|out|over|re|under|un|with|fore|up)(.+)$/;

/** True for a known verb without the ending that one subject gives it: the cigars pay. */
export function isPluralVerb(key: string): boolean {
  // "Notes" is a verb.
  if (key === 'not') return false;
  return isFiniteVerb(key) || isFiniteVerb(`${key}s`) || isFiniteVerb(`${key}es`);
}
