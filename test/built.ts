import { execFileSync } from 'node:child_process';

/** Bundles dist when it is missing or older than its sources, since tests start the command as its users do. */
export default function bundleWhenStale(): void {
  execFileSync(process.execPath, ['build.mjs', '--bundle', '--stale'], { stdio: 'inherit' });
}
