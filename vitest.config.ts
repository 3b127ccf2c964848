import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql (CommonJS and ESM) would each refuse the other's schema.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['test/**/*.test.ts'], maxWorkers: '100%', testTimeout: 300_000, hookTimeout: 120_000 },
});
