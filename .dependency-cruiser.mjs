/** The layers of the program; docs/architecture.md draws them. */

const ENGINE = '^src/engine/';
const RANDOM = '^src/engine/random(\\.ts$|/)';
const SHELL = '^src/(cli|vitest|explorer)/';
const LAYER = '^src/(engine|scenario|report|jobs|files)/';
// Defaults import nothing: help shows them without loading a layer.
const LAYER_DOORS = ['^src/(engine|scenario|report|jobs|files)/index\\.ts$', '^src/jobs/defaults\\.ts$'];

/** Paths of packages and of their type packages. */
const packages = (...names) => names.map((name) => `node_modules/(@types/)?${name.replaceAll('.', '\\.')}/`);

/** A rule of what `from` may not import, in one line. */
const never = (name, comment, ...[from, to]) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never(
      'engine-stands-alone',
      'The engine imports itself and nothing else.',
      { path: ENGINE, pathNot: RANDOM },
      { pathNot: ENGINE },
    ),
    never(
      'chance-from-one-module',
      'The source of randomness imports the engine and seedrandom, nothing else.',
      { path: RANDOM },
      { pathNot: [ENGINE, ...packages('seedrandom')] },
    ),
    never(
      'rules-without-chance',
      'Chance is resolved before a rule is asked: no rule reaches it, not even through others.',
      { path: '^src/engine/rules/' },
      { path: [RANDOM, '^src/engine/dynamics/'], reachable: true },
    ),
    never(
      'scenario-reads-text',
      'The scenario layer imports the engine and the schema and JSON libraries; it takes text, not files.',
      { path: '^src/scenario/' },
      {
        pathNot: [
          '^src/scenario/',
          '^src/engine/index\\.ts$',
          ...packages('zod', 'jsonc-parser', 'canonicalize', '@noble/hashes', 'fastest-levenshtein'),
        ],
      },
    ),
    never(
      'report-makes-text',
      'The report layer imports the engine and what measures and draws text; it takes a style, not chalk.',
      { path: '^src/report/' },
      {
        pathNot: [
          '^src/report/',
          '^src/engine/index\\.ts$',
          ...packages('simple-ascii-chart', 'fast-string-width', 'fast-wrap-ansi'),
        ],
      },
    ),
    never(
      'jobs-run-trials',
      'Jobs import the engine, the scenario layer, the schema library and Node; texts of parts are their only format.',
      { path: '^src/jobs/' },
      {
        pathNot: ['^src/jobs/', '^src/(engine|scenario)/index\\.ts$', ...packages('zod')],
        dependencyTypesNot: ['core'],
      },
    ),
    never(
      'files-read-and-write',
      'Files are found, read and written here; what stands in them is the scenario layer’s.',
      { path: '^src/files/' },
      { pathNot: ['^src/files/', '^src/(engine|scenario)/index\\.ts$'], dependencyTypesNot: ['core'] },
    ),
    never(
      'through-the-index',
      'From outside, a layer is imported by its index.',
      { path: '^src/([^/]+)' },
      { path: LAYER, pathNot: [...LAYER_DOORS, '^src/$1/'] },
    ),
    never(
      'nobody-imports-a-shell',
      'A shell is started, not imported.',
      { path: '^src/(cli|vitest|explorer)/|^src/' },
      { path: SHELL, pathNot: '^src/$1/' },
    ),
    never(
      'nobody-imports-the-entry',
      'src/index.ts is for others.',
      { path: '^src/' },
      { path: '^src/index\\.ts$' },
    ),
    never(
      'browser-without-node',
      'What runs in a browser knows no files.',
      { path: '^src/browser\\.ts$' },
      { path: '^src/files/|^node:', reachable: true },
    ),
    never(
      'source-without-tests',
      'What ships does not import what does not.',
      { path: '^src/' },
      { path: '^(test|bench)/' },
    ),
    never(
      'ships-with-its-dependencies',
      'What runs at the user is a dependency; only the matchers find vitest at their user.',
      { path: '^src/', pathNot: '^src/vitest/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    never('no-cycles', 'Modules that need one another are one module.', {}, { circular: true }),
    never('no-orphans', 'Nobody needs it.', { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' }, {}),
    never('resolvable', 'It is not there.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
