/** The layers of the program; docs/architecture.md draws them. */

const ENGINE = '^src/engine/';
const SHELL = '^src/(cli|vitest|explorer)/';
const LAYER = '^src/(engine|scenario|report|jobs|files)/';
// A bundle loads all that stands behind a door, so a layer has small ones besides: what a start takes through them, or
// through the door of the files, does not load the schema library.
const DOORS_OF_SCENARIO = '^src/scenario/(index|digest|library|suggestion|table/index)\\.ts$';
const LAYER_DOORS = [
  '^src/(engine|report|jobs|files)/index\\.ts$',
  DOORS_OF_SCENARIO,
  '^src/(files/load|jobs/(blocks|defaults|plan))\\.ts$',
  // The words of a check, and pictures, without the other formats: for the library and for a page.
  '^src/report/sentences/check\\.ts$',
  '^src/report/svg/index\\.ts$',
];
const DOOR_OF_ENGINE = '^src/engine/index\\.ts$';

/** The floors of the engine, the lowest first: what each may import besides itself. */
const FLOORS = {
  case: [],
  random: [],
  scoring: ['random'],
  rules: ['case'],
  power: ['case', 'rules'],
  snapshot: ['case', 'rules'],
  verdict: ['case', 'rules'],
  change: ['case'],
  'minimal-sets': [],
  compare: ['case', 'rules', 'verdict', 'change', 'minimal-sets'],
  replay: ['case', 'snapshot', 'verdict'],
  futures: ['case', 'rules', 'verdict', 'random'],
  effect: ['case', 'snapshot', 'verdict', 'change', 'futures'],
  forecast: ['case', 'verdict', 'random', 'futures'],
  influence: ['case', 'rules', 'change', 'random', 'futures', 'forecast'],
  unlock: ['case', 'rules', 'verdict', 'change', 'minimal-sets', 'futures', 'forecast'],
  check: ['case', 'snapshot', 'verdict', 'replay', 'forecast', 'unlock'],
  sensitivity: ['case', 'change', 'random', 'scoring', 'futures', 'forecast'],
  calibration: ['case', 'rules', 'snapshot', 'verdict', 'random', 'scoring', 'futures', 'forecast'],
  backtest: [
    ...['case', 'rules', 'snapshot', 'verdict', 'random', 'scoring', 'futures', 'forecast', 'calibration'],
  ],
};

/** Paths of packages and of their type packages. */
const packages = (...names) => names.map((name) => `node_modules/(@types/)?${name.replaceAll('.', '\\.')}/`);

/** What measures and draws text. */
const LAYOUT = packages('simple-ascii-chart', 'fast-string-width', 'fast-wrap-ansi');

/** What lays out pictures. */
const DRAWING = packages('d3-time');

/** A rule of what `from` may not import, in one line. */
const never = (name, comment, ...[from, to]) => ({ name, comment, severity: 'error', from, to });

/** The path of one of some floors of the engine, a file or a folder. */
const floorOf = (names) => `^src/engine/(${names.join('|')})(\\.ts$|/)`;

/** Of each floor: it imports itself and what it may, and of packages only the source of chance has one. */
const floors = Object.entries(FLOORS).map(([floor, below]) =>
  never(
    `floor-${floor}`,
    `src/engine/${floor} imports ${below.length === 0 ? 'nothing of the engine' : `of the engine ${below.join(', ')}`} except itself.`,
    { path: floorOf([floor]) },
    { pathNot: [floorOf([floor, ...below]), ...(floor === 'random' ? packages('seedrandom') : [])] },
  ),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floors,
    never(
      'every-floor-is-listed',
      'What lies in src/engine has its line in FLOORS.',
      {},
      { path: ENGINE, pathNot: [floorOf(Object.keys(FLOORS)), DOOR_OF_ENGINE] },
    ),
    never(
      'engine-stands-alone',
      'The engine imports itself and nothing else.',
      { path: ENGINE, pathNot: floorOf(['random']) },
      { pathNot: ENGINE },
    ),
    never(
      'decided-without-chance',
      'What decides, compares and replays never reaches chance or the model, not even through others.',
      {
        path: floorOf([
          'case',
          'rules',
          'snapshot',
          'verdict',
          'change',
          'minimal-sets',
          'compare',
          'replay',
        ]),
      },
      { path: floorOf(['random', 'futures', 'forecast']), reachable: true },
    ),
    never(
      'scenario-reads-text',
      'The scenario layer imports the engine and the libraries of schemas, JSON and CSV; it takes text, not files.',
      { path: '^src/scenario/' },
      {
        pathNot: [
          '^src/scenario/',
          DOOR_OF_ENGINE,
          ...packages('zod', 'jsonc-parser', 'canonicalize', '@noble/hashes', 'fastest-levenshtein'),
          ...packages('csv-parse'),
        ],
      },
    ),
    never(
      'report-makes-text',
      'The report layer imports the engine; it takes a style, not chalk, and only text/ and svg/ measure and draw.',
      { path: '^src/report/' },
      { pathNot: ['^src/report/', DOOR_OF_ENGINE, ...LAYOUT, ...DRAWING] },
    ),
    never(
      'layout-in-text',
      'Only a terminal needs widths and charts.',
      { path: '^src/report/', pathNot: '^src/report/text/' },
      { path: LAYOUT },
    ),
    never(
      'drawing-in-svg',
      'Only pictures need scales and shapes.',
      { path: '^src/report/', pathNot: '^src/report/svg/' },
      { path: DRAWING },
    ),
    never(
      'sentences-without-layout',
      'Sentences are the words of every format: they know the engine and what a report and a document are, no format.',
      { path: '^src/report/sentences/' },
      {
        pathNot: [
          '^src/report/(sentences/|(document|(export|influence|unlock)-report|pairing|reports)\\.ts$)',
          DOOR_OF_ENGINE,
        ],
      },
    ),
    never(
      'jobs-run-trials',
      'Jobs import the engine, the scenario layer, the schema library and Node; texts of parts are their only format.',
      { path: '^src/jobs/' },
      {
        pathNot: ['^src/jobs/', DOOR_OF_ENGINE, DOORS_OF_SCENARIO, ...packages('zod')],
        dependencyTypesNot: ['core'],
      },
    ),
    never(
      'files-read-and-write',
      'Files are found, read and written here; what stands in them is the scenario layer’s.',
      { path: '^src/files/' },
      { pathNot: ['^src/files/', DOOR_OF_ENGINE, DOORS_OF_SCENARIO], dependencyTypesNot: ['core'] },
    ),
    never(
      'explorer-in-a-browser',
      'The page imports the engine, the scenario layer, the reports with their pictures, and its own library.',
      { path: '^src/explorer/' },
      {
        pathNot: [
          '^src/explorer/',
          '^src/version\\.ts$',
          '^src/(engine|scenario|report|report/svg)/index\\.ts$',
          ...packages('preact', '@preact/signals', 'zod'),
        ],
      },
    ),
    never(
      'explorer-without-node',
      'What runs in a browser knows no files, not even through others.',
      { path: '^src/explorer/' },
      { path: '^src/(files|jobs|cli)/|^node:', reachable: true },
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
      'ships-with-all-it-needs',
      'The build bundles every package that is imported, so each is a development dependency; only vitest is the user’s.',
      { path: '^src/', pathNot: '^src/vitest/' },
      {
        dependencyTypes: ['npm', 'npm-no-pkg', 'npm-peer', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
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
