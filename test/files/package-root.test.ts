import { join, parse } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { folderWith } from '../cli/harness.js';

/** `path.ts` as it is when a program of somebody else's is bundled with it into `folder`. */
async function bundledInto(folder: string): Promise<{ readonly BUNDLED_FOLDER: string }> {
  const outfile = join(folder, 'bundle.mjs');
  const source = fileURLToPath(new URL('../../src/files/path.ts', import.meta.url));
  await build({ entryPoints: [source], bundle: true, format: 'esm', platform: 'node', outfile });
  return (await import(pathToFileURL(outfile).href)) as { readonly BUNDLED_FOLDER: string };
}

it('is the nearest folder above that is a package, and the top where there is none', async () => {
  const packed = folderWith({ 'package.json': {}, 'app/dist/x.txt': '' });
  expect((await bundledInto(join(packed, 'app/dist'))).BUNDLED_FOLDER).toBe(join(packed, 'scenarios'));
  const bare = folderWith({});
  expect((await bundledInto(bare)).BUNDLED_FOLDER).toBe(join(parse(bare).root, 'scenarios'));
});
