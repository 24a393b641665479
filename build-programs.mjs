// The bundles that run by themselves: the command, the worker thread, and what resolves a scenario in advance.
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'esbuild';

export const COMMAND = 'dist/nato-consensus.js';
const SHEBANG = '#!/usr/bin/env node\n';

/** Where the parts of the programs lie until they are joined. */
const PARTS = 'dist/parts';
/** What runs by itself, by name: small and quick to start. */
const PROGRAMS = {
  'nato-consensus': 'src/cli/main.ts',
  'job-worker': 'src/jobs/worker.ts',
  compile: 'src/files/compile.ts',
};

/** What is loaded together, by the name of the file that it is joined into: what a worker thread needs, and what `run` needs besides. */
const TOGETHER = {
  engine: ['src/jobs/worker.ts'],
  start: ['src/cli/main.ts', 'src/cli/commands/run-answer.ts', 'src/report/index.ts'],
};

/** Commander loads node:child_process at every start, for subcommands that are programs of their own, of which there is none. */
const LIGHT_COMMANDER = {
  name: 'light-commander',
  /** @param {import('esbuild').PluginBuild} build */
  setup({ onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes('/commander/') ? { path: 'node:process', external: true } : null,
    );
  },
};

/** Writes the programs to dist/ and says what esbuild put into them. */
export async function writePrograms(options) {
  const { metafile } = await build({
    ...options,
    entryPoints: PROGRAMS,
    outdir: PARTS,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    plugins: [LIGHT_COMMANDER],
    // Dependencies that are CommonJS call require(), which an ES module does not have.
    banner: {
      js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  await joinParts(metafile);
  await makeExecutable(COMMAND);
  return metafile;
}

/** Joins the parts that are always loaded together: Node takes longer to find twenty files than to read one. */
async function joinParts({ outputs }) {
  const { rolldown } = await import('rolldown');
  const input = Object.fromEntries(Object.keys(PROGRAMS).map((name) => [name, `${PARTS}/${name}.js`]));
  const entries = Object.values(input);
  const groups = Object.entries(TOGETHER).map(([name, modules], place, all) => {
    const loaded = loadedWith(modules, outputs);
    // What both need goes with the first.
    return {
      name,
      priority: all.length - place,
      test: (id) => loaded.has(relative('.', id)) && !entries.includes(relative('.', id)),
    };
  });
  const parts = await rolldown({ input, platform: 'node' });
  // They lie beside the entry points, so that import.meta.url means the same folder in all of them.
  await parts.write({
    dir: 'dist',
    minify: true,
    chunkFileNames: '[name].js',
    codeSplitting: { groups },
  });
  await rm(PARTS, { recursive: true });
}

/** The parts that come with those of some modules, without those that are imported later. */
function loadedWith(modules, outputs) {
  const loaded = new Set();
  const load = (path) => {
    if (loaded.has(path)) return;
    loaded.add(path);
    const now = outputs[path].imports.filter(
      ({ kind, external }) => kind === 'import-statement' && !external,
    );
    for (const part of now) load(part.path);
  };
  for (const path of Object.keys(outputs)) if (modules.includes(outputs[path].entryPoint)) load(path);
  return loaded;
}

async function makeExecutable(file) {
  const text = await readFile(file, 'utf8');
  if (!text.startsWith('#!')) await writeFile(file, SHEBANG + text);
  await chmod(file, 0o755);
}
