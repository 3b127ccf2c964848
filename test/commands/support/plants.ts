import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { keyItem, keyOf } from '../../../schema/table/item.ts';
import {
  articleList,
  givenKey,
  headKey,
  identityKey,
  objectKey,
  partKey,
  recordKey,
  totalsKey,
} from '../../../schema/table/keys.ts';
import { unpublish } from '../../../seed/publish/publish.ts';
import { tableName } from '../../support/table.ts';
import { ghost, now, type TableToVerify } from './table-to-verify.ts';

const russia = recordKey('ACTOR', 'russia');

/** Something wrong that a test puts into a table. */
export interface Plant {
  readonly name: string;
  readonly plant: () => Promise<unknown>;
  /** The line that verify says of it. */
  readonly found: RegExp;
  readonly isRepaired: boolean;
}

/** One of each kind that verify knows. */
export function plantsIn({
  table,
  client,
  send,
  remove,
  itemWhere,
  sortKeyOf,
  at,
  ofGhost,
  isEntry,
  isEntryOf,
  change,
}: TableToVerify): readonly Plant[] {
  return [
    ...['ARTICLE', 'ISSUE', 'CITATION'].map((list) => ({
      name: `an orphan among the entries ${list}`,
      plant: async () => send(ofGhost(await itemWhere(isEntry(list)))),
      found: /^ENTRY_ORPHANED .*delete it/,
      isRepaired: true,
    })),
    {
      name: 'an orphan among the entries of an actor',
      plant: async () => send(ofGhost(await itemWhere(isEntryOf('ACTOR#russia')))),
      found: /^ENTRY_ORPHANED ACTOR#russia .*delete it/,
      isRepaired: true,
    },
    {
      name: 'what follows an entry that nothing follows',
      plant: async () => {
        const first = await itemWhere(isEntryOf('ACTOR#russia'));
        await send({ ...first, ...keyItem(partKey(keyOf(first), articleList, 1)), from: { N: '1' } });
      },
      found: /^ENTRY_ORPHANED ACTOR#russia \/ PART#ARTICLE#.*no such annotation/,
      isRepaired: true,
    },
    {
      name: 'an entry of the live attempt that its document does not have',
      plant: async () => {
        const item = await itemWhere(isEntryOf('ACTOR#russia'));
        await send({ ...item, ...keyItem({ pk: 'ACTOR#gazprom', sk: sortKeyOf(item) }) });
      },
      found: /^ENTRY_ORPHANED ACTOR#gazprom .*no such annotation/,
      isRepaired: true,
    },
    {
      name: 'an orphaned name',
      plant: async () => send(ofGhost(await itemWhere((item) => sortKeyOf(item).startsWith('NAME#russia#')))),
      found: /^NAME_ORPHANED (?:NAMES|FORMS)#ACTOR/,
      isRepaired: true,
    },
    {
      name: 'an orphan in a list by count',
      plant: async () => send(ofGhost(await itemWhere((item) => keyOf(item).pk === 'COUNTED#ACTOR#STATE'))),
      found: /^NAME_ORPHANED COUNTED#ACTOR#STATE .*not listed by its count there; delete it/,
      isRepaired: true,
    },
    {
      name: 'a record that is in no list by count',
      plant: async () => {
        const item = await itemWhere(({ pk }) => pk?.S === 'COUNTED#SOURCE');
        await client().send(new DeleteItemCommand({ TableName: tableName, Key: keyItem(keyOf(item)) }));
      },
      found: /^NAME_MISSING COUNTED#SOURCE .*--repair writes it/,
      isRepaired: true,
    },
    {
      name: 'a record that an earlier build put in no list by count',
      plant: async () => change(russia, 'REMOVE #entry', { '#entry': 'countEntry' }, {}),
      found: /^NAME_(?:MISSING|ORPHANED) COUNTED#ACTOR#STATE/,
      isRepaired: true,
    },
    {
      name: 'an orphaned document',
      plant: async () => send(ofGhost(await itemWhere((item) => sortKeyOf(item).startsWith('DOCUMENT#')))),
      found: /^DOCUMENT_ORPHANED /,
      isRepaired: true,
    },
    {
      name: 'an orphaned manifest',
      plant: async () => send(ofGhost(await itemWhere((item) => keyOf(item).pk.startsWith('MANIFEST#')))),
      found: /^MANIFEST_ORPHANED /,
      isRepaired: true,
    },
    {
      name: 'a document of an article without a head',
      plant: async () => {
        const item = await itemWhere((one) => sortKeyOf(one).startsWith('DOCUMENT#'));
        await send({ ...item, ...keyItem({ pk: 'ARTICLE#nowhere', sk: sortKeyOf(item) }) });
      },
      found: /^DOCUMENT_ORPHANED ARTICLE#nowhere /,
      isRepaired: true,
    },
    {
      name: 'a note that no publish will remove',
      plant: () => change(russia, 'ADD #pending :attempt', { '#pending': 'pending' }, { ':attempt': { SS: [ghost] } }),
      found: /^NOTE_STALE ACTOR#russia \/ RECORD: it notes attempt 00000009/,
      isRepaired: true,
    },
    {
      name: 'such a note on the totals',
      plant: () =>
        change(totalsKey, 'ADD #pending :attempt', { '#pending': 'pending' }, { ':attempt': { SS: [ghost] } }),
      found: /^NOTE_STALE CORPUS \/ TOTALS/,
      isRepaired: true,
    },
    {
      name: 'a claim that nobody follows up',
      plant: () =>
        change(headKey('one-day'), 'SET #pending = :attempt', { '#pending': 'pending' }, { ':attempt': { S: ghost } }),
      found: /^PUBLISH_ABANDONED ARTICLE#one-day \/ HEAD/,
      isRepaired: true,
    },
    {
      name: 'a wrong count',
      plant: () => change(russia, 'SET #count = :wrong', { '#count': 'mentions:NAME' }, { ':wrong': { N: '7' } }),
      found: /^COUNT_WRONG ACTOR#russia \/ RECORD: mentions:NAME is 7 and should be 2/,
      isRepaired: true,
    },
    {
      name: 'a wrong total',
      plant: () => change(totalsKey, 'ADD #count :one', { '#count': 'articles' }, { ':one': { N: '1' } }),
      found: /^TOTAL_WRONG CORPUS \/ TOTALS: articles is 3 and should be 2/,
      isRepaired: true,
    },
    {
      name: 'a record of nothing',
      plant: () => send({ ...keyItem(recordKey('ACTOR', 'nobody')), surfaceForms: { SS: ['nobody'] } }),
      found: /^STRAY ACTOR#nobody \/ RECORD/,
      isRepaired: true,
    },
    {
      name: 'a missing name',
      plant: async () => remove(await itemWhere((item) => sortKeyOf(item).startsWith('NAME#putin#'))),
      found: /^NAME_MISSING FORMS#ACTOR#p /,
      isRepaired: true,
    },
    {
      name: 'a record that is in no list',
      plant: () => change(russia, 'REMOVE #names', { '#names': 'namesAttempt' }, {}),
      found: /^NAME_MISSING ACTOR#russia \/ RECORD/,
      isRepaired: true,
    },
    {
      name: 'a live article without its document',
      plant: async () =>
        remove(await itemWhere((item) => keyOf(item).pk === 'ARTICLE#one-day' && sortKeyOf(item) !== 'HEAD')),
      found: /^DOCUMENT_MISSING ARTICLE#one-day \/ HEAD/,
      isRepaired: true,
    },
    {
      name: 'a document that is none',
      plant: async () => {
        const item = await itemWhere(
          (one) => sortKeyOf(one).startsWith('DOCUMENT#') && keyOf(one).pk === 'ARTICLE#one-day',
        );
        await send({ ...item, body: { B: Buffer.from('no deflated JSON') } });
      },
      found: /^DOCUMENT_MISSING ARTICLE#one-day \/ HEAD: .*cannot be read/,
      isRepaired: true,
    },
    {
      name: 'a missing entry',
      plant: async () => remove(await itemWhere(isEntry('CITATION'))),
      found: /^ENTRY_MISSING .*--force/,
      isRepaired: false,
    },
    {
      name: 'an entry that holds other annotations',
      plant: async () => {
        const item = await itemWhere(isEntryOf('ACTOR#russia'));
        const other = await itemWhere((one) => keyOf(one).pk === 'ACTOR#iran' && one.slug?.S === 'one-day');
        await send({ ...item, body: other.body ?? { NULL: true } });
      },
      found: /^ENTRY_WRONG ACTOR#russia /,
      isRepaired: false,
    },
    {
      name: 'an entry that counts its annotations otherwise',
      plant: async () => send({ ...(await itemWhere(isEntryOf('ACTOR#russia'))), counts: { S: '2,1' } }),
      found: /^ENTRY_WRONG ACTOR#russia /,
      isRepaired: false,
    },
    {
      name: 'an entry of an issue that names another day',
      plant: async () => send({ ...(await itemWhere(isEntry('ISSUE'))), date: { S: '2001-01-01' } }),
      found: /^ENTRY_WRONG PUBLICATION#/,
      isRepaired: false,
    },
    {
      name: 'a head that says something else than its document',
      plant: async () => {
        const head = await at(headKey('one-day'));
        await send({ ...head, header: { S: String(head.header?.S).replace('One Day', 'Two Days') } });
      },
      found: /^ENTRY_WRONG ARTICLE#one-day \/ HEAD/,
      isRepaired: false,
    },
    {
      name: 'what is kept of an article that is not live',
      plant: async () => {
        const document = await itemWhere(
          (one) => sortKeyOf(one).startsWith('DOCUMENT#') && keyOf(one).pk === 'ARTICLE#one-day',
        );
        await unpublish(table(), 'one-day');
        await send({ ...document, expires: { N: '99999999999' } });
      },
      found: /^DOCUMENT_ORPHANED ARTICLE#one-day /,
      isRepaired: true,
    },
    {
      name: 'what no rule knows',
      plant: () => send(keyItem({ pk: 'ELSEWHERE', sk: 'SOMETHING' })),
      found: /^STRAY ELSEWHERE \/ SOMETHING/,
      isRepaired: false,
    },
    {
      name: 'a note that an object gives what it does not give',
      plant: () => send({ ...keyItem(givenKey('||1|one-day', 'a.txt')), givenAt: { S: now } }),
      found: /^OBJECT_CONTRADICTED GIVEN#/,
      isRepaired: true,
    },
    {
      name: 'the slug of an article that never was',
      plant: () => send({ ...keyItem(identityKey('||1|nowhere')), slug: { S: 'nowhere' } }),
      found: /^POINTER_ORPHANED IDENTITY#/,
      isRepaired: true,
    },
    {
      name: 'an object whose note is missing',
      plant: () =>
        send({ ...keyItem(objectKey('a.txt')), sequencer: { S: '01' }, identities: { SS: ['||1|one-day'] } }),
      found: /^OBJECT_CONTRADICTED GIVEN#/,
      isRepaired: true,
    },
  ];
}
