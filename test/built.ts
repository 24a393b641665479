import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['src', 'package.json', 'build.mjs', 'build-page.mjs'];

/** Bundles dist when it is missing or older than its sources, since tests start the command as its users do. */
export default function bundleWhenStale(): void {
  const built = existsSync('dist') ? statSync('dist').mtimeMs : 0;
  if (Math.max(...SOURCES.map(lastChange)) <= built) return;
  execFileSync(process.execPath, ['build.mjs', '--bundle'], { stdio: 'inherit' });
}

/** When a file, or anything in a folder, was last written, added or removed, in milliseconds since 1970. */
function lastChange(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
