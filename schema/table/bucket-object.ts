import { type Item, keyItem, optionalStringAt, stringAt, stringSetAt } from './item.ts';
import { givenKey } from './keys.ts';

/** What the table knows of an object of the documents bucket. It stays when the object is gone. */
export interface BucketObject {
  /** Of the last event that was taken in; null before the first. */
  readonly sequencer: string | null;
  /** Of the last event of the object that holds its corrections; null before the first. */
  readonly correctionsSequencer: string | null;
  /** Of the article that it gives; of more than one only where taking an event in was interrupted. */
  readonly identities: readonly string[];
  /** Left by who found it held: it is to be looked at again. */
  readonly note: string | null;
}

export function bucketObjectFromItem(item: Item | undefined): BucketObject {
  return {
    sequencer: item === undefined ? null : optionalStringAt(item, 'sequencer'),
    correctionsSequencer: item === undefined ? null : optionalStringAt(item, 'correctionsSequencer'),
    identities: item === undefined ? [] : stringSetAt(item, 'identities'),
    note: item === undefined ? null : optionalStringAt(item, 'note'),
  };
}

/** An object that gives the article of an identity. */
export interface GivingObject {
  readonly key: string;
  /** ISO 8601 instant. */
  readonly givenAt: string;
}

export function givingObjectItem(identity: string, { key, givenAt }: GivingObject): Item {
  return { ...keyItem(givenKey(identity, key)), givenAt: { S: givenAt } };
}

export function givingObjectFromItem(item: Item): GivingObject {
  return { key: stringAt(item, 'sk'), givenAt: stringAt(item, 'givenAt') };
}
