/** Two projects: `node` runs everything on Node; `workerd` runs the edge entry inside workerd, over a real local D1. */
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { defineConfig } from 'vitest/config';

const edge = 'test/worker.test.ts';

/** On CI the outcome is also kept as JSON, for the closing line. */
const results = 'node_modules/.cache/zhilu/results.json';

export default defineConfig({
  test: {
    // All cores: on two, the usual share is one, and the browser's tests mostly wait for the browser.
    maxWorkers: '100%',
    reporters: process.env.CI === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [edge],
          // Sources are loaded once a worker, not once a file: no test may change what another one sees.
          pool: 'threads',
          isolate: false,
          globalSetup: ['test/setup.ts'],
          setupFiles: ['test/properties.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            remoteBindings: false,
            wrangler: { configPath: './wrangler.toml' },
            miniflare: { bindings: { TEST_MIGRATIONS: await readD1Migrations('./drizzle') } },
          })),
        ],
        test: {
          name: 'workerd',
          include: [edge],
          globalSetup: ['test/worker.setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
