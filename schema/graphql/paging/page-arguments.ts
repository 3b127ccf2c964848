import type { PageRequest } from '../../corpus/corpus.ts';
import { CallerError } from '../../errors.ts';
import type { Cursors } from './cursors.ts';

/** The arguments of every connection. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

export const defaultPageSize = 20;
const maximumPageSize = 100;

/**
 * The page that the arguments ask for, `limit` 0 to 100. Throws BAD_PAGE where they are out of bounds or contradict one
 * another, BAD_CURSOR where the cursor is of another list.
 */
export function pageRequestOf({ first, after, last, before }: PageArguments, cursors: Cursors): PageRequest {
  const forward = first != null || after != null;
  const backward = last != null || before != null;
  if (forward && backward) {
    throw new CallerError(
      'BAD_PAGE',
      'Page forward with first and after, or backward with last and before, not with some of both.',
    );
  }
  const limit = backward ? sizeOf('last', last) : sizeOf('first', first);
  const cursor = backward ? before : after;
  return {
    limit,
    direction: backward ? 'BACKWARD' : 'FORWARD',
    cursor: cursor == null ? null : cursors.decode(cursor),
  };
}

function sizeOf(name: 'first' | 'last', size: number | null | undefined): number {
  if (size == null) return defaultPageSize;
  if (size >= 0 && size <= maximumPageSize) return size;
  throw new CallerError('BAD_PAGE', `${name} is ${size}; it can be 0 to ${maximumPageSize}.`, {
    maximum: maximumPageSize,
  });
}
