import { tableDefinition } from '../../schema/table/definition.ts';
import { bodyBytes } from '../../schema/table/document.ts';
import { type Item, keyOf } from '../../schema/table/item.ts';
import {
  isExpiredPart,
  isKeptPart,
  type RevisionRecord,
  revisionItem,
  revisionOfParts,
} from '../../schema/table/kept-revision.ts';
import { wholeEvery } from './stored.ts';
import { inTurn, type PublisherTable } from './table.ts';
import { updateExpression } from './update-expression.ts';

/*
 * A document that was replaced stays for a time: as a revision that can be asked for, and so that a request which has seen
 * its attempt finds it until it is answered. It says until when; DynamoDB removes it then, and so does the next publish of
 * the article.
 */

/** Far longer than a request lasts: so long a replaced document stays at least. */
const leastKeptSeconds = 900;
/**
 * Of one article, after a publish has removed the rest, which one in eight does: until the next, each may add another, so that
 * 50 are kept at most. Who asks for their list reads them all.
 */
const mostKept = 50 - wholeEvery;
/** Deflated. */
const mostKeptBytes = 8_000_000;

/** Until when a document stays that is replaced now, in seconds since 1970. */
function expiryAfter(days: number, now = Date.now()): number {
  return Math.floor(now / 1_000) + Math.max(leastKeptSeconds, days * 86_400);
}

/** Marks a replaced document, in its parts. */
export async function keepForAWhile(table: PublisherTable, parts: readonly Item[]): Promise<void> {
  const attributes = keptAttributes(parts, table.revisionDays);
  await inTurn([...parts.entries()], ([index, part]) => {
    // Delivered a second time, or late: it says until when already, or is gone and stays so.
    const expression = `attribute_exists(pk) AND attribute_not_exists(${tableDefinition.expiryAttribute})`;
    return table.update(keyOf(part), updateExpression({ set: attributes[index] ?? {} }, { expression }));
  });
}

/** The parts of a replaced document as they are kept. */
export function keptParts(parts: readonly Item[], days: number): Item[] {
  const attributes = keptAttributes(parts, days);
  return parts.map((part, index) => ({ ...attributes[index], ...part }));
}

/** What is added to each part: until when it stays, and to the first of them which revision it is. */
function keptAttributes(parts: readonly Item[], days: number): Item[] {
  const expires: Item = { [tableDefinition.expiryAttribute]: { N: String(expiryAfter(days)) } };
  const revision = days === 0 ? null : readableRevision(parts);
  return parts.map((_, index) =>
    index === 0 && revision !== null ? { ...expires, ...revisionItem(revision) } : expires,
  );
}

/** Null of a damaged document: it is kept for who reads it now, and is in no list. */
function readableRevision(parts: readonly Item[]): RevisionRecord | null {
  try {
    return revisionOfParts(parts);
  } catch {
    return null;
  }
}

export function isKept(parts: readonly Item[]): boolean {
  return parts.some(isKeptPart);
}

/**
 * The attempts whose documents stay, of those that were replaced: the newest 42 whose time is not over, of 8 MB together, and
 * the last one in any case.
 *
 * @param documents parts by attempt
 */
export function keptAttempts(documents: ReadonlyMap<string, readonly Item[]>, now = Date.now()): Set<string> {
  const kept = [...documents]
    .filter(([, parts]) => isKept(parts) && !parts.every((part) => isExpiredPart(part, now)))
    .sort(([one], [other]) => (one < other ? 1 : -1));
  let bytes = 0;
  const within = kept.slice(0, mostKept).filter(([, parts], index) => {
    bytes += parts.reduce((sum, part) => sum + bodyBytes(part), 0);
    return index === 0 || bytes <= mostKeptBytes;
  });
  return new Set(within.map(([attempt]) => attempt));
}
