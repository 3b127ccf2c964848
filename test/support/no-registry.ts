import type { RegistryDependencies } from '../../functions/ingest/ingest-registry.ts';

/** What the ingest of a registry needs, of a bucket that has none. */
export const noRegistry: Pick<RegistryDependencies, 'readRegistryText' | 'listKeys' | 'enqueue'> = {
  readRegistryText: async () => null,
  listKeys: async () => ({ keys: [], isLast: true }),
  enqueue: async () => undefined,
};
