/**
 * Runs the command and the fast part of the tests on every Node that the program supports, and checks that
 * the answers of the command are the same, byte for byte. A Node that cannot be installed is named and left out.
 */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERSIONS = ['20.20.2', '22.23.3', '24.21.0', '26.10.0'];

/** The package of npm that holds the binary for this machine, without a script of installation. */
const PACKAGE = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CACHE = join(ROOT, 'node_modules/.cache/nodes');

const WHAT_IFS = ['kallas-put-forward', 'hungary-redline', 'incumbent-extended', 'qualified-majority'];

/** What the command is asked. */
const ASKED = [
  'run --json',
  'run --hindsight --as-of 2024-05-01',
  'replay --json',
  'replay --csv',
  'forecast --json',
  'forecast',
  'forecast --explain --json',
  'forecast --trial 7 --json',
  'check --json',
  'validate --json',
  'members --json',
  ...WHAT_IFS.map((name) => `run what-if/${name} --json`),
  ...WHAT_IFS.map((name) => `forecast what-if/${name} --json --trials 4000 --seed ${name} --workers 2`),
  ...WHAT_IFS.map(
    (name) => `compare 2024-rutte what-if/${name} --as-of 2024-02-22 --forecast --json --trials 2000`,
  ),
];

/** Tests that start no process of their own, without those that try many random cases for many seconds. */
const FAST = ['engine', 'scenario', 'report', 'jobs', 'files', 'cases', 'frozen', 'cli/golden'];
const SLOW = ['test/cases/parameters.test.ts', 'test/scenario/schema/published.test.ts'];

const run = promisify(execFile);

/** The binary of a version; null: it cannot be had here. */
async function binaryOf(version) {
  const folder = join(CACHE, version);
  const binary = join(folder, `node_modules/${PACKAGE}/bin/node`);
  if (!existsSync(binary)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    const options = ['--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    await run('npm', ['install', ...options, `${PACKAGE}@${version}`], { cwd: folder }).catch(console.error);
  }
  const printed = await run(binary, ['--version']).catch(() => null);
  return printed?.stdout.trim() === `v${version}` ? binary : null;
}

/** The digests of all that the command answers, by what it was asked. */
async function answersOn(binary) {
  const digests = {};
  for (const asked of ASKED) {
    const args = ['dist/nato-consensus.js', ...asked.split(' ')];
    const { stdout } = await run(binary, args, { cwd: ROOT, maxBuffer: 2 ** 28 });
    digests[asked] = createHash('sha256').update(stdout).digest('hex');
  }
  return digests;
}

/** Runs the fast tests; prints all that they say only when one fails. */
function runFastTests(binary) {
  const paths = FAST.map((part) => `test/${part}`);
  const options = ['--reporter=dot', '--no-color', ...SLOW.flatMap((path) => ['--exclude', path])];
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...options, ...paths];
  const { status, stdout, stderr } = spawnSync(binary, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  return /Tests +(.*)/.exec(stdout)?.[1];
}

const nodes = await Promise.all(
  VERSIONS.map(async (version) => ({ version, binary: await binaryOf(version) })),
);
for (const { version } of nodes.filter(({ binary }) => binary === null)) {
  console.log(`Node ${version}: SKIPPED, ${PACKAGE}@${version} cannot be had from the registry`);
}
const had = nodes.filter(({ binary }) => binary !== null);
const answers = await Promise.all(
  had.map(async ({ version, binary }) => ({ version, digests: await answersOn(binary) })),
);
for (const { version, digests } of answers) {
  const hash = createHash('sha256').update(JSON.stringify(digests)).digest('hex');
  console.log(`Node ${version}: ${ASKED.length} answers, ${hash.slice(0, 16)}`);
}
const differing = ASKED.filter((asked) => new Set(answers.map(({ digests }) => digests[asked])).size > 1);
for (const asked of differing) console.error(`not the same on every Node: nato-consensus ${asked}`);
// This Node runs all tests elsewhere.
for (const { version, binary } of had.filter(({ version }) => `v${version}` !== process.version)) {
  console.log(`Node ${version}: fast tests, ${runFastTests(binary)}`);
}
if (differing.length > 0) process.exit(1);
