import { bucketObjectFromItem } from '../../schema/table/bucket-object.ts';
import { objectKey } from '../../schema/table/keys.ts';
import { versionOf } from '../../seed/corpus-registry/extend-registries.ts';
import { type RegistryFile, readRegistry } from '../../seed/corpus-registry/read-registry.ts';
import { isRegistryKey, registryPrefix } from '../../seed/corpus-registry/registry-file.ts';
import { finishRegistry, registryState, useRegistry } from '../../seed/corpus-registry/stored-registry.ts';
import type { PublisherTable } from '../../seed/publish/table.ts';
import { isPermanent } from './failure.ts';
import { leaseMargin } from './ingest-object.ts';
import { acquireLease } from './lease.ts';
import { requeueBody } from './message.ts';

/*
 * Whatever happens to a file of the registry, all of them are read as they are now, under one lease: so their events may come
 * in any order and more than once. While one is wrong, the version in use stays as it is. A new version is in use before the
 * documents are queued, and each document reads it under its own lease: none that is annotated meanwhile is missed.
 */

export interface RegistryDependencies {
  readonly table: PublisherTable;
  /** The documents bucket. */
  readonly bucket: string;
  /** The text of an object of the registry as it is now; null where there is none. */
  readonly readRegistryText: (key: string) => Promise<string | null>;
  /** A page of the bucket's keys that begin so, in order, after a key. */
  readonly listKeys: (
    prefix: string,
    after: string | null,
  ) => Promise<{ readonly keys: readonly string[]; readonly isLast: boolean }>;
  /** Puts up to ten messages into the ingest queue. */
  readonly enqueue: (bodies: readonly string[]) => Promise<void>;
  readonly remainingMilliseconds: () => number;
}

export type RegistryOutcome = {
  /** `UNCHANGED`: the files say what they said before. */
  readonly outcome: 'REGISTRY_IN_USE' | 'UNCHANGED';
  /** Null where no entry is left. */
  readonly registryVersion: string | null;
  readonly actors: number;
  readonly sources: number;
};

/**
 * Brings the registry of the bucket in use as it is now, and has the documents annotated with it.
 *
 * @throws RegistryFileError: nothing was changed; any other error, ObjectBusyError among them: to be tried again
 */
export async function ingestRegistry(dependencies: RegistryDependencies): Promise<RegistryOutcome> {
  const { table, remainingMilliseconds } = dependencies;
  const lease = await acquireLease(table, registryPrefix, remainingMilliseconds() + leaseMargin);
  let taken: RegistryOutcome | { readonly error: unknown };
  try {
    let note: string | null;
    do {
      ({ note } = bucketObjectFromItem(await table.get(objectKey(registryPrefix))));
      taken = await takeIn(dependencies).catch((error: unknown) => {
        if (isPermanent(error)) return { error };
        throw error;
      });
      // A note may have been left since: another file was put after these were read.
    } while (!(await lease.release(note)));
  } catch (error) {
    await lease.abandon();
    throw error;
  }
  if ('error' in taken) throw taken.error;
  return taken;
}

async function takeIn(dependencies: RegistryDependencies): Promise<RegistryOutcome> {
  const { table, bucket, enqueue } = dependencies;
  const registry = await readRegistry(await registryFiles(dependencies));
  const version = versionOf(registry);
  const former = await registryState(table);
  const counts = { registryVersion: version, actors: registry.actors.length, sources: registry.sources.length };
  if (former.version === version && !former.isPending) return { outcome: 'UNCHANGED', ...counts };
  await useRegistry(table, registry, former);
  // Sent again where this was interrupted: a document that is annotated twice is published once.
  await enqueue([requeueBody({ bucket, registryVersion: version, after: null })]);
  await finishRegistry(table);
  return { outcome: 'REGISTRY_IN_USE', ...counts };
}

async function registryFiles({ listKeys, readRegistryText }: RegistryDependencies): Promise<RegistryFile[]> {
  const files: RegistryFile[] = [];
  for (let after: string | null = null, isLast = false; !isLast; ) {
    const page: Awaited<ReturnType<RegistryDependencies['listKeys']>> = await listKeys(registryPrefix, after);
    for (const name of page.keys.filter((key) => key !== registryPrefix && isRegistryKey(key))) {
      const text = await readRegistryText(name);
      if (text !== null) files.push({ name, text });
    }
    after = page.keys.at(-1) ?? null;
    isLast = page.isLast || after === null;
  }
  return files;
}
