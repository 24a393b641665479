/** What a follower of the recipes of docs/CONTRIBUTING.md writes: one file, and lines in the tables that they name. */
interface Recipe {
  /** The new file by its path in src; null: the recipe asks for none. */
  readonly file: { readonly path: string; readonly text: string } | null;
  /** Each line goes into a table in src before the one place where `before` stands. */
  readonly lines: readonly (readonly [table: string, before: string, line: string])[];
}

const COMMAND: Recipe = {
  file: {
    path: 'cli/commands/greet.ts',
    text: `/** \`greet\`: says hello. */
import { command } from '../command.js';
import { EXIT } from '../errors.js';

/** \`greet [name]\`. */
export const greet = command({
  name: 'greet',
  args: [{ name: '[name]', text: 'name to greet', suggests: 'members' }],
  summary: 'say hello',
  description: 'Says hello to a member.',
  flags: ['times', 'asOf'],
  work({ args: [name = 'NATO'], options: { times = 1, asOf = 'today' } }, io) {
    io.out(\`Hello, \${name}, \${asOf}!\\n\`.repeat(times));
    return Promise.resolve(EXIT.ok);
  },
});
`,
  },
  lines: [
    ['cli/commands/index.ts', `import { init }`, `import { greet } from './greet.js';\n`],
    ['cli/commands/index.ts', `  list,\n`, `  greet,\n`],
  ],
};

const FLAG: Recipe = {
  file: null,
  lines: [
    [
      'cli/flags.ts',
      `  force: {`,
      `  times: { flag: '--times <n>', text: 'how often', kind: 'whole', least: 1, excludes: { asOf: 'choose one' } },\n`,
    ],
  ],
};

const RULE: Recipe = {
  file: {
    path: 'engine/rules/at-least.ts',
    text: `/** So many yes votes, whatever the others say. */
import type { Rule, RuleParameter } from './rule.js';
import { count, emptyRoom } from './tally.js';

/** How many members have to say yes. */
export const YESES = {
  name: 'yeses',
  default: 1,
  least: 1,
  description: 'how many have to say yes',
} as const satisfies RuleParameter;

/** At least \`yeses\` members say yes. */
export const atLeast = (yeses: number): Rule => ({
  source: 'UN-Charter',
  stoppedBy: ['abstains', 'against'],
  inapplicable: emptyRoom,
  adopts: ({ votes }) => count(votes, 'for') >= yeses,
});
`,
  },
  lines: [
    ['engine/rules/table.ts', `import { consensus,`, `import { atLeast, YESES } from './at-least.js';\n`],
    ['engine/rules/table.ts', `  weighted: {`, `  'at-least': { of: atLeast, parameter: YESES },\n`],
  ],
};

const FORMAT: Recipe = {
  file: {
    path: 'report/lines.ts',
    text: `/** The bundled scenarios, a line each. */
import type { Reports } from './reports.js';

/** The names alone. */
export function listLines(scenarios: Reports['list']): string {
  return scenarios.map(({ name }) => \`\${name}\\n\`).join('');
}
`,
  },
  lines: [
    ['report/formats.ts', `import { markdownOf }`, `import { listLines } from './lines.js';\n`],
    ['report/formats.ts', `  csv: 'comma`, `  lines: 'a line for each thing',\n`],
    ['report/formats.ts', `json: json((scenarios`, `lines: listLines, `],
  ],
};

const BODY: Recipe = {
  file: {
    path: 'scenario/bodies/benelux.ts',
    text: `/** The Benelux Union. */
import type { WrittenBody } from '../schema/body.js';

/** Its members since the treaty came into force. */
export const benelux: WrittenBody = {
  name: 'the Benelux Union',
  members: {
    BEL: { name: 'Belgium', joined: '1960-11-01', population: 11_787_423 },
    LUX: { name: 'Luxembourg', joined: '1960-11-01', population: 666_430 },
    NLD: { name: 'Netherlands', joined: '1960-11-01', population: 17_877_117 },
  },
};
`,
  },
  lines: [
    ['scenario/bodies/index.ts', `import { nato }`, `import { benelux } from './benelux.js';\n`],
    ['scenario/bodies/index.ts', `nato,\n`, `benelux,\n  `],
  ],
};

/** Every recipe. */
export const RECIPES: readonly Recipe[] = [COMMAND, FLAG, RULE, FORMAT, BODY];
