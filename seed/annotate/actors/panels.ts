import type { GuessedOrganisation } from './organisations.ts';
import type { TakenWords } from './spans.ts';
import { endOfTopic } from './topic-after.ts';
import { gaps } from './word-marks.ts';

/** The UN Panel of Experts on Libya, the Group of Eminent Persons: with whose it is, and what it is on. */
export function panelAt(taken: TakenWords, head: number): GuessedOrganisation | undefined {
  const { words } = taken;
  if (!/^(?:panel|group)$/.test(words.key(head)) || !taken.isFreeCapital(head) || words.key(head + 1) !== 'of')
    return undefined;
  const isEminent =
    /^(?:eminent|independent|governmental)$/.test(words.key(head + 2)) && words.gap(head + 3) === gaps.space;
  const people = isEminent ? head + 3 : head + 2;
  if (!/^(?:experts|persons|inquiry)$/.test(words.key(people)) || !taken.isFreeCapital(people)) return undefined;
  const owner = words.gap(head) === gaps.space && !words.isPossessive(head - 1) ? taken.at(head - 1) : undefined;
  const isOwned = owner?.use === 'name' && !owner.isState;
  const first = isOwned ? owner.first : head;
  const last = endOfTopic(taken, people);
  return { first, last, name: words.slice(first, last).replace(/\s+/g, ' '), kind: 'ORGANISATION', affiliation: null };
}
