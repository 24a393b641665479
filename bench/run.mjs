// Bundles and runs the benchmarks one after the other: the engine's own, then the built command as a whole.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

for (const name of ['ensemble', 'unlock', 'command']) {
  const outfile = `dist/${name}.bench.mjs`;
  await build({
    entryPoints: [`bench/${name}.bench.ts`],
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
