/** Who may import whom: crossed nowhere, and every rule of it refuses what is planted. */
import { execFile } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { IConfiguration, ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyOf, MODULES } from './files.js';

const CONFIGURATION = '.dependency-cruiser.mjs';

async function cruised(cwd: string, folders: string): Promise<ICruiseResult> {
  const args = ['--config', CONFIGURATION, '--output-type', 'json', `${folders}/**/*.{ts,tsx}`];
  const program = join(process.cwd(), 'node_modules/.bin/depcruise');
  // The exit code is the number of violations.
  const { stdout } = await promisify(execFile)(program, args, { cwd, maxBuffer: 2 ** 28 }).catch(
    (error: unknown) => error as { stdout: string },
  );
  return JSON.parse(stdout) as ICruiseResult;
}

const violations = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe('layers', () => {
  it('are crossed nowhere, and looked for in every module', async () => {
    const found = await cruised('.', '{src,test,bench}');
    expect(violations(found)).toEqual([]);
    expect(found.modules.map(({ source }) => source)).toEqual(expect.arrayContaining([...MODULES]));
  }, 300_000);
});

/** What each rule is there to refuse: an import at the end of a module. */
const PLANTED: readonly (readonly [rule: string, module: string, imports: string])[] = [
  ['floor-case', 'engine/case/date.ts', '../rules/index.js'],
  ['floor-random', 'engine/random/stream.ts', '../case/date.js'],
  ['floor-random', 'engine/random/stream.ts', 'zod'],
  ['floor-scoring', 'engine/scoring/fit.ts', '../forecast/summary.js'],
  ['floor-rules', 'engine/rules/majority.ts', '../snapshot.js'],
  ['floor-rules', 'engine/rules/majority.ts', '../futures/index.js'],
  ['floor-snapshot', 'engine/snapshot.ts', './verdict/judge.js'],
  ['floor-verdict', 'engine/verdict/judge.ts', '../change.js'],
  ['floor-verdict', 'engine/verdict/judge.ts', '../futures/index.js'],
  ['floor-change', 'engine/change.ts', './compare.js'],
  ['floor-change', 'engine/change.ts', './futures/index.js'],
  ['floor-minimal-sets', 'engine/minimal-sets.ts', './case/date.js'],
  ['floor-compare', 'engine/compare.ts', './replay.js'],
  ['floor-compare', 'engine/compare.ts', './futures/index.js'],
  ['floor-replay', 'engine/replay.ts', './forecast/summary.js'],
  ['floor-effect', 'engine/effect.ts', './forecast/summary.js'],
  ['floor-calibration', 'engine/calibration/spells.ts', '../check.js'],
  ['floor-futures', 'engine/futures/trial.ts', '../forecast/summary.js'],
  ['floor-forecast', 'engine/forecast/summary.ts', '../check.js'],
  ['floor-check', 'engine/check.ts', './index.js'],
  ['floor-power', 'engine/power/power.ts', '../verdict/judge.js'],
  ['floor-influence', 'engine/influence/influence.ts', '../check.js'],
  ['floor-backtest', 'engine/backtest/losses.ts', '../check.js'],
  ['floor-sensitivity', 'engine/sensitivity/factors.ts', '../check.js'],
  ['floor-unlock', 'engine/unlock/costs.ts', '../compare.js'],
  ['every-floor-is-listed', 'engine/index.ts', './planted.js'],
  ['engine-stands-alone', 'engine/index.ts', 'zod'],
  ['engine-stands-alone', 'engine/rules/majority.ts', 'node:fs'],
  ['engine-stands-alone', 'engine/rules/majority.ts', '../../scenario/index.js'],
  ['decided-without-chance', 'engine/verdict/judge.ts', '../random/stream.js'],
  ['scenario-reads-text', 'scenario/merge.ts', 'node:fs'],
  ['scenario-reads-text', 'scenario/merge.ts', 'chalk'],
  ['scenario-reads-text', 'scenario/merge.ts', '../files/index.js'],
  ['scenario-reads-text', 'scenario/merge.ts', '../engine/case/date.js'],
  ['report-makes-text', 'report/text/layout.ts', 'chalk'],
  ['report-makes-text', 'report/text/layout.ts', 'node:process'],
  ['report-makes-text', 'report/json/run.ts', '../../scenario/index.js'],
  ['layout-in-text', 'report/markdown/markdown.ts', 'fast-wrap-ansi'],
  ['drawing-in-svg', 'report/text/layout.ts', 'd3-time'],
  ['sentences-without-layout', 'report/sentences/verdict.ts', '../text/layout.js'],
  ['sentences-without-layout', 'report/sentences/verdict.ts', '../formats.js'],
  ['sentences-without-layout', 'report/sentences/verdict.ts', 'simple-ascii-chart'],
  ['sentences-without-layout', 'report/sentences/verdict.ts', 'chalk'],
  ...['jobs-run-trials jobs/blocks.ts', 'files-read-and-write files/load.ts'].flatMap((line) => {
    const [rule = '', module = ''] = line.split(' ');
    const refused = ['../report/index.js', '../cli/io.js', '../engine/case/date.js', 'chalk', 'commander'];
    return refused.map((imports) => [rule, module, imports] as const);
  }),
  ['explorer-in-a-browser', 'explorer/state/link.ts', 'chalk'],
  ['explorer-in-a-browser', 'explorer/state/link.ts', '../../files/index.js'],
  ['explorer-without-node', 'explorer/state/link.ts', '../../jobs/index.js'],
  ['through-the-index', 'cli/save.ts', '../engine/verdict/judge.js'],
  ['through-the-index', 'vitest/matchers.ts', '../report/sentences/verdict.js'],
  ['nobody-imports-a-shell', 'vitest/matchers.ts', '../cli/io.js'],
  ['nobody-imports-a-shell', 'index.ts', './vitest/matchers.js'],
  ['nobody-imports-the-entry', 'cli/save.ts', '../index.js'],
  ['browser-without-node', 'browser.ts', './files/index.js'],
  ['source-without-tests', 'cli/save.ts', '../../test/setup.js'],
  ['ships-with-all-it-needs', 'cli/save.ts', 'vitest'],
  ['no-cycles', 'engine/case/date.ts', './scenario.js'],
  ['no-orphans', 'report/planted.ts', ''],
  ['resolvable', 'cli/save.ts', './nowhere.js'],
];

describe('a layer that is crossed', () => {
  const copy = copyOf(['src', 'test/setup.ts', 'package.json', 'tsconfig.json', CONFIGURATION]);
  let found: readonly string[] = [];

  beforeAll(async () => {
    appendFileSync(join(copy, 'src/engine/planted.ts'), 'export {};\n');
    for (const [, module, imports] of PLANTED) {
      appendFileSync(join(copy, 'src', module), imports === '' ? 'export {};\n' : `import '${imports}';\n`);
    }
    found = violations(await cruised(copy, 'src'));
  }, 300_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it.each(PLANTED)('is refused: %s, by the import at the end of %s of %j', (rule, module, imports) => {
    const target = imports.replace(/^(\.\.?\/)+|^node:/g, '').replace(/\.js$/, '');
    const crossings = found.filter((each) => each.startsWith(`${rule}: src/${module} → `));
    expect(crossings.filter((each) => each.split(' → ')[1]?.includes(target))).not.toEqual([]);
  });

  it('is refused by every rule that there is', async () => {
    const { href } = pathToFileURL(CONFIGURATION);
    const { default: configuration } = (await import(href)) as { default: IConfiguration };
    const rules = configuration.forbidden?.map(({ name }) => name);
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(rules));
  });
});
