import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

// Half a day ahead of UTC: whatever slips from calendar days into local time shows.
process.env.TZ = 'Pacific/Auckland';

export default defineConfig({
  define: { __VERSION__: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/built.ts',
    setupFiles: 'test/setup.ts',
    pool: 'forks',
    maxWorkers: 2,
    // Modules are read once for each worker: no test changes one, and reading them takes longer than most tests.
    isolate: false,
    // Far above what any test takes: a machine that others use must not fail one.
    testTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'coverage/tests.json' }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Started only as processes of their own, from dist; of the explorer, what only a browser runs.
      exclude: [
        '**/*.d.ts',
        'src/cli/main.ts',
        'src/jobs/worker.ts',
        'src/cli/open-file.ts',
        'src/explorer/{parts,work}/**',
        'src/explorer/state/{following,unlocking}.ts',
      ],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        lines: 95,
        branches: 95,
        functions: 95,
        statements: 95,
        'src/engine/**': { lines: 100, branches: 100, functions: 100, statements: 100 },
      },
    },
  },
});
