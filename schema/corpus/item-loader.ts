import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Spending } from '../spending.ts';
import { cooccurrencesAttribute } from '../table/cooccurrences.ts';
import { type Item, type Key, keyItem, keyOf } from '../table/item.ts';
import type { Within } from './deadline.ts';

/** DynamoDB's limit for one BatchGetItem. */
const batchSize = 100;
const attempts = 6;

/** A head tells which publish is served, and what lists show of it; of many at once nothing else is asked. */
const isHead = ({ sk }: Key): boolean => sk === 'HEAD';
const servedAttributes = 'pk, sk, slug, attempt, kept, replaced, live, header, layout';
const beginningAttributes = `${servedAttributes}, ${cooccurrencesAttribute}`;

/** Items by key, each asked for once in a request, up to 100 in one call. */
export interface ItemLoader {
  /** Null where there is no such item. */
  load(key: Key): Promise<Item | null>;
  /** The first part of a document without the document. It travels with heads, since both are read by a few attributes. */
  loadBeginning(key: Key): Promise<Item | null>;
}

export interface ItemLoaderOptions {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /**
   * Calls under way: a batch waits for them, so that what their entries make necessary (heads, records) travels in one call
   * with what was asked for meanwhile, and not in one call a list.
   */
  readonly calls: Set<Promise<unknown>>;
  /** Bounds each call. */
  readonly within: Within;
  /** Is charged with all that is read. */
  readonly spending?: Spending | undefined;
}

interface Wanted {
  readonly key: Key;
  readonly isBeginning: boolean;
  readonly resolve: (item: Item | null) => void;
  readonly reject: (reason: unknown) => void;
}

export function createItemLoader(options: ItemLoaderOptions, consistent = false): ItemLoader {
  return new BatchingLoader(options, consistent);
}

class BatchingLoader implements ItemLoader {
  readonly #options: ItemLoaderOptions;
  readonly #consistent: boolean;
  readonly #items = new Map<string, Promise<Item | null>>();
  readonly #beginnings = new Map<string, Promise<Item | null>>();
  #wanted: Wanted[] = [];
  #isScheduled = false;

  constructor(options: ItemLoaderOptions, consistent: boolean) {
    this.#options = options;
    this.#consistent = consistent;
  }

  load(key: Key): Promise<Item | null> {
    return this.#ask(this.#items, key, false);
  }

  loadBeginning(key: Key): Promise<Item | null> {
    return this.#ask(this.#beginnings, key, true);
  }

  #ask(asked: Map<string, Promise<Item | null>>, key: Key, isBeginning: boolean): Promise<Item | null> {
    const name = nameOf(key);
    const known = asked.get(name);
    if (known !== undefined) return known;
    const promise = new Promise<Item | null>((resolve, reject) => {
      this.#wanted.push({ key, isBeginning, resolve, reject });
    });
    asked.set(name, promise);
    this.#schedule();
    return promise;
  }

  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    afterCalls(this.#options.calls, () => {
      this.#isScheduled = false;
      this.#send();
    });
  }

  #send(): void {
    const wanted = this.#wanted;
    if (!wanted.some(({ isBeginning }) => isBeginning)) {
      this.#wanted = [];
      const projection = wanted.every(({ key }) => isHead(key)) ? servedAttributes : null;
      for (const batch of batchesOf(wanted)) this.#read(batch, projection);
      return;
    }
    // Which records are shown is counted in the beginnings of documents: what is no head travels with those records.
    const isFirst = ({ key, isBeginning }: Wanted): boolean => isBeginning || isHead(key);
    this.#wanted = wanted.filter((one) => !isFirst(one));
    const { calls } = this.#options;
    for (const batch of batchesOf(wanted.filter(isFirst))) {
      const call = this.#read(batch, beginningAttributes);
      calls.add(call);
      call.then(() => calls.delete(call));
    }
    if (this.#wanted.length > 0) this.#schedule();
  }

  /** Never rejects: whoever asked is told. */
  async #read(batch: readonly Wanted[], projection: string | null): Promise<void> {
    try {
      const found = await this.#itemsOf(batch, projection);
      for (const { key, resolve } of batch) resolve(found.get(nameOf(key)) ?? null);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async #itemsOf(batch: readonly Wanted[], projection: string | null): Promise<ReadonlyMap<string, Item>> {
    const { client, tableName, within, spending } = this.#options;
    const found = new Map<string, Item>();
    const projected = projection === null ? {} : { ProjectionExpression: projection };
    let keys: Item[] = batch.map(({ key }) => keyItem(key));
    for (let attempt = 0; keys.length > 0; attempt += 1) {
      // DynamoDB gives back what it had no capacity for.
      if (attempt === attempts) throw new Error(`${keys.length} items were still unprocessed after ${attempts} calls.`);
      if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 2 ** attempt * 10 * Math.random()));
      const request = { [tableName]: { Keys: keys, ConsistentRead: this.#consistent, ...projected } };
      const answer = await within(() => client.send(new BatchGetItemCommand({ RequestItems: request })));
      const items = answer.Responses?.[tableName] ?? [];
      spending?.get(items.length);
      for (const item of items) found.set(nameOf(keyOf(item)), item);
      keys = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    }
    return found;
  }
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

function batchesOf(wanted: readonly Wanted[]): readonly (readonly Wanted[])[] {
  if (wanted.length <= batchSize) return [wanted];
  return Array.from({ length: Math.ceil(wanted.length / batchSize) }, (_, batch) =>
    wanted.slice(batch * batchSize, (batch + 1) * batchSize),
  );
}

function afterCalls(calls: ReadonlySet<Promise<unknown>>, send: () => void): void {
  // Resolvers of the same level run first: they may start queries, and whoever waits for one asks for items.
  setImmediate(() => {
    if (calls.size === 0) send();
    else Promise.allSettled(calls).then(() => afterCalls(calls, send));
  });
}
