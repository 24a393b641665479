/** The layers of the program; docs/architecture.md draws them. */

const ENGINE = '^src/engine/';
const RANDOM = '^src/engine/random(\\.ts$|/)';
const SHELL = '^src/(cli|vitest|explorer)/';
const LAYER = '^src/(engine|scenario|report)/';
const LAYER_INDEX = '^src/(engine|scenario|report)/index\\.ts$';

/** Paths of packages and of their type packages. */
const packages = (...names) => names.map((name) => `node_modules/(@types/)?${name.replaceAll('.', '\\.')}/`);

/** A rule by its name: `comment` says why modules `from` may not import modules `to`. */
const never = (name, rule) => ({ name, severity: 'error', ...rule });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    never('engine-stands-alone', {
      comment: 'The engine imports itself and nothing else.',
      from: { path: ENGINE, pathNot: RANDOM },
      to: { pathNot: ENGINE },
    }),
    never('chance-from-one-module', {
      comment: 'The source of randomness imports the engine and seedrandom, nothing else.',
      from: { path: RANDOM },
      to: { pathNot: [ENGINE, ...packages('seedrandom')] },
    }),
    never('rules-without-chance', {
      comment: 'Chance is resolved before a rule is asked: no rule reaches it, not even through others.',
      from: { path: '^src/engine/rules/' },
      to: { path: [RANDOM, '^src/engine/dynamics/'], reachable: true },
    }),
    never('scenario-reads-text', {
      comment:
        'The scenario layer imports the engine and the schema and JSON libraries; it takes text, not files.',
      from: { path: '^src/scenario/' },
      to: {
        pathNot: [
          '^src/scenario/',
          '^src/engine/index\\.ts$',
          ...packages(
            'zod',
            'jsonc-parser',
            'json-merge-patch',
            'canonicalize',
            '@noble/hashes',
            'fastest-levenshtein',
          ),
        ],
      },
    }),
    never('report-makes-text', {
      comment:
        'The report layer imports the engine and what measures and draws text; it takes a style, not chalk.',
      from: { path: '^src/report/' },
      to: {
        pathNot: [
          '^src/report/',
          '^src/engine/index\\.ts$',
          ...packages('cli-table3', 'simple-ascii-chart', 'string-width', 'wrap-ansi'),
        ],
      },
    }),
    never('through-the-index', {
      comment: 'Whoever stands outside a layer imports its index.',
      from: { path: '^src/', pathNot: LAYER },
      to: { path: LAYER, pathNot: LAYER_INDEX },
    }),
    never('nobody-imports-a-shell', {
      comment: 'A shell is started, not imported.',
      from: { path: '^src/([^/]+)' },
      to: { path: SHELL, pathNot: '^src/$1/' },
    }),
    never('nobody-imports-the-entry', {
      comment: 'src/index.ts is for others.',
      from: { path: '^src/' },
      to: { path: '^src/index\\.ts$' },
    }),
    never('source-without-tests', {
      comment: 'What ships does not import what does not.',
      from: { path: '^src/' },
      to: { path: '^(test|bench)/' },
    }),
    never('ships-with-its-dependencies', {
      comment: 'What runs at the user is a dependency; only the matchers find vitest at their user.',
      from: { path: '^src/', pathNot: '^src/vitest/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    }),
    never('no-cycles', {
      comment: 'Modules that need one another are one module.',
      from: {},
      to: { circular: true },
    }),
    never('no-orphans', {
      comment: 'Nobody needs it.',
      from: { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      to: {},
    }),
    never('resolvable', { comment: 'It is not there.', from: {}, to: { couldNotResolve: true } }),
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
