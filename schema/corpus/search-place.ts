import { InvalidCursorError } from '../errors.ts';
import type { RankPlace } from '../search/rank.ts';

/** A hit's place among all hits of its query, as a cursor. */
export function searchCursor({ score, date, digest, unit }: RankPlace): string {
  return [score, date, ...digest, unit].join(' ');
}

const written = /^\d+(?:\.\d+)?(?:e-\d+)?(?: \d{1,10}){4}$/;

/** @throws InvalidCursorError where no search can have given it */
export function searchPlaceOf(cursor: string): RankPlace {
  if (!written.test(cursor)) throw new InvalidCursorError();
  const [score = 0, date = 0, high = 0, low = 0, unit = 0] = cursor.split(' ').map(Number);
  return { score, date, digest: [high, low], unit };
}
