import type { SoakSuite } from './suite.ts';
import { builtTable } from './suites/built-table.ts';
import { crowd } from './suites/crowd.ts';
import { hostileDocumentsSuite } from './suites/hostile-documents.ts';
import { hostileQueriesSuite } from './suites/hostile-queries.ts';
import { killedDatabase } from './suites/killed-database.ts';
import { killedSeeder } from './suites/killed-seeder.ts';
import { laggingReplica } from './suites/lagging-replica.ts';
import { load } from './suites/load.ts';
import { oneFault } from './suites/one-fault.ts';
import { randomSequences } from './suites/random-sequences.ts';
import { twoFaults } from './suites/two-faults.ts';
import { unreliableTable } from './suites/unreliable-table.ts';
import { worstQuery } from './suites/worst-query.ts';

export const suites: readonly SoakSuite[] = [
  oneFault,
  twoFaults,
  randomSequences,
  crowd,
  laggingReplica,
  unreliableTable,
  killedSeeder,
  killedDatabase,
  builtTable,
  load,
  worstQuery,
  hostileQueriesSuite,
  hostileDocumentsSuite,
];
