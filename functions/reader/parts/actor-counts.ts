import type { ActorCountsFragment, ActorKind } from '../../../schema/client/operations.ts';

/** How many actors the corpus has, of each kind and in all. */
export function actorCountsOf({
  persons,
  states,
  organisations,
  groups,
}: ActorCountsFragment): Readonly<Record<ActorKind | 'all', number>> {
  const counts = {
    PERSON: persons.totalCount ?? 0,
    STATE: states.totalCount ?? 0,
    ORGANISATION: organisations.totalCount ?? 0,
    GROUP: groups.totalCount ?? 0,
  };
  return { ...counts, all: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}
