// A test runner for Stryker that bundles the tests near the engine once and calls them in its own process for every
// mutant: milliseconds instead of the second that a new start of vitest takes. A mutant of what is worked out when modules load is
// tried on modules that are loaded anew.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';

const FAILED = 1;
const PASSED = 0;

/** What Stryker's own code in the instrumented sources reads and writes. */
const mutation = (globalThis.__stryker__ ??= {});

/** The files of tests in a folder and below, or the file itself. */
function filesOf(path) {
  if (!statSync(path).isDirectory()) return [path];
  const below = readdirSync(path, { recursive: true }).sort();
  return below
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('power-indices'))
    .map((name) => join(path, name));
}

async function compiled(tests) {
  const files = [...new Set(tests.flatMap(filesOf))];
  const loaders = files.map((file) => `() => testsOf(${JSON.stringify(file)}, () => require('./${file}'))`);
  const standIn = resolve('.ci/mutation/vitest.mjs');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { testsOf } from 'vitest';\nrequire('./test/setup.ts');\nmodule.exports = [${loaders.join()}];`,
      resolveDir: resolve('.'),
    },
    absWorkingDir: resolve('.'),
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { vitest: standIn },
    define: {
      __VERSION__: JSON.stringify(version),
      'import.meta.url': JSON.stringify(pathToFileURL(resolve('src/x/x.ts')).href),
    },
    logLevel: 'error',
  });
  return new Script(`(function (require, module, exports) {${outputFiles[0].text}\n})`, {
    filename: resolve('tests.cjs'),
  });
}

/** The tests, file by file, each of which is loaded when its turn comes, with sources that nobody has loaded before. */
function* loaded(script) {
  const module = { exports: {} };
  script.runInThisContext()(createRequire(resolve('tests.cjs')), module, module.exports);
  for (const load of module.exports) yield* load();
}

async function outcomeOf({ id, file, run }) {
  const result = { id, name: id, fileName: resolve(file) };
  const before = performance.now();
  try {
    await run();
    return { ...result, status: PASSED, timeSpentMs: performance.now() - before };
  } catch (error) {
    const failureMessage = String(error?.message ?? error);
    return { ...result, status: FAILED, timeSpentMs: performance.now() - before, failureMessage };
  }
}

class InProcess {
  static inject = ['options'];

  constructor(options) {
    this.paths = options.tests;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.TZ = 'Pacific/Auckland';
    this.script = await compiled(this.paths);
  }

  async dryRun() {
    mutation.activeMutant = undefined;
    this.tests = [...loaded(this.script)];
    const tests = [];
    for (const test of this.tests) {
      mutation.currentTestId = test.id;
      const outcome = await outcomeOf(test);
      test.cost = outcome.timeSpentMs;
      tests.push(outcome);
    }
    // The quickest first: most mutants need no other.
    this.tests.sort((a, b) => a.cost - b.cost);
    mutation.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    const atLoad = mutantActivation === 'static';
    Object.assign(mutation, { activeMutant: undefined, hitLimit, hitCount: 0 });
    this.tests ??= [...loaded(this.script)];
    mutation.activeMutant = activeMutant.id;
    try {
      const covering = testFilter && new Set(testFilter);
      return await this.verdictOf(
        atLoad ? loaded(this.script) : this.tests,
        ({ id }) => covering?.has(id) ?? true,
      );
    } catch (error) {
      // It cannot even be loaded.
      return { status: 'killed', killedBy: [this.tests[0].id], failureMessage: String(error), nrOfTests: 1 };
    } finally {
      mutation.activeMutant = undefined;
    }
  }

  async verdictOf(tests, isCovering) {
    let nrOfTests = 0;
    for (const test of tests) {
      if (!isCovering(test)) continue;
      nrOfTests += 1;
      const { status, failureMessage, id } = await outcomeOf(test);
      if (mutation.hitCount > mutation.hitLimit) return { status: 'timeout', reason: 'Hit limit reached' };
      if (status === FAILED) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }];

export const strykerValidationSchema = {
  properties: {
    tests: {
      description: 'The files of tests, and folders of them.',
      type: 'array',
      items: { type: 'string' },
    },
  },
};
