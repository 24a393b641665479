import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, it } from 'vitest';

/** Bytes of a page's program after gzip, at most. */
const LEAN = 25_000;

it('the engine without the schema is small', async () => {
  const { outputFiles } = await build({
    entryPoints: ['dist/library/engine.js'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  expect(file?.text).toContain('must be a calendar day');
  expect(gzipSync(file?.contents ?? '', { level: 9 }).length).toBeLessThanOrEqual(LEAN);
});

it('the command takes nothing from Node that Node does not offer', async () => {
  const texts = readdirSync('dist').flatMap((name) =>
    name.endsWith('.js') ? [readFileSync(`dist/${name}`, 'utf8')] : [],
  );
  const taken = texts.flatMap((text) =>
    [...text.matchAll(/import\s*\{([^{}]*)\}\s*from\s*["'`](node:[a-z_/]+)["'`]/g)].flatMap(
      ([, names = '', of = '']) =>
        names.split(',').map((name) => ({ of, name: name.replace(/ as .*/, '').trim() })),
    ),
  );
  expect(taken).toContainEqual({ of: 'node:child_process', name: 'spawn' });
  for (const { of, name } of taken) expect(await import(of), of).toHaveProperty(name);
});
