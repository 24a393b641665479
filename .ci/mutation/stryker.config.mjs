// Mutation testing of the engine: npm run mutation, documented in docs/mutation.md.
const FOLDERS = ['rules', 'verdict', 'snapshot', 'futures', 'unlock', 'scoring'];

export default {
  mutate: [
    ...FOLDERS.map((name) => `src/engine/${name}/**/*.ts`),
    'src/engine/{change,snapshot}.ts',
    'src/engine/case/condition.ts',
  ],
  plugins: ['./.ci/mutation/runner.mjs'],
  testRunner: 'in-process',
  tests: [
    ...FOLDERS.map((name) => `test/engine/${name}`),
    'test/engine/change.test.ts',
    'test/engine/snapshot.test.ts',
    'test/engine/case/condition.test.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  incremental: true,
  incrementalFile: 'coverage/mutation/incremental.json',
  ignorePatterns: [
    '*',
    '!src',
    '!src/**',
    '!test',
    '!test/**',
    '!scenarios',
    '!scenarios/**',
    '!.ci',
    '!.ci/**',
    '!docs',
    '!docs/**',
    '!package.json',
  ],
  tempDirName: 'coverage/mutation/work',
  reporters: ['json', 'html', 'clear-text', 'progress-append-only'],
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  htmlReporter: { fileName: 'coverage/mutation/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false },
  disableTypeChecks: false,
  timeoutMS: 60_000,
};
