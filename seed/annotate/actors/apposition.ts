import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { NameRun } from './name-run.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './word-marks.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const clauseOpeners = set('who whose whom');
export const articlesAfter = set('a an the one both his her their its our then now once formerly');
const phraseEnds = set(
  'of in for at on from to with by near since after before who whose whom which that where but is was has had said whom until under over about as',
);
const officeOpeners = set('the a its their our whose his her');
const longestOffice = 5;
const auxiliaries = set('was is has had said says will would did does');
// An apposition by one of these is a thing's.
const things = set('body firm company business house mine vessel ship newspaper website brand band village town camp');
const ages = /^(?:1[5-9]|[2-9]\d)$/;
// What is named by one of these is no person: a company, a town.
const bodies = classes.placeNoun | classes.organisationHead | classes.groupHead | classes.companySuffix | classes.event;

/** ", director of …", ", who …", ", 38, …" after the name, or "her driver, " before it. */
export function isInApposition(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  if (words.gap(run.first) === gaps.comma && (endsInRole(taken, run.first - 1) || endsInNational(taken, run)))
    return true;
  const next = run.last + 1;
  if (words.gap(next) !== gaps.comma || words.isPossessive(run.last)) return false;
  const key = words.key(next);
  if (clauseOpeners.has(key) || ages.test(key)) return true;
  // Ana Koll, born in Lagos
  if (key === 'born' && /^(?:in|on|to|into|at|near)$/.test(words.key(next + 1))) return true;
  if (words.gap(run.first) === gaps.comma && auxiliaries.has(key)) return true;
  if (key === 'of' && isBodyAt(taken, words.key(next + 1) === 'the' ? next + 2 : next + 1)) return true;
  const noun = lastOfPhrase(taken, next);
  if (isRole(words.key(next)) || isRole(words.key(noun))) return true;
  if (things.has(words.key(noun))) return false;
  return articlesAfter.has(key) && (words.shape(noun) !== shapes.lower || (words.classes(noun) & bodies) === 0);
}

// Nour Halabi, of the Atlantic Council
function isBodyAt(taken: TakenWords, word: number): boolean {
  const span = taken.at(word);
  return taken.words.joins(word) && (span?.use === 'organisation' || (span?.use === 'name' && !span.isState));
}

/** "The patriarch, Irinej, died": a name between commas, after whose office it is. */
export function standsAfterOffice(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  if (words.gap(first) !== gaps.comma || words.gap(last + 1) < gaps.comma || words.isPossessive(last)) return false;
  if (words.shape(first - 1) !== shapes.lower || !loadTitles().heads.has(words.key(first - 1))) return false;
  for (let at = first - 1; at > first - longestOffice && words.joins(at); at--) {
    if (officeOpeners.has(words.key(at - 1)) || words.isPossessive(at - 1)) return true;
  }
  return false;
}

/** The noun that a phrase is about: "minister" in "the oil minister of Iraq". */
function lastOfPhrase({ words }: TakenWords, start: number): number {
  let last = start;
  while (last < start + 7 && words.joins(last + 1) && !phraseEnds.has(words.key(last + 1))) last++;
  return last;
}

function isRole(key: string): boolean {
  return loadTitles().heads.has(key) || loadVocabulary().personNouns.has(key);
}

/** "It was built by a Greek, Ion Dalas, in 1931": one of a people, between commas. */
function endsInNational(taken: TakenWords, { first, last }: NameRun): boolean {
  const { words } = taken;
  const span = taken.at(first - 1);
  if (span?.use !== 'demonym' || words.isPossessive(span.last)) return false;
  return /^(?:an?|another|one)$/.test(words.key(span.first - 1)) && words.gap(last + 1) >= gaps.comma;
}

/** "the mayor of Baghdad", "her driver", before a comma. */
function endsInRole(taken: TakenWords, end: number): boolean {
  const { words } = taken;
  for (let at = end, steps = 0; steps < 6 && at >= 0; at--, steps++) {
    const key = words.key(at);
    if (words.shape(at) === shapes.lower && isRole(key))
      return at === end || words.key(at + 1) === 'of' || words.key(at + 1) === 'for';
    if (!words.joins(at)) return false;
    // A spokesman for the Holm Front for Freedom and Unity, Ana Koll
    const body = taken.at(at);
    if (body !== undefined && body.first > 0 && words.joins(body.first)) at = body.first;
  }
  return words.isCapital(end) && loadTitles().heads.has(words.key(end)) && taken.at(end) === undefined;
}
