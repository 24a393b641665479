// Builds dist/: declarations, bundles, notices.
//   node build.mjs            everything
//   node build.mjs --bundle   only the bundles: fast, and no type error stops it
//   node build.mjs --stale    only when dist is missing or older than its sources
//   node build.mjs --schema   everything, and writes the two committed schemas in scenarios/ anew
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { build } from 'esbuild';
import { writeDeclarations } from './build-declarations.mjs';
import { noticesOf } from './build-notices.mjs';
import { COMMAND, writePrograms } from './build-programs.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const SCHEMA = 'scenarios/scenario.schema.json';
const ANSWERS = 'scenarios/answers.schema.json';

/** What others import, as package.json exports it: by name, the module. */
const LIBRARY = {
  index: 'src/index.ts',
  vitest: 'src/vitest/index.ts',
  matchers: 'src/vitest/matchers.ts',
  answers: 'src/report/json/answers.ts',
  browser: 'src/browser.ts',
  engine: 'src/pages.ts',
};

/** The script of a worker on a page, in one file. */
const WORKER = { worker: 'src/page-worker.ts' };

/** What decides what dist holds. */
const SOURCES = ['src', 'package.json', 'package-lock.json', ...(await buildScripts())];

/** @type {import('esbuild').BuildOptions} */
const COMMON = {
  bundle: true,
  format: 'esm',
  mainFields: ['module', 'main'],
  metafile: true,
  logLevel: 'warning',
};

/** Of the parameters that ship the values: only the command tells how they were fitted. */
const VALUES_ALONE = {
  name: 'values-alone',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onLoad }) {
    onLoad({ filter: /futures\/defaults\.json$/ }, async ({ path }) => {
      const { parameters, baseRates, clockRate } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ parameters, baseRates, clockRate }), loader: 'json' };
    });
  },
};

const { values: flags } = parseArgs({
  options: { bundle: { type: 'boolean' }, schema: { type: 'boolean' }, stale: { type: 'boolean' } },
});
process.chdir(ROOT);
if (!flags.stale || (await isStale())) await buildAll();

async function buildAll() {
  // Only now: the compiler that it loads takes longer than a look whether anything is stale.
  const { writeExplorer } = await import('./build-page.mjs');
  await clearDist();
  const [, ...metafiles] = await Promise.all([
    flags.bundle ? null : writeDeclarations('dist/types', Object.values({ ...LIBRARY, ...WORKER })),
    writePrograms({ ...COMMON, define: await defined() }),
    writeLibrary(LIBRARY),
    writeLibrary(WORKER),
    writeExplorer({ ...COMMON, minify: true, plugins: [VALUES_ALONE] }),
  ]);
  await writeNotices(metafiles.flat());
  if (flags.schema) await writeSchema();
  await compileFlagship();
}

async function buildScripts() {
  return (await readdir(ROOT)).filter((name) => /^build.*\.mjs$/.test(name));
}

async function isStale() {
  const built = await stat('dist/compiled').catch(() => null);
  if (built === null || (!flags.bundle && (await stat('dist/types').catch(() => null)) === null)) return true;
  const changed = await Promise.all(SOURCES.map(lastChange));
  return Math.max(...changed) > built.mtimeMs;
}

/** When a file, or anything in a folder, was last written, added or removed, in milliseconds since 1970. */
async function lastChange(path) {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const names = await readdir(path);
  return Math.max(own.mtimeMs, ...(await Promise.all(names.map((name) => lastChange(`${path}/${name}`)))));
}

/** Empties dist; keeps the declarations when they are not written again. */
async function clearDist() {
  await mkdir('dist', { recursive: true });
  const stale = (await readdir('dist')).filter((name) => !(flags.bundle && name === 'types'));
  await Promise.all(stale.map((name) => rm(`dist/${name}`, { recursive: true })));
}

/** Says whose code the bundles hold, and keeps what esbuild told of it, for a test; that is not packed. */
async function writeNotices(metafiles) {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const bundled = [...new Set(inputs)].sort();
  await writeFile('dist/THIRD-PARTY-NOTICES.txt', await noticesOf(bundled));
  await writeFile('dist/bundled.json', `${JSON.stringify(bundled, null, 2)}\n`);
}

/** The library, as it was written, with source maps: an error in it shows a line that can be read. */
async function writeLibrary(entryPoints) {
  const { metafile } = await build({
    ...COMMON,
    entryPoints,
    plugins: [VALUES_ALONE],
    outdir: 'dist/library',
    splitting: true,
    sourcemap: true,
    // For Node and for pages; .dependency-cruiser.mjs holds that what pages import knows no Node.
    platform: 'neutral',
    target: 'es2022',
    external: ['node:*', 'vitest'],
    define: await defined(),
  });
  return metafile;
}

async function defined() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  return { __VERSION__: JSON.stringify(version), __BUILD__: JSON.stringify(await codeDigest()) };
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

/** Resolves the scenario that commands use by default, so that their start need not, nor a page. */
async function compileFlagship() {
  const { compiledFlagship } = await import(pathToFileURL(`${ROOT}/dist/compile.js`).href);
  const { file, text } = compiledFlagship();
  await Promise.all(['compiled', 'resolved'].map((name) => mkdir(`dist/${name}`, { recursive: true })));
  await writeFile(`dist/compiled/${file}`, text);
  await writeFile(`dist/resolved/${file}`, JSON.stringify(JSON.parse(text).scenario));
  await rm('dist/compile.js');
}

/** The committed copies change only on request: otherwise no test could notice that they are out of date. */
async function writeSchema() {
  const { answersSchema } = await import('./build-answers.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, 'schema'], { maxBuffer: 2 ** 24 });
  await writeFile(SCHEMA, stdout);
  await writeFile(ANSWERS, answersSchema());
}
