import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Node keeps compiled code here, of packages and of TypeScript: for test processes and for the commands that they start.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/compiled', import.meta.url));

/** Files that change their process (its environment, globals, memory) run in one of their own; all others share one's modules. */
const alone = [
  'test/{functions,table,commands}/**/*.test.ts',
  'test/{bench,clients,local}/**/*.test.ts',
  'test/annotate/memory.test.ts',
];

/** Files that put another module in a module's place, for which Vitest has to look at each import. */
const mocking = ['test/table/manifest.test.ts'];

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

/** Has packages resolve as they do in Node: Vite asks for their code of development, which may be TypeScript. */
const asInNode: NonNullable<ViteUserConfig['plugins']>[number] = {
  name: 'as-in-node',
  configResolved: ({ ssr }) => void ssr.resolve?.conditions?.splice(0),
};

const include = ['test/**/*.test.ts'];

export default defineConfig({
  plugins: [asInNode],
  test: {
    globalSetup: 'test/support/run/set-up.ts',
    // Node runs what is tested as it runs what is served; Vite's module runner would take more time for it.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // One more than there are cores: some tests wait.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 300_000,
    hookTimeout: 120_000,
    sequence: { sequencer: SlowestFirst },
    projects: [
      { extends: true, test: { name: 'shared', include, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone, exclude: mocking } },
      { extends: true, test: { name: 'mocking', include: mocking, experimental: { nodeLoader: true } } },
    ],
  },
});
