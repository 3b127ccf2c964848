import type { ActorKind } from '../../../schema/records/actor.ts';
import { loadTitles, loadVocabulary } from '../../registries/vocabulary.ts';
import type { GuessedOrganisation } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { gaps, shapes } from './word-marks.ts';

const kinds: Readonly<Record<string, ActorKind>> = {
  party: 'ORGANISATION',
  company: 'ORGANISATION',
  corporation: 'ORGANISATION',
  consortium: 'ORGANISATION',
  foundation: 'ORGANISATION',
  airline: 'ORGANISATION',
  bank: 'ORGANISATION',
  charity: 'ORGANISATION',
  movement: 'GROUP',
  militia: 'GROUP',
  faction: 'GROUP',
  battalion: 'GROUP',
  brigade: 'GROUP',
  tribe: 'GROUP',
  clan: 'GROUP',
  group: 'GROUP',
  unit: 'GROUP',
  regiment: 'GROUP',
  cartel: 'GROUP',
  gang: 'GROUP',
  coalition: 'GROUP',
  alliance: 'GROUP',
  bloc: 'GROUP',
};

const determiners = /^(?:the|an?|his|her|its|their|whose)$/;

/** An organisation that only the word after its name shows: the Ata Meken party. */
export function describedOrganisationAt(taken: TakenWords, first: number): GuessedOrganisation | undefined {
  const { words } = taken;
  const before = words.key(first - 1);
  if (!determiners.test(before) || !words.joins(first)) return undefined;
  const { notNames, topics, placeNouns } = loadVocabulary();
  const { modifiers, heads } = loadTitles();
  let last = first;
  for (; last < first + 4; last++) {
    const key = words.key(last);
    if (notNames.has(key) || topics.has(key) || placeNouns.has(key) || modifiers.has(key) || heads.has(key))
      return undefined;
    if (words.isPossessive(last)) return undefined;
    while (/^(?:al|el|ad|as|ash)$/.test(words.key(last + 1)) && words.gap(last + 2) === gaps.hyphen) last++;
    if (!taken.isFreeCapital(last + 1) || !words.joins(last + 1)) break;
  }
  const noun = words.key(last + 1);
  // The Sturm special forces
  const kind = noun === 'special' && words.key(last + 2) === 'forces' ? 'GROUP' : kinds[noun];
  if (kind === undefined || words.gap(last + 1) !== gaps.space || words.shape(last + 1) !== shapes.lower)
    return undefined;
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' '), kind, affiliation: null };
}
