import { OneByOne } from '../publish/one-by-one.ts';
import { defaultRevisionDays } from '../publish/revision-days.ts';
import { SettledAttempts } from '../publish/settled-attempts.ts';
import type { PublisherTable } from '../publish/table.ts';
import type { Workspace } from './workspace.ts';

/**
 * The table that is being built, as a publish looks at it before it writes: heads, documents, manifests, and what names an
 * article's slug. Nobody else writes to it, so that nothing is ever found interrupted and finished by who finds it.
 */
export function builtTable(workspace: Workspace): PublisherTable {
  const unused = async (): Promise<never> => {
    throw new Error('A table that is being built cannot be written this way.');
  };
  return {
    revisionDays: defaultRevisionDays,
    settled: new SettledAttempts(),
    counting: new OneByOne(),
    get: async (key) => workspace.get(key),
    getAll: async (keys) => keys.map((key) => workspace.get(key)).filter((item) => item !== undefined),
    partition: async (pk) => workspace.partition(pk),
    lastOf: async (pk, count) => {
      const items = workspace.partition(pk).reverse();
      return { items: items.slice(0, count), isAll: items.length <= count };
    },
    putAll: unused,
    deleteAll: unused,
    update: unused,
    deleteIf: unused,
  };
}
