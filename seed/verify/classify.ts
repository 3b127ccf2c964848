import { tableDefinition } from '../../schema/table/definition.ts';
import { type Item, type Key, keyOf, optionalStringAt } from '../../schema/table/item.ts';
import {
  allArticlesPartition,
  articleList,
  articlePartition,
  citationList,
  citedPartition,
  countList,
  documentPrefix,
  entryKey,
  fileKey,
  givenPartition,
  headKey,
  identityKey,
  ingestedPartition,
  issueList,
  layoutKey,
  manifestPartition,
  nameList,
  objectKey,
  ownSegmentList,
  parseEntrySortKey,
  parsePartSortKey,
  partList,
  type RecordType,
  recordKey,
  recordTypes,
  registryBodyPartition,
  registryVersionKey,
  searchManifestKey,
  searchPartition,
  searchPendingKey,
  segmentPartition,
  segmentParts,
  tombstoneList,
  totalsKey,
  workKey,
} from '../../schema/table/keys.ts';
import type { RecordId } from './expected-counts.ts';

/** What an item of the table is, told from its key (and, of entries and names, from the slug they carry). */
export type Classified =
  | { readonly is: 'HEAD'; readonly slug: string }
  /** `isKept`: it was replaced, and stays for a while. */
  | { readonly is: 'DOCUMENT'; readonly slug: string; readonly attempt: string; readonly isKept: boolean }
  | { readonly is: 'MANIFEST'; readonly slug: string; readonly attempt: string }
  /** `first`: the key of the entry that it follows, or its own. */
  | {
      readonly is: 'ENTRY';
      readonly list: string;
      readonly slug: string;
      readonly attempt: string;
      readonly first: Key;
    }
  | { readonly is: 'NAME'; readonly record: RecordId; readonly attempt: string }
  /** The place of a record in a list by count. */
  | { readonly is: 'RANK'; readonly record: RecordId; readonly attempt: string }
  | { readonly is: 'RECORD'; readonly record: RecordId }
  | { readonly is: 'TOTALS' }
  | { readonly is: 'LAYOUT' }
  | { readonly is: 'OBJECT'; readonly key: string }
  | { readonly is: 'GIVER'; readonly key: string }
  /** The slug of an identity. It counts only while the article's head agrees. */
  | { readonly is: 'POINTER'; readonly slug: string }
  /** The articles that have a name: those that once had it may be among them. */
  | { readonly is: 'WORK'; readonly name: string }
  /** What a file gave: it counts only while a head agrees, so that nothing can be wrong with it. */
  | { readonly is: 'FILE' }
  /** What the corpus says of actors and sources. The bucket's files say it, too: nothing of the table is counted by it. */
  | { readonly is: 'REGISTRY' }
  /** What search reads first: articles' own segments, tombstones, its manifest. */
  | { readonly is: 'SEARCH' }
  /** Part of a merged segment of search. */
  | { readonly is: 'SEGMENT'; readonly id: string }
  | { readonly is: 'STRAY' };

const beginningOf = (pk: string): string => pk.slice(0, pk.indexOf('#') + 1);
const articles = articlePartition('');
const manifests = manifestPartition('');
const objects = objectKey('').pk;
const givers = beginningOf(givenPartition(''));
const pointers = beginningOf(identityKey('').pk);
const registries = registryBodyPartition('');
const files = beginningOf(fileKey('').pk);
const works = workKey('').pk;
const cited = citedPartition('');
const segments = segmentPartition('');
const stray: Classified = { is: 'STRAY' };

const isOfSearch = (sk: string): boolean =>
  [searchManifestKey.sk, searchPendingKey.sk].includes(sk) ||
  [ownSegmentList, tombstoneList].some((list) => sk.startsWith(list));
const isPart = (sk: string): boolean => segmentParts.some((part) => sk.startsWith(`${part}#`));

export function classify(item: Item): Classified {
  const { pk, sk } = keyOf(item);
  if (pk === totalsKey.pk && sk === totalsKey.sk) return { is: 'TOTALS' };
  if (pk === registryVersionKey.pk || pk.startsWith(registries)) return { is: 'REGISTRY' };
  if (pk === layoutKey.pk && sk === layoutKey.sk) return { is: 'LAYOUT' };
  if (pk.startsWith(articles)) return ofArticle(item, pk.slice(articles.length), sk);
  if (pk.startsWith(manifests)) {
    return { is: 'MANIFEST', slug: pk.slice(manifests.length), attempt: sk.slice(0, sk.lastIndexOf('#')) };
  }
  if (pk.startsWith(objects)) {
    const key = pk.slice(objects.length);
    return sk === objectKey(key).sk ? { is: 'OBJECT', key } : stray;
  }
  if (pk.startsWith(files) && sk === fileKey('').sk) return { is: 'FILE' };
  if (pk.startsWith(pointers) && sk === identityKey('').sk) {
    return { is: 'POINTER', slug: optionalStringAt(item, 'slug') ?? '' };
  }
  if (pk.startsWith(givers)) return { is: 'GIVER', key: sk };
  if (pk === searchPartition) return isOfSearch(sk) ? { is: 'SEARCH' } : stray;
  if (pk.startsWith(segments)) return isPart(sk) ? { is: 'SEGMENT', id: pk.slice(segments.length) } : stray;
  if (sk.startsWith(nameList)) return ofName(item, pk, sk);
  if (sk.startsWith(countList)) return ofRank(item, pk, sk);
  if (pk.startsWith(works)) {
    const name = pk.slice(works.length);
    return sk === workKey(name).sk ? { is: 'WORK', name } : stray;
  }
  if (pk === allArticlesPartition || pk === ingestedPartition || pk.startsWith(cited))
    return sk.startsWith(articleList) ? entry(articleList, item) : stray;
  const type = recordTypes.find((one) => pk.startsWith(recordKey(one, '').pk));
  if (type === undefined) return stray;
  const slug = pk.slice(recordKey(type, '').pk.length);
  if (sk === recordKey(type, slug).sk) return { is: 'RECORD', record: `${type}#${slug}` };
  if (sk.startsWith(partList)) return partEntry(item);
  const list = listsOf[type].find((one) => sk.startsWith(one));
  return list === undefined ? stray : entry(list, item);
}

const listsOf: Readonly<Record<RecordType, readonly string[]>> = {
  ACTOR: [articleList, citationList],
  SOURCE: [articleList],
  PUBLICATION: [articleList, issueList],
};

function ofArticle(item: Item, slug: string, sk: string): Classified {
  if (sk === headKey(slug).sk) return { is: 'HEAD', slug };
  if (!sk.startsWith(documentPrefix)) return stray;
  const isKept = item[tableDefinition.expiryAttribute] !== undefined;
  return { is: 'DOCUMENT', slug, attempt: sk.slice(documentPrefix.length, sk.lastIndexOf('#')), isKept };
}

function entry(list: string, item: Item): Classified {
  const slug = optionalStringAt(item, 'slug');
  const first = keyOf(item);
  const { attempt } = parseEntrySortKey(list, first.sk);
  return slug === null ? stray : { is: 'ENTRY', list, slug, attempt, first };
}

/** What follows an entry. */
function partEntry(item: Item): Classified {
  const slug = optionalStringAt(item, 'slug');
  const { pk, sk } = keyOf(item);
  const found = parsePartSortKey(sk);
  if (slug === null || found === null) return stray;
  const { list, position, attempt } = found;
  return { is: 'ENTRY', list, slug, attempt, first: entryKey(pk, list, position, attempt) };
}

/** `NAMES#type`, `NAMES#type#kind` or `FORMS#type#initial`. */
function ofName(item: Item, pk: string, sk: string): Classified {
  const [list, name] = pk.split('#');
  const type = recordTypes.find((one) => one === name);
  const slug = optionalStringAt(item, 'slug');
  if ((list !== 'NAMES' && list !== 'FORMS') || type === undefined || slug === null) return stray;
  return { is: 'NAME', record: `${type}#${slug}`, attempt: parseEntrySortKey(nameList, sk).attempt };
}

/** `COUNTED#SOURCE` or `COUNTED#ACTOR#kind`. */
function ofRank(item: Item, pk: string, sk: string): Classified {
  const [list, name] = pk.split('#');
  const slug = optionalStringAt(item, 'slug');
  if (list !== 'COUNTED' || (name !== 'ACTOR' && name !== 'SOURCE') || slug === null) return stray;
  return { is: 'RANK', record: `${name}#${slug}`, attempt: parseEntrySortKey(countList, sk).attempt };
}
