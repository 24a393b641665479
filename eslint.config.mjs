import { builtinModules } from 'node:module';
import comments from '@eslint-community/eslint-plugin-eslint-comments';
import jsdoc from 'eslint-plugin-jsdoc';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import tseslint from 'typescript-eslint';

const LIMITS = {
  'max-lines': ['error', 250],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 10],
  'max-depth': ['error', 3],
  'max-params': ['error', 3],
};

/** Words that say nothing about a thing; the second list may end a name as little as begin it. */
const EMPTY_WORDS =
  '^_*(get|do|handle|process)(?=[A-Z0-9_]|$)' +
  '|(^_*(util|helper|manager|data|info)|(Util|Helper|Manager|Data|Info))s?(?=[A-Z0-9_]|$)' +
  '|(^|_)(UTIL|HELPER|MANAGER|DATA|INFO)S?(?=_|$)';
const named = (selector, format, more = {}) => ({
  selector,
  format,
  leadingUnderscore: 'allow',
  custom: { regex: EMPTY_WORDS, match: false },
  ...more,
});

const NAMES = [
  'error',
  named('typeLike', ['PascalCase']),
  named('function', ['camelCase']),
  named('variable', ['camelCase', 'UPPER_CASE']),
  named('parameter', ['camelCase']),
  named('typeProperty', null),
  named('typeMethod', null),
  // These names are another's: what is destructured, what an interface of a package wants.
  { selector: 'variable', modifiers: ['destructured'], format: null },
  // `declare const __VERSION__`: written in by the bundler.
  { selector: 'variable', modifiers: ['global'], filter: '^__[A-Z]+__$', format: null },
];

const NO_ENUM = { selector: 'TSEnumDeclaration', message: 'A list `as const` and a union type instead.' };
const NO_CLOCK = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'No clock here: the date is an argument.',
  },
  { selector: 'CallExpression[callee.name="Date"]', message: 'No clock here: the date is an argument.' },
];
/** The same bytes everywhere: neither the language nor the time zone of a machine is asked. */
const NO_LOCALE = [
  {
    selector: 'MemberExpression[property.name=/^(localeCompare|toLocale)/]',
    message: 'Ordered and written differently in other languages.',
  },
  {
    selector:
      'MemberExpression[property.name=/^([gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset)$/]',
    message: 'Another day in other time zones: use UTC.',
  },
];
const NO_CLASS = [
  {
    selector: ':matches(ClassDeclaration, ClassExpression)',
    message: 'State in, state out: no classes here.',
  },
  { selector: 'ImportExpression', message: 'The engine is loaded whole.' },
];
/** Each engine of JavaScript may round these its own way; random/elementary.ts rounds the same everywhere. */
const NO_OWN_ROUNDING = [
  {
    selector: 'BinaryExpression[operator="**"]',
    message: 'Rounded differently by other engines: use exp(b · ln(a)).',
  },
  {
    selector: 'AssignmentExpression[operator="**="]',
    message: 'Rounded differently by other engines: use exp(b · ln(a)).',
  },
];
const ROUNDED_ITS_OWN_WAY = [
  ...['pow', 'log', 'log2', 'log10', 'log1p', 'exp', 'expm1', 'cbrt', 'hypot'],
  ...[
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'atan2',
    'sinh',
    'cosh',
    'tanh',
    'asinh',
    'acosh',
    'atanh',
  ],
].map((property) => ({ object: 'Math', property, message: 'Rounded differently by other engines.' }));
const NO_CHANCE_OR_CLOCK = [
  'error',
  { object: 'Math', property: 'random', message: 'Chance is an argument.' },
  { object: 'Date', property: 'now', message: 'The date is an argument.' },
];
const SURROUNDINGS = [
  ...[
    'console',
    'process',
    'globalThis',
    'global',
    'window',
    'document',
    'navigator',
    'performance',
    'crypto',
  ],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'require', 'Buffer'],
];

const INTL = { name: 'Intl', message: 'Only the names of states, in src/scenario, are asked of a language.' };

/** What text, calculation and report have in common: they know nothing of where they run. */
const PURE = {
  'no-restricted-globals': ['error', ...SURROUNDINGS, INTL],
  'no-restricted-properties': NO_CHANCE_OR_CLOCK,
  'no-restricted-syntax': ['error', NO_ENUM, ...NO_LOCALE, ...NO_CLOCK],
  'no-restricted-imports': [
    'error',
    {
      paths: [...builtinModules, 'chalk'].map((name) => ({
        name,
        message: 'Only a shell knows its surroundings.',
      })),
      patterns: [{ group: ['node:*'], message: 'Only a shell knows Node.' }],
    },
  ],
};

/** The limit of a function for tests: a `describe` is a heading, not a function, and has the limit of the file. */
const longestFunction = builtinRules.get('max-lines-per-function');
const testLength = {
  meta: longestFunction.meta,
  create: (context) =>
    longestFunction.create(
      Object.create(context, {
        report: { value: (found) => (isDescribe(found.node.parent) ? undefined : context.report(found)) },
      }),
    ),
};

/** Whether `node` is `describe(…)`, `describe.concurrent(…)` or `describe.each(…)(…)`. */
function isDescribe(node) {
  if (node?.type === 'CallExpression') return isDescribe(node.callee);
  return node?.type === 'MemberExpression' ? isDescribe(node.object) : node?.name === 'describe';
}

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'site', 'node_modules', 'docs/example-project'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { comments, local: { rules: { 'test-length': testLength } } },
    rules: {
      ...LIMITS,
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', NO_ENUM],
      'comments/require-description': 'error',
      'comments/no-unlimited-disable': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/naming-convention': NAMES,
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['**/*.d.ts'],
    plugins: { jsdoc },
    settings: { jsdoc: { mode: 'typescript' } },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'VariableDeclaration'],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
      'jsdoc/check-tag-names': ['error', { definedTags: ['remarks', 'typeParam'] }],
      'jsdoc/check-param-names': 'error',
      'jsdoc/no-types': 'error',
      'jsdoc/no-bad-blocks': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': ['error', INTL],
      'no-restricted-syntax': ['error', NO_ENUM, ...NO_LOCALE],
    },
  },
  { files: ['src/{engine,scenario,report}/**/*.ts'], rules: PURE },
  { files: ['src/scenario/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...SURROUNDINGS] } },
  {
    files: ['src/engine/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', NO_ENUM, ...NO_LOCALE, ...NO_CLOCK, ...NO_CLASS, ...NO_OWN_ROUNDING],
      'no-restricted-properties': [...NO_CHANCE_OR_CLOCK, ...ROUNDED_ITS_OWN_WAY],
    },
  },
  {
    // A function that makes an element is written as the element is.
    files: ['**/*.tsx'],
    rules: {
      '@typescript-eslint/naming-convention': [
        ...NAMES.filter((each) => each.selector !== 'function'),
        named('function', ['camelCase', 'PascalCase']),
      ],
    },
  },
  {
    // Tables are laid out by index, and every index is of the table that it is used on: a cell, member, player, candidate or
    // week of the race, a word of the row.
    files: [
      'src/engine/{backtest,calibration,futures,influence,power,random,scoring,sensitivity}/**/*.ts',
      'src/engine/forecast/{exact,summary}.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'local/test-length': LIMITS['max-lines-per-function'] },
  },
  {
    files: ['src/cli/**/*.ts', 'bench/**', 'build.mjs', 'vitest.browser.config.ts', '.ci/**'],
    rules: { 'no-console': 'off' },
  },
);
