import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
const BUILDING_AND_INSTALLING = 300_000;
const NOT_PACKED = new Set(['node_modules', '.git', 'dist', 'coverage', 'test']);

const room = realpathSync(mkdtempSync(join(tmpdir(), 'nato-consensus-package-')));
const [copy, project] = [join(room, 'copy'), join(room, 'project')];
let packed: readonly string[] = [];

/** Standard output of a program that must succeed; a failure shows all that it wrote. */
function output(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** What the project has of this repository, by the first part of its name. */
const borrowed: string[] = [];

/** Lets the project use a package of this repository, as if it had installed it. */
function borrow(name: string): void {
  const place = join(project, 'node_modules', name);
  borrowed.push(name.replace(/\/.*/, ''));
  mkdirSync(dirname(place), { recursive: true });
  rmSync(place, { recursive: true, force: true });
  symlinkSync(realpathSync(join(REPOSITORY, 'node_modules', name)), place);
}

// In a copy, since the tests of the built command use dist at the same time.
beforeAll(() => {
  cpSync(REPOSITORY, copy, { recursive: true, filter: (path) => !NOT_PACKED.has(basename(path)) });
  symlinkSync(realpathSync(join(REPOSITORY, 'node_modules')), join(copy, 'node_modules'));
  output('npm', ['run', 'build'], copy);
  const [tarball] = JSON.parse(output('npm', ['pack', '--ignore-scripts', '--json'], copy)) as [
    { filename: string; files: { path: string }[] },
  ];
  packed = tarball.files.map(({ path }) => path);
  mkdirSync(project);
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund'];
  output('npm', ['install', join(copy, tarball.filename), ...quiet], project);
  cpSync(join(REPOSITORY, 'docs/example-project'), project, { recursive: true });
  ['vitest', 'typescript', '@types/node'].forEach(borrow);
}, BUILDING_AND_INSTALLING);

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the packed tarball', { timeout: 120_000 }, () => {
  it('holds what users need and nothing else', () => {
    const places = new Set(packed.map((path) => path.split('/')[0]));
    expect([...places].filter((place) => !/^(?:README|LICENSE|CHANGELOG)/.test(place ?? '')).sort()).toEqual([
      'dist',
      'docs',
      'package.json',
      'scenarios',
    ]);
    for (const path of ['dist/nato-consensus.js', 'dist/types/index.d.ts', 'scenarios/2024-rutte.json'])
      expect(packed).toContain(path);
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'dist/THIRD-PARTY-NOTICES.txt']));
    expect(packed).not.toContain('dist/bundled.json');
    const declared = packed.filter((path) => path.startsWith('dist/types/'));
    expect(declared.filter((path) => /\/types\/(?:cli|explorer|report\/svg)\//.test(path))).toEqual([]);
  });

  it('brings no other package', () => {
    const installed = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(installed.filter((name) => !borrowed.includes(name))).toEqual(['nato-consensus']);
  });

  it('answers with the scenarios that ship', () => {
    const run = (...args: string[]) => output('npx', ['--no-install', 'nato-consensus', ...args], project);
    expect(run('run', '--quiet')).toMatch(
      /^NATO Secretary General 2024: Mark Rutte is blocked by Hungary, Romania and\sTürkiye as/,
    );
    expect(run('list')).toContain('2024-rutte');
    expect(run('check')).toContain(' 0 failed');
    expect(run('forecast', '--trials', '20', '--json')).toContain('"outcomes"');
  });

  it('is a library', () => {
    const program = [
      `import { loadScenario, snapshot, verdicts } from 'nato-consensus';`,
      `console.log(verdicts(snapshot(loadScenario('2024-rutte'))).standings.find(({ id }) => id === 'rutte').blockers.join());`,
    ].join('\n');
    expect(output('node', ['--input-type=module', '--eval', program], project)).toBe('HUN,ROU,TUR\n');
    const schema = `console.log(require('nato-consensus/scenario.schema.json').$schema);`;
    expect(output('node', ['--input-type=commonjs', '--eval', schema], project)).toContain('json-schema.org');
  });

  it.each([
    {
      what: 'with all that needs no Node',
      contents: `import { readScenario, snapshot, verdicts } from 'nato-consensus/browser';
       import text from 'nato-consensus/scenarios/2024-rutte.json';
       const race = readScenario({ name: '2024-rutte.json', text }, () => ({ refused: 'nothing else is here' }));
       const { dossiers } = verdicts(snapshot(race, { asOf: '2024-02-22' }));
       answer = dossiers.filter(({ candidate }) => candidate === 'rutte').map(({ member }) => member);`,
      loader: 'text',
      expected: '["HUN","ROU","TUR"]',
    },
    {
      what: 'without the schema',
      contents: `import { forecast, snapshot, standingOf, verdicts } from 'nato-consensus/engine';
       import race from 'nato-consensus/resolved/2024-rutte.json';
       const { blockers } = standingOf(verdicts(snapshot(race)), 'rutte');
       answer = [...blockers, forecast(race, { trials: 20 }).trials];`,
      loader: 'json',
      expected: '["HUN","ROU","TUR",20]',
    },
  ] as const)('is a library on a page, $what', async ({ contents, loader, expected }) => {
    const { outputFiles, warnings } = await build({
      stdin: { contents, resolveDir: project },
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      loader: { '.json': loader },
    });
    const page = { answer: null, structuredClone, TextEncoder };
    runInNewContext(outputFiles[0]?.text ?? '', page);
    expect([JSON.stringify(page.answer), warnings]).toEqual([expected, []]);
  });

  it('has types that hold without the rest of the world', () => {
    const text = [
      `import { loadScenario, snapshot, verdicts, type Scenario, type Standing } from 'nato-consensus';`,
      `import { type JsonAnswers, type RunJson } from 'nato-consensus/answers';`,
      `const scenario: Scenario = loadScenario();`,
      `export const blockers: readonly string[] = (JSON.parse('') as RunJson).candidates.flatMap((each) => each.blockers);`,
      `// @ts-expect-error -- there is no such field`,
      `export const typo = (answers: JsonAnswers) => answers.forecast.partially;`,
      `export const standings: readonly Standing[] = verdicts(snapshot(scenario, { asOf: '2024-03-10' })).standings;`,
      `// @ts-expect-error -- there is no such option`,
      `snapshot(scenario, { asof: '2024-03-10' });`,
    ].join('\n');
    mkdirSync(join(project, 'types'));
    writeFileSync(join(project, 'types/use.ts'), text);
    const flags =
      '--noEmit --strict --skipLibCheck false --exactOptionalPropertyTypes --target ES2022 --module NodeNext --types node';
    const tsc = join(project, 'node_modules/typescript/bin/tsc');
    expect(output('node', [tsc, ...flags.split(' '), '--ignoreConfig', 'types/use.ts'], project)).toBe('');
  });
});

describe('the example project', { timeout: 120_000 }, () => {
  it.each([
    ['its expectations', 'check', '2 passed, 0 failed in 1 scenario.'],
    ['its tests', 'test', '4 passed'],
    ['its types', 'types', ''],
  ])('holds with the packed tarball: %s', (_what, script, expected) => {
    expect(output('npm', ['run', '--silent', script], project)).toContain(expected);
  });
});
