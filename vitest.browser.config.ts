import { defineConfig } from 'vitest/config';
import shared from './vitest.config.js';
import { BROWSER, FIREFOX } from './test/browser/installed.js';

if (BROWSER === undefined)
  process.stderr.write('SKIPPED: tests in a browser (there is no chromium; CHROMIUM=path names one)\n');
if (FIREFOX === undefined)
  process.stderr.write('SKIPPED: the library in Firefox (there is none; FIREFOX=path names one)\n');

export default defineConfig({
  ...shared,
  test: {
    ...shared.test,
    include: ['test/browser/**/*.spec.ts'],
    // One browser at a time: two would fight for the cores.
    maxWorkers: 1,
    // A browser starts slowly where others work too.
    hookTimeout: 60_000,
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'coverage/browser.json' }]],
  },
});
