import type { OperationAnswer } from '../../schema/client/operation.ts';
import { ReaderError } from './reader-error.ts';

/**
 * What an operation answered. Throws `ReaderError` on a cursor or an id that the API never gave, and what went wrong where
 * anything did.
 */
export async function answered<Result>(asked: Promise<OperationAnswer<Result>>): Promise<Result> {
  const { data, errors } = await asked;
  const [error] = errors;
  if (error === undefined && data !== null) return data;
  if (error?.extensions.code === 'BAD_CURSOR') {
    throw new ReaderError(400, 'No such page', 'This list has no such page. Start from its first.');
  }
  if (error?.extensions.code === 'BAD_ID') {
    throw new ReaderError(404, 'Page not found', 'There is no page at this address. Check it for a typo.');
  }
  throw error?.originalError ?? error ?? new Error('The operation answered nothing.');
}
