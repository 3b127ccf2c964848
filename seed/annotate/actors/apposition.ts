import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { NameRun } from './name-run.ts';
import type { TakenWords } from './spans.ts';
import { classes } from './word-classes.ts';
import { gaps, shapes } from './words.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const clauseOpeners = set('who whose whom');
export const articlesAfter = set('a an the one both his her their its our then now once formerly');
const auxiliaries = set('was is has had said says will would did does');
const ages = /^(?:1[5-9]|[2-9]\d)$/;
// What is named by one of these is no person: a company, a town.
const bodies =
  classes.placeNoun |
  classes.organisationHead |
  classes.groupHead |
  classes.companySuffix |
  classes.event |
  classes.topic;

/** ", director of …", ", who …", ", 38, …" after the name, or "her driver, " before it. */
export function isInApposition(taken: TakenWords, run: NameRun): boolean {
  const { words } = taken;
  if (words.gap[run.first] === gaps.comma && endsInRole(taken, run.first - 1)) return true;
  const next = run.last + 1;
  if (words.gap[next] !== gaps.comma || words.possessive[run.last] === 1) return false;
  const key = words.key(next);
  if (clauseOpeners.has(key) || ages.test(key)) return true;
  if (words.gap[run.first] === gaps.comma && auxiliaries.has(key)) return true;
  const { heads } = loadTitles();
  const { personNouns } = loadVocabulary();
  let at = next;
  for (; at <= next + 5 && at < words.count; at++) {
    if (at > next && !words.joins(at)) break;
    if (heads.has(words.key(at)) || personNouns.has(words.key(at))) return true;
    if ((words.classes(at) & bodies) !== 0 && words.shape[at] === shapes.lower) return false;
  }
  return articlesAfter.has(key);
}

/** "the mayor of Baghdad", "her driver", before a comma. */
function endsInRole(taken: TakenWords, end: number): boolean {
  const { words } = taken;
  const { heads } = loadTitles();
  for (let at = end; at > end - 6 && at >= 0; at--) {
    const key = words.key(at);
    const isRole = words.shape[at] === shapes.lower && (heads.has(key) || loadVocabulary().personNouns.has(key));
    if (isRole) return at === end || words.key(at + 1) === 'of' || words.key(at + 1) === 'for';
    if (!words.joins(at)) return false;
  }
  return words.isCapital(end) && heads.has(words.key(end)) && taken.at(end) === undefined;
}
