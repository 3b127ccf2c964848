import { createHash } from 'node:crypto';
import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { type Item, type Key, keyOf } from '../../schema/table/item.ts';
import { fromDynamoDBJson, toDynamoDBJson } from './dynamodb-json.ts';

/*
 * What a table is built from, on disk. Two kinds of things: items that later documents look at (heads, documents, manifests,
 * what search has), under their keys; and all else as operations, which are appended as they come and brought together by key
 * once, at the end, by SQLite's external sort. So memory stays the same however many documents there are.
 */

/** What is done to the item of a key. */
export const operationKinds = ['PUT', 'DELETE', 'CHANGE_RECORD', 'ADD_SLUG'] as const;
export type OperationKind = (typeof operationKinds)[number];
const numberOf = (kind: OperationKind): number => operationKinds.indexOf(kind);

export interface Operation {
  readonly kind: OperationKind;
  /** Of PUT the item, else what the kind says, as JSON; empty of DELETE. */
  readonly body: string;
}

/** Of one key, in the order in which they came. */
export interface KeyedOperation extends Operation {
  /** A digest of the key, in hexadecimal digits. */
  readonly place: string;
}

/** In KB, of each of SQLite's two caches: for pages, and for what is sorted. */
const cacheKilobytes = 32_768;

export class Workspace {
  readonly #database: DatabaseSync;
  readonly #append: StatementSync;
  readonly #put: StatementSync;
  readonly #delete: StatementSync;
  readonly #get: StatementSync;
  readonly #partition: StatementSync;
  readonly #after: StatementSync;
  readonly #isDone: StatementSync;
  readonly #setDone: StatementSync;

  /**
   * @param file a new one, or what a process that died left: it is as it was at its last `save`
   * @param directory where what is sorted is written meanwhile
   */
  constructor(file: string, directory: string) {
    // SQLite asks for it whenever it needs such a file.
    process.env.SQLITE_TMPDIR = directory;
    this.#database = new DatabaseSync(file);
    this.#database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = OFF;
      PRAGMA temp_store = FILE;
      PRAGMA cache_size = -${cacheKilobytes};
      CREATE TABLE IF NOT EXISTS operations (place BLOB, number INTEGER, kind INTEGER, body TEXT);
      CREATE TABLE IF NOT EXISTS items (pk TEXT, sk TEXT, place BLOB, body TEXT, PRIMARY KEY (pk, sk)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS documents (path TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS state (body TEXT);
      BEGIN;
    `);
    const prepare = (sql: string): StatementSync => this.#database.prepare(sql);
    this.#append = prepare('INSERT INTO operations VALUES (?, ?, ?, ?)');
    this.#put = prepare('INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)');
    this.#delete = prepare('DELETE FROM items WHERE pk = ? AND sk = ?');
    this.#get = prepare('SELECT body FROM items WHERE pk = ? AND sk = ?');
    this.#partition = prepare('SELECT body FROM items WHERE pk = ? ORDER BY sk');
    this.#isDone = prepare('SELECT 1 FROM documents WHERE path = ?');
    this.#setDone = prepare('INSERT OR IGNORE INTO documents VALUES (?)');
    this.#after = prepare('SELECT body FROM items WHERE pk = ? AND sk > ? ORDER BY sk LIMIT ?');
  }

  /** Whether what a document gives is in here. */
  isDone(path: string): boolean {
    return this.#isDone.get(path) !== undefined;
  }

  setDone(path: string): void {
    this.#setDone.run(path);
  }

  /** How many documents are. */
  documents(): number {
    return Number(this.#database.prepare('SELECT count(*) AS count FROM documents').get()?.count ?? 0);
  }

  /** What was saved with the last `save`; null in a new workspace. */
  state(): unknown {
    const row = this.#database.prepare('SELECT body FROM state').get();
    return row === undefined ? null : JSON.parse(textIn(row.body));
  }

  /** Keeps all until here, though the process dies, with what else is needed to go on. */
  save(state: unknown): void {
    this.#database.exec('DELETE FROM state');
    this.#database.prepare('INSERT INTO state VALUES (?)').run(JSON.stringify(state));
    this.#database.exec('COMMIT; BEGIN');
  }

  /** @param number of the document, in order */
  append(key: Key, number: number, { kind, body }: Operation): void {
    this.#append.run(placeOf(key), number, numberOf(kind), body);
  }

  put(item: Item): void {
    const key = keyOf(item);
    this.#put.run(key.pk, key.sk, placeOf(key), toDynamoDBJson(item));
  }

  delete({ pk, sk }: Key): void {
    this.#delete.run(pk, sk);
  }

  get({ pk, sk }: Key): Item | undefined {
    const row = this.#get.get(pk, sk);
    return row === undefined ? undefined : fromDynamoDBJson(textIn(row.body));
  }

  partition(pk: string): Item[] {
    return this.#partition.all(pk).map(({ body }) => fromDynamoDBJson(textIn(body)));
  }

  /** Up to `limit` items of a partition behind a sort key, in order. */
  after({ pk, sk }: Key, limit: number): Item[] {
    return this.#after.all(pk, sk, limit).map(({ body }) => fromDynamoDBJson(textIn(body)));
  }

  /** About as many bytes as all items will have as JSON. */
  bytes(): number {
    const sum = (rows: string): number =>
      Number(this.#database.prepare(`SELECT total(length(body)) AS bytes FROM ${rows}`).get()?.bytes ?? 0);
    return sum('items') + sum(`operations WHERE kind = ${numberOf('PUT')}`);
  }

  /** The changes of records, brought together by record. Items may be put meanwhile. */
  changes(): Generator<KeyedOperation> {
    return this.#rows(`
      SELECT place, kind, body FROM operations WHERE kind = ${numberOf('CHANGE_RECORD')}
      ORDER BY place, number
    `);
  }

  /** All else, brought together by key: in the order of a digest, so that neighbours are of no one partition. */
  sorted(): Generator<KeyedOperation> {
    return this.#rows(`
      SELECT place, number, kind, body FROM operations WHERE kind <> ${numberOf('CHANGE_RECORD')}
      UNION ALL SELECT place, 0, ${numberOf('PUT')}, body FROM items
      ORDER BY place, number
    `);
  }

  *#rows(sql: string): Generator<KeyedOperation> {
    for (const { place, kind, body } of this.#database.prepare(sql).iterate()) {
      const known = operationKinds[Number(kind)];
      if (known === undefined || !(place instanceof Uint8Array)) throw new Error('The workspace is damaged.');
      yield { place: Buffer.from(place).toString('hex'), kind: known, body: textIn(body) };
    }
  }

  close(): void {
    this.#database.close();
    delete process.env.SQLITE_TMPDIR;
  }
}

/** So many that no two keys of any table share them. */
const placeBytes = 16;

function placeOf({ pk, sk }: Key): Uint8Array {
  return createHash('sha256').update(`${pk}\n${sk}`).digest().subarray(0, placeBytes);
}

function textIn(value: SQLOutputValue | undefined): string {
  if (typeof value === 'string') return value;
  throw new Error('The workspace is damaged.');
}
