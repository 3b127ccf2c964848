import type { SoakSuite } from './suite.ts';
import { crowd } from './suites/crowd.ts';
import { laggingReplica } from './suites/lagging-replica.ts';
import { oneFault } from './suites/one-fault.ts';
import { twoFaults } from './suites/two-faults.ts';

export const suites: readonly SoakSuite[] = [oneFault, twoFaults, crowd, laggingReplica];
