import { type MaybePromise, whenThere } from '../../maybe-promise.ts';

/** The count of a list whose count is always stored: what the corpus knows nothing of has none. */
export function exactCount(connection: {
  readonly totalCount: () => MaybePromise<number | null>;
}): MaybePromise<number> {
  return whenThere(connection.totalCount(), (count) => count ?? 0);
}
