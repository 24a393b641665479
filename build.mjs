// Builds dist/: declarations, bundles and the JSON Schema of a scenario.
//   node build.mjs            everything
//   node build.mjs --bundle   only the bundles and the schema: fast, and no type error stops it
//   node build.mjs --schema   everything, and refreshes the committed scenarios/scenario.schema.json
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import { writeExplorer } from './build-page.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const COMMAND = 'dist/nato-consensus.js';
const SCHEMA = 'scenario.schema.json';
const SHEBANG = '#!/usr/bin/env node\n';

/** Bundles by name. */
const ENTRY_POINTS = {
  'nato-consensus': 'src/cli/main.ts',
  index: 'src/index.ts',
  vitest: 'src/vitest/index.ts',
  'job-worker': 'src/jobs/worker.ts',
  compile: 'src/files/compile.ts',
};

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  bundle: true,
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  logLevel: 'warning',
};

const { values: flags } = parseArgs({
  options: { bundle: { type: 'boolean' }, schema: { type: 'boolean' } },
});
process.chdir(ROOT);
await clearDist();
await Promise.all([
  flags.bundle ? null : writeDeclarations(),
  writeBundles(),
  writeBrowserBundle(),
  writeExplorer(COMMON),
]);
await writeSchema();
await compileFlagship();

/** Empties dist; keeps the declarations when they are not written again. */
async function clearDist() {
  await mkdir('dist', { recursive: true });
  const stale = (await readdir('dist')).filter((name) => !(flags.bundle && name === 'types'));
  await Promise.all(stale.map((name) => rm(`dist/${name}`, { recursive: true })));
}

async function writeDeclarations() {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json']);
  } catch (error) {
    console.error(error.stdout);
    process.exit(1);
  }
}

async function writeBundles() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  await build({
    ...COMMON,
    entryPoints: ENTRY_POINTS,
    outdir: 'dist',
    // Chunks lie beside the entry points, so that import.meta.url means the same folder in all of them.
    chunkNames: '[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20',
    external: ['vitest'],
    // Commander loads this at every start, for subcommands that are programs of their own, of which there is none.
    alias: { 'node:child_process': 'node:process' },
    define: { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(await codeDigest()) },
    // Dependencies that are CommonJS call require(), which an ES module does not have.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  await makeExecutable(COMMAND);
}

/** The digest of the code that is built: what was resolved in advance by other code is not used. */
async function codeDigest() {
  const entries = await readdir('src', { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`);
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...files.sort()]) hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

/** The library without Node: an import of one of its modules is an error here. */
async function writeBrowserBundle() {
  await build({
    ...COMMON,
    entryPoints: ['src/browser.ts'],
    outdir: 'dist',
    platform: 'browser',
    target: 'es2022',
  });
}

async function makeExecutable(file) {
  const text = await readFile(file, 'utf8');
  if (!text.startsWith('#!')) await writeFile(file, SHEBANG + text);
  await chmod(file, 0o755);
}

/** Resolves the scenario that commands use by default, so that their start need not. */
async function compileFlagship() {
  const { compiledFlagship } = await import(pathToFileURL(`${ROOT}/dist/compile.js`).href);
  const { file, text } = compiledFlagship();
  await mkdir('dist/compiled', { recursive: true });
  await writeFile(`dist/compiled/${file}`, text);
  await rm('dist/compile.js');
}

/** The committed copy changes only on request: otherwise no test could notice that it is out of date. */
async function writeSchema() {
  const { publishedSchema } = await import(pathToFileURL(`${ROOT}/dist/index.js`).href);
  const text = `${JSON.stringify(publishedSchema(), null, 2)}\n`;
  await writeFile(`dist/${SCHEMA}`, text);
  if (flags.schema) await writeFile(`scenarios/${SCHEMA}`, text);
}
