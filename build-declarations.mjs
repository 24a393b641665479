// Writes the declarations of what the package exports, and of nothing else.
import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What declarations may import of others: the runner of tests whose `expect` they add to. */
const ALLOWED = ['vitest'];

/** Writes the declarations of the modules `entries` of src/, with all that they refer to, into `folder`. */
export async function writeDeclarations(folder, entries) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  try {
    await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', folder]);
  } catch (error) {
    throw new Error(error.stdout, { cause: error });
  }
  const needed = await neededFor(
    entries.map((entry) => join(folder, entry.replace(/^src\/(.*)\.ts$/, '$1.d.ts'))),
  );
  const written = await readdir(folder, { recursive: true, withFileTypes: true });
  const others = written.filter((entry) => !needed.has(join(entry.parentPath, entry.name)) && entry.isFile());
  await Promise.all(others.map(({ parentPath, name }) => rm(join(parentPath, name))));
}

async function neededFor(files) {
  const needed = new Set(files);
  for (const file of needed) {
    for (const [, name] of (await readFile(file, 'utf8')).matchAll(
      /(?:from |^import |import\()['"]([^'"]+)['"]/gm,
    )) {
      if (name.startsWith('.')) needed.add(join(dirname(file), name.replace(/\.js$/, '.d.ts')));
      else if (!ALLOWED.includes(name)) throw new Error(`${file} needs the types of ${name}`);
    }
  }
  return needed;
}
