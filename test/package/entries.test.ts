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
