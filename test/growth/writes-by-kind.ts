import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { z } from 'zod';
import { encodeBinaries } from '../../schema/dynamodb/binaries.ts';
import { annotateText } from '../../seed/annotate-text.ts';
import { publishFile } from '../../seed/publish/publish-file.ts';
import { publisherTable } from '../../seed/publish/table.ts';
import { documents } from '../generator/documents.ts';
import { startDynoxide } from '../support/dynoxide.ts';
import { writeUnits } from '../support/item-size.ts';
import { clientWithTable, tableName } from '../support/table.ts';

export const searchKind = 'search, merges among it';

/** What is written, by partition and sort key; the first that fits. */
const kinds: readonly (readonly [kind: string, keys: RegExp, isOfCorpus?: boolean])[] = [
  ['records and totals, updated', /^(?:(?:ACTOR|SOURCE|PUBLICATION)#.* \/ RECORD|CORPUS )/],
  ['lists of actors and sources', /^(?:ACTOR|SOURCE)#/],
  ['lists of articles and issues', /^(?:ARTICLES|PUBLICATION#)/],
  ['list by time of ingestion', /^INGESTED /, true],
  ['names that it cites and has', /^(?:CITED|WORK)#/, true],
  [searchKind, /^(?:SEARCH|SEGMENT#)/, true],
  ['names of records', /^(?:NAMES|FORMS)#/],
  ['places in lists by count', /^(?:COUNTED#|MANIFEST#.*#MOVES\.)/],
  ['head', / \/ HEAD$/],
  ['document', / \/ DOCUMENT#/],
  ['manifest', /^MANIFEST#/],
  ['all else', /^/],
];

const count = 60;
const now = '2020-01-01T00:00:00.000Z';
const change = '\n\nNobody said any more about it.\n';

type Units = Map<string, { written: number; deleted: number }>;

export interface WritesByKind {
  readonly kind: string;
  /** Whether what it serves is told by several articles together: links, search, and what is new. */
  readonly isOfCorpus: boolean;
  readonly first: { readonly written: number; readonly deleted: number };
  readonly revision: { readonly written: number; readonly deleted: number };
}

/** Write units a publish by what they write: of generated documents, first, and then each with one more paragraph. */
export async function writesByKind(program: string): Promise<WritesByKind[]> {
  const database = await startDynoxide(program);
  const client = await clientWithTable(database.endpoint);
  const counted = countUnits(client);
  try {
    const table = publisherTable(client, tableName);
    const publishAll = async (more: string): Promise<Units> => {
      let number = 0;
      for (const text of documents({ count, seed: 1 })) {
        await publishFile(table, annotateText(`${text}${more}`).article, `/${number}`, now);
        number += 1;
      }
      return counted.take();
    };
    const [first, revision] = [await publishAll(''), await publishAll(change)];
    const of = (units: Units, kind: string) => {
      const { written, deleted } = units.get(kind) ?? { written: 0, deleted: 0 };
      return { written: written / count, deleted: deleted / count };
    };
    return kinds.map(([kind, , isOfCorpus = false]) => ({
      kind,
      isOfCorpus,
      first: of(first, kind),
      revision: of(revision, kind),
    }));
  } finally {
    client.destroy();
    await database.stop();
  }
}

const keySchema = z.looseObject({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });
const inputSchema = z.looseObject({
  Key: keySchema.optional(),
  UpdateExpression: z.string().optional(),
  RequestItems: z
    .record(
      z.string(),
      z.array(
        z.looseObject({
          PutRequest: z.object({ Item: keySchema }).optional(),
          DeleteRequest: z.object({ Key: keySchema }).optional(),
        }),
      ),
    )
    .optional(),
});
const outputSchema = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional() });
const writes = new Set(['BatchWriteItemCommand', 'DeleteItemCommand', 'UpdateItemCommand']);

/** Counts what the client writes: of a batch by the sizes of its items, since DynamoDB tells one number for all. */
function countUnits(client: DynamoDBClient): { readonly take: () => Units } {
  let units: Units = new Map();
  /** Of what was put, by key: what its deletion takes. */
  const sizes = new Map<string, number>();
  const textOf = ({ pk, sk }: z.infer<typeof keySchema>): string => `${pk.S} / ${sk.S}`;
  const add = (key: string, what: 'written' | 'deleted', value: number): void => {
    const [kind = ''] = kinds.find(([, keys]) => keys.test(key)) ?? [];
    const known = units.get(kind) ?? { written: 0, deleted: 0 };
    known[what] += value;
    units.set(kind, known);
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (!writes.has(String(context.commandName))) return next(args);
      const { Key, UpdateExpression, RequestItems = {} } = inputSchema.parse(args.input);
      for (const { PutRequest, DeleteRequest } of Object.values(RequestItems).flat()) {
        if (PutRequest !== undefined) {
          const size = writeUnits(encodeBinaries(PutRequest.Item));
          sizes.set(textOf(PutRequest.Item), size);
          add(textOf(PutRequest.Item), 'written', size);
        }
        if (DeleteRequest !== undefined) {
          const key = textOf(DeleteRequest.Key);
          add(key, 'deleted', sizes.get(key) ?? 1);
          sizes.delete(key);
        }
      }
      if (Key === undefined) return next(args);
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
      const consumed = outputSchema.parse(result.output).ConsumedCapacity?.CapacityUnits ?? 0;
      add(textOf(Key), UpdateExpression === undefined ? 'deleted' : 'written', consumed);
      return result;
    },
    { step: 'initialize' },
  );
  return {
    take: () => {
      const taken = units;
      units = new Map();
      return taken;
    },
  };
}
