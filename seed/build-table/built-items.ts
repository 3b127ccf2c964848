import { type Item, keyItem, stringSetAt } from '../../schema/table/item.ts';
import { workKey } from '../../schema/table/keys.ts';
import { mostOfName } from '../../schema/table/work-item.ts';
import { toDynamoDBJson } from './dynamodb-json.ts';
import type { KeyedOperation } from './workspace.ts';

/** Of ADD_SLUG: the name of a work, and the article that has it. */
export interface AddedSlug {
  readonly name: string;
  readonly slug: string;
}

/** An item as DynamoDB's JSON, and the place in which it is to be written. */
export interface BuiltItem {
  readonly place: string;
  readonly json: string;
}

/** What is there of a key so far: the item, or its text where nothing looks into it. */
type Held = { readonly item: Item } | { readonly json: string } | null;

/**
 * Every item of a table, once: puts and deletes of a key in their order, slugs of a name added up.
 *
 * @param operations those of a key together, in their order; changes of records are not among them (`built-records.ts`)
 */
export function* builtItems(operations: Iterable<KeyedOperation>): Generator<BuiltItem> {
  let place = '';
  let held: Held = null;
  for (const operation of operations) {
    if (operation.place !== place) {
      yield* itemsOf(place, held);
      place = operation.place;
      held = null;
    }
    held = heldAfter(held, operation);
  }
  yield* itemsOf(place, held);
}

function heldAfter(held: Held, { kind, body }: KeyedOperation): Held {
  switch (kind) {
    case 'PUT':
      return { json: body };
    case 'DELETE':
      return null;
    case 'CHANGE_RECORD':
      throw new Error('Record changes must have been added up before this.');
    case 'ADD_SLUG': {
      const { name, slug }: AddedSlug = JSON.parse(body);
      const item = held !== null && 'item' in held ? held.item : keyItem(workKey(name));
      const slugs = stringSetAt(item, 'slugs');
      if (slugs.includes(slug) || slugs.length >= mostOfName) return { item };
      return { item: { ...item, slugs: { SS: [...slugs, slug] } } };
    }
  }
}

function* itemsOf(place: string, held: Held): Generator<BuiltItem> {
  if (held !== null) yield { place, json: 'json' in held ? held.json : toDynamoDBJson(held.item) };
}
