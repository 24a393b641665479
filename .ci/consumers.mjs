/**
 * Uses the packed tarball as others would: two builds give one tarball, one package is installed, it loads as an ES module and by
 * `require` on every Node that is supported, and its types hold under several compilers and runners. Not part of `npm run check`,
 * since it installs compilers from the registry. What cannot be installed is named and left out.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const NODES = ['20.19.0', '22.23.3', '24.21.0', '26.10.0'];
const COMPILERS = ['5.4.5', '5.9.3', '6.0.3', '7.0.2'];
/** Versions of vitest, and the Node that each runs on: the fifth needs a newer one. */
const RUNNERS = [
  ['3.2.4', '20.19.0'],
  ['4.1.12', '20.19.0'],
  ['5.1.1', '22.23.3'],
];
const OTHERS = ['jest@30.5.2', 'bun@1.4.5'];
const RESOLUTIONS = [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
];
/** Of any engine, since what needs another Node is run on that. */
const QUIETLY = ['--no-audit', '--no-fund', '--loglevel=error', '--engine-strict=false'];
const NOT_COPIED = new Set(['node_modules', '.git', 'dist', 'coverage', 'site']);

const place = mkdtempSync(join(tmpdir(), 'consumers-'));
let failed = 0;

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return { ok: status === 0, text: `${stdout}${stderr}`.trim(), stdout: stdout?.trim() ?? '' };
}

function report(what, { ok, text }) {
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${what}${ok ? '' : `\n${text.slice(0, 2000)}`}`);
}

/** Installs a package beside the others; false, and said: it cannot be had. */
function installed(spec, cwd) {
  mkdirSync(cwd, { recursive: true });
  if (!existsSync(join(cwd, 'package.json')))
    writeFileSync(
      join(cwd, 'package.json'),
      '{ "name": "consumer", "version": "1.0.0", "type": "module" }\n',
    );
  const { ok, text } = run('npm', ['install', ...QUIETLY, ...spec], cwd);
  if (!ok) console.log(`SKIPPED ${spec.join(' ')}: ${text.split('\n')[0]}`);
  return ok;
}

/** A tarball of a fresh build in a copy of the checkout. */
function tarball(name) {
  const copy = join(place, name);
  cpSync(ROOT, copy, { recursive: true, filter: (path) => !NOT_COPIED.has(basename(path)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const { ok, text } = run('npm', ['pack', '--loglevel=error'], copy);
  if (!ok) throw new Error(text);
  return join(
    copy,
    readdirSync(copy).find((file) => file.endsWith('.tgz')),
  );
}

const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16);

const PROGRAM = {
  'use.mjs': `import { forecast, loadScenario } from 'nato-consensus';
import * as engine from 'nato-consensus/engine';
import * as browser from 'nato-consensus/browser';
import { matchers } from 'nato-consensus/matchers';
if (typeof engine.verdicts !== 'function' || typeof browser.readScenario !== 'function' || !matchers.toForecast) throw new Error();
console.log(JSON.stringify(forecast(loadScenario(), { trials: 500 }).outcomes));`,
  'use.cjs': `const { forecast, loadScenario } = require('nato-consensus');
require('nato-consensus/scenario.schema.json');
console.log(JSON.stringify(forecast(loadScenario(), { trials: 500 }).outcomes));`,
};

const TYPED = `import { forecast, loadScenario, snapshot, verdicts, withChanges, type Scenario, type Standing } from 'nato-consensus';
import { readScenario } from 'nato-consensus/browser';
import * as engine from 'nato-consensus/engine';
import { matchers, type ConsensusMatchers } from 'nato-consensus/matchers';
import type { ForecastJson, JsonAnswers, RunJson } from 'nato-consensus/answers';
const race: Scenario = withChanges(loadScenario(), { set: 'HUN.rutte=accept' });
export const standings: readonly Standing[] = verdicts(snapshot(race, { asOf: '2024-03-10' })).standings;
export const { outcomes } = engine.forecast(race, { trials: 20 });
export const others = [forecast, readScenario, matchers] as const;
export type Added = ConsensusMatchers<void>;
export const blockers: readonly string[] = (JSON.parse('{}') as RunJson).candidates.flatMap((each) => each.blockers);
export const date: string | undefined = (JSON.parse('{}') as ForecastJson).deadlines[0]?.date;
export const command: 'members' = (JSON.parse('{}') as JsonAnswers['members']).command;
// @ts-expect-error -- there is no such field
export const typo = (answer: RunJson) => answer.candidate;
// @ts-expect-error -- there is no such option
snapshot(race, { asof: '2024-03-10' });
`;

const SUITE = `import 'nato-consensus/vitest';
import { loadScenario } from 'nato-consensus';
import { expect, it } from 'vitest';
it('waits for three', () => {
  expect(loadScenario('2024-rutte')).toBeBlockedBy(['HUN', 'ROU', 'TUR']);
  expect(loadScenario('2024-rutte')).not.toReachConsensusOn('rutte');
  // @ts-expect-error -- there is no such option
  expect(() => expect(loadScenario('2024-rutte')).toReachConsensusOn('rutte', { asof: '2024-05-01' })).toThrow('asOf');
});
`;

/** The same for runners of other makers, which have `expect` and `test` by themselves. */
const OTHER_SUITE = `import { matchers } from 'nato-consensus/matchers';
import { loadScenario } from 'nato-consensus';
expect.extend(matchers);
test('waits for three', () => {
  expect(loadScenario('2024-rutte')).toBeBlockedBy(['HUN', 'ROU', 'TUR']);
  expect(loadScenario('2024-rutte')).not.toReachConsensusOn('rutte');
  expect(() => expect(loadScenario('2024-rutte')).toBeBlockedBy(['HUN'])).toThrow('is blocked by HUN, ROU, TUR');
});
`;

/** A version of Node; null: it cannot be had. */
function nodeOf(version) {
  const folder = join(place, 'nodes', version);
  const name = `node-${process.platform}-${process.arch}`;
  const binary = join(folder, 'node_modules', name, 'bin/node');
  return existsSync(binary) || installed([`${name}@${version}`], folder) ? binary : null;
}

function typesHold(tsc, { cwd, file, libraries }) {
  for (const [module, resolution] of RESOLUTIONS) {
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--target',
      'es2022',
      '--lib',
      libraries,
    ];
    const args = [tsc.path, ...flags, '--module', module, '--moduleResolution', resolution, file];
    report(`types: ${tsc.what}, ${resolution}, ${file}`, run('node', args, cwd));
  }
}

const [first, second] = [tarball('first'), tarball('second')];
report(`two builds, one tarball: ${hash(first)} ${hash(second)}`, {
  ok: hash(first) === hash(second),
  text: '',
});

const project = join(place, 'project');
if (installed([first], project)) {
  const names = readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'));
  report(`one package is installed: ${names.join(' ')}`, { ok: names.length === 1, text: '' });
  for (const [name, text] of Object.entries(PROGRAM)) writeFileSync(join(project, name), text);
  const answers = new Set();
  for (const version of NODES) {
    const node = nodeOf(version);
    if (node === null) continue;
    for (const file of Object.keys(PROGRAM)) {
      const answer = run(node, [file], project);
      answers.add(answer.stdout);
      report(`Node ${version}: ${file}`, answer);
    }
  }
  report('one answer on all of them', { ok: answers.size <= 1, text: '' });
  writeFileSync(join(project, 'use.ts'), TYPED);
  for (const version of COMPILERS) {
    const folder = join(place, 'compilers', version);
    if (!installed([`typescript@${version}`], folder)) continue;
    const bin = join(folder, 'node_modules/typescript');
    const path = join(bin, JSON.parse(readFileSync(join(bin, 'package.json'), 'utf8')).bin.tsc);
    typesHold({ what: `TypeScript ${version}`, path }, { cwd: project, file: 'use.ts', libraries: 'es2022' });
  }
  report('npm sbom', run('npm', ['sbom', '--sbom-format', 'cyclonedx'], project));
}
const attw = join(place, 'attw');
if (installed(['@arethetypeswrong/cli'], attw))
  report(
    'attw, profile esm-only',
    run(
      'node',
      [
        join(attw, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        first,
        '--profile',
        'esm-only',
        '--exclude-entrypoints',
        'resolved/2024-rutte.json',
      ],
      place,
    ),
  );
for (const [version, on] of RUNNERS) {
  const folder = join(place, 'runners', version);
  const node = nodeOf(on);
  if (node === null || !installed([first, `vitest@${version}`, 'typescript@5.9.3', '@types/node@22'], folder))
    continue;
  writeFileSync(join(folder, 'race.test.ts'), SUITE);
  report(`vitest ${version}: its tests`, run(node, ['node_modules/vitest/vitest.mjs', 'run'], folder));
  typesHold(
    { what: `vitest ${version}`, path: join(folder, 'node_modules/typescript/bin/tsc') },
    { cwd: folder, file: 'race.test.ts', libraries: 'es2023,dom' },
  );
}
const others = join(place, 'others');
if (installed([first, ...OTHERS], others)) {
  writeFileSync(join(others, 'race.test.js'), OTHER_SUITE);
  const jest = ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js'];
  report(`${OTHERS[0]}: its tests`, run('node', jest, others));
  report(`${OTHERS[1]}: its tests`, run('npx', ['bun', 'test'], others));
}
rmSync(place, { recursive: true });
if (failed > 0) process.exit(1);
