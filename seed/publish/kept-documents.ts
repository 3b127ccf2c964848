import { tableDefinition } from '../../schema/table/definition.ts';
import { type Item, keyOf, numberAt } from '../../schema/table/item.ts';
import { inTurn, type PublisherTable } from './table.ts';

/*
 * A document that was replaced stays for a while: a request that has seen its attempt finds it until it is answered. It
 * says until when; DynamoDB removes it then, and so does the next publish of the article.
 */

/** Far longer than a request lasts. */
const keptSeconds = 900;

/** Marks a replaced document, in its parts. */
export async function keepForAWhile(table: PublisherTable, parts: readonly Item[]): Promise<void> {
  await inTurn(parts, (part) =>
    // Delivered a second time, or late: it says until when already, or is gone and stays so.
    table.update(keyOf(part), {
      UpdateExpression: 'SET #expires = :expires',
      ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#expires)',
      ExpressionAttributeNames: { '#expires': tableDefinition.expiryAttribute },
      ExpressionAttributeValues: { ':expires': expiry() },
    }),
  );
}

/** A part of a replaced document as it is kept. */
export function keptPart(part: Item): Item {
  return { [tableDefinition.expiryAttribute]: expiry(), ...part };
}

const expiry = () => ({ N: String(nowInSeconds() + keptSeconds) });

export function isKept(parts: readonly Item[]): boolean {
  return parts.some((part) => part[tableDefinition.expiryAttribute] !== undefined);
}

/** Whether a kept document has had its time. */
export function isExpired(parts: readonly Item[]): boolean {
  return parts.every((part) => numberAt(part, tableDefinition.expiryAttribute) <= nowInSeconds());
}

function nowInSeconds(): number {
  return Math.floor(Date.now() / 1_000);
}
