// Bundles and runs the benchmarks that are named, or all, one after the other: the engine's own, the built command, the page.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

const named = process.argv.slice(2);

for (const name of named.length > 0 ? named : ['ensemble', 'unlock', 'command', 'page']) {
  const outfile = `dist/${name}.bench.mjs`;
  await build({
    entryPoints: [`./bench/${name}.bench`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    define: { __VERSION__: '"bench"' },
    logLevel: 'warning',
  });
  const { status } = spawnSync(process.execPath, [outfile], { stdio: 'inherit' });
  rmSync(outfile);
  if (status !== 0) process.exit(status ?? 1);
}
