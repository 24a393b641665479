import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/files/load.js';
import { digestOf } from '../../src/scenario/index.js';
import { VERSION } from '../../src/version.js';
import { answerTo } from '../cli/harness.js';

const PAGE = 'docs/backtest.md';
// Set, the page is written anew, which takes minutes: npm run docs:backtest
const UPDATE = process.env.UPDATE_DOCS === '1';
/** Two cases that are quickly scored; what stands in their rows depends on every other case through the parameters. */
const RESCORED = ['2000-koehler', '2006-ban'];

const markdown = async (...names: readonly string[]) => {
  const { code, out, err } = await answerTo(['backtest', ...names, '--format', 'markdown', '--workers', '1']);
  expect([code, err]).toEqual([0, '']);
  return out;
};

/** Of all that the page rests on besides the code: the cases as they are read, and how each ended. */
function digestOfCases(): string {
  const names = ['2024-rutte', ...readdirSync('scenarios/history').sort()];
  const bundled = names.map((name) =>
    name.endsWith('.json') ? `history/${name.slice(0, -'.json'.length)}` : name,
  );
  return digestOf({ version: VERSION, cases: bundled.map((name) => loadScenario(name)) });
}

const rowOf = (name: string, page: string) =>
  page.split('\n').filter((line) => line.startsWith(`| ${name} `));

function pageOf(answer: string): string {
  return [
    '# Backtest',
    'What `nato-consensus backtest` answers on the cases that ship, good or bad. `npm run docs:backtest` writes this page; a test scores two of its cases again and compares the digest below.',
    answer.trim(),
    `Digest of the cases and the version: \`${digestOfCases()}\``,
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

it.runIf(UPDATE)('is written', { timeout: 3_600_000 }, async () => {
  writeFileSync(PAGE, pageOf(await markdown()));
});

it.skipIf(UPDATE)('is of the cases as they are', () => {
  expect(readFileSync(PAGE, 'utf8')).toContain(digestOfCases());
});

it.skipIf(UPDATE)('says of two cases what is scored now', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const answer = await markdown(...RESCORED.map((name) => `history/${name}`));
  for (const name of RESCORED) {
    const [row] = rowOf(name, answer);
    expect(row).toBeDefined();
    expect(rowOf(name, page)).toEqual([row]);
  }
});
