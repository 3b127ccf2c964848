import { type Item, optionalStringAt, stringSetAt } from '../../schema/table/item.ts';
import { registryBodyKey, registryBodyPartition, registryVersionKey } from '../../schema/table/keys.ts';
import { partItems, textOfParts } from '../../schema/table/parts.ts';
import { ownRegistries, type Registries } from '../annotate/registries.ts';
import type { PublisherTable } from '../publish/table.ts';
import { extendRegistries, versionOf } from './extend-registries.ts';
import { type CorpusRegistry, corpusRegistry } from './registry-entries.ts';

/*
 * The registry of a bucket as it was when all of its files could be read: what documents are annotated with, also while one
 * of the files is wrong. A small item names the version in use, others hold what it says, so that a document costs one small
 * read while the version stays.
 */

/** What the item of the version says. */
export interface RegistryState {
  /** Null where the corpus has no registry. */
  readonly version: string | null;
  /** Whether the documents of the bucket have still to be queued for it. */
  readonly isPending: boolean;
  /** Versions of which something may be left. */
  readonly left: readonly string[];
}

export async function registryState(table: PublisherTable): Promise<RegistryState> {
  const item = await table.get(registryVersionKey);
  return item === undefined ? { version: null, isPending: false, left: [] } : stateOf(item);
}

function stateOf(item: Item): RegistryState {
  return {
    version: optionalStringAt(item, 'version'),
    isPending: item.pending !== undefined,
    left: stringSetAt(item, 'left'),
  };
}

let last: { readonly version: string; readonly registries: Registries } | null = null;

/** The registries that the documents of a bucket are annotated with: gloss's own with the corpus's version in use. */
export async function registriesInUse(table: PublisherTable): Promise<Registries> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const { version } = await registryState(table);
    if (version === null) return ownRegistries;
    if (last?.version === version) return last.registries;
    const text = textOfParts(await table.partition(registryBodyPartition(version)));
    // Another version came in use between the two reads, and this one is gone.
    if (text === null) continue;
    const registries = extendRegistries(corpusRegistry.parse(JSON.parse(text)));
    last = { version, registries };
    return registries;
  }
  throw new Error('The registry kept changing while it was read.');
}

const mostAttempts = 5;

/**
 * Brings a version in use; the caller holds the lease of the registry. Each write is the same at its second delivery.
 */
export async function useRegistry(
  table: PublisherTable,
  registry: CorpusRegistry,
  former: RegistryState,
): Promise<void> {
  const version = versionOf(registry);
  if (version !== null) {
    await table.putAll(partItems(JSON.stringify(registry), (part) => registryBodyKey(version, part)));
  }
  const left = new Set([...former.left, ...(former.version === null ? [] : [former.version])]);
  await table.update(registryVersionKey, {
    UpdateExpression: `SET pending = :yes${version === null ? '' : ', version = :version'}${left.size === 0 ? '' : ', #left = :left'}${
      version === null ? ' REMOVE version' : ''
    }`,
    ...(left.size === 0 ? {} : { ExpressionAttributeNames: { '#left': 'left' } }),
    ExpressionAttributeValues: {
      ':yes': { BOOL: true },
      ...(version === null ? {} : { ':version': { S: version } }),
      ...(left.size === 0 ? {} : { ':left': { SS: [...left] } }),
    },
  });
}

/** Notes that the documents are queued, and deletes what is left of former versions. */
export async function finishRegistry(table: PublisherTable): Promise<void> {
  const { version, left } = await registryState(table);
  for (const former of left) {
    if (former === version) continue;
    const items = await table.partition(registryBodyPartition(former));
    await table.deleteAll(items.map((_, part) => registryBodyKey(former, part)));
  }
  await table.update(registryVersionKey, {
    UpdateExpression: 'REMOVE pending, #left',
    ExpressionAttributeNames: { '#left': 'left' },
  });
}
