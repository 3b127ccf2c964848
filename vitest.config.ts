import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that change their process (its environment, globals, memory) run in one of their own; all others share one's modules. */
const alone = [
  'test/{functions,infra,aws,table,commands}/**/*.test.ts',
  'test/{bench,clients,local}/**/*.test.ts',
  'test/annotate/memory.test.ts',
];

/** The files that take longest, in order. Begun last, one of them would run on beside an idle core. */
const slowest = [
  'table/faults',
  'commands/seed',
  'table/publish',
  'functions/start',
  'commands/verify',
  'commands/forget',
  'functions/ingest',
  'table/lost-replies',
  'graphql/capacity',
  'infra/graphiql',
  'infra/nag',
  'commands/annotate',
  'functions/seeding',
  'table/identity',
  'annotate/properties',
].map((name) => `/test/${name}.test.ts`);

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const index = slowest.findIndex((name) => moduleId.endsWith(name));
      return index < 0 ? slowest.length : index;
    };
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}

const include = ['test/**/*.test.ts'];

export default defineConfig({
  // Two copies of graphql (CommonJS and ESM) would each refuse the other's schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 120_000,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'shared', include, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
