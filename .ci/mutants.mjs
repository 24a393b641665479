/**
 * Tries mutants of every scenario that ships, on all cores: `npm run test:mutants -- [COUNT] [FIRST]`. The same number
 * is the same mutant, so a run that was stopped goes on where it says. Ends with 1 at the first one that shows a fault.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Mutants that one process tries: so many that its start takes little beside them. */
const CHUNK = 1000;

const [count = 100_000, first = 0] = process.argv.slice(2).map(Number);
if (![count, first].every((each) => Number.isSafeInteger(each) && each >= 0) || count === 0) {
  console.error('npm run test:mutants -- [COUNT] [FIRST], both whole numbers; default: 100000 0');
  process.exit(2);
}
const end = first + count;

/** Tries the mutants of one chunk; resolves to null, or to what was said of those that show a fault. */
function tried(from, to) {
  const env = { ...process.env, MUTANTS: String(to - from), MUTANTS_FROM: String(from), NO_COLOR: '1' };
  const args = ['node_modules/vitest/vitest.mjs', 'run', 'test/mutants/mutants.test.ts', '--reporter=dot'];
  const options = { cwd: ROOT, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, options);
    running.add(child);
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
    child.once('close', (status) => {
      running.delete(child);
      resolve(status === 0 ? null : Buffer.concat(said).toString());
    });
  });
}

const running = new Set();
/** Chunks that are done, by their first mutant. */
const done = new Set();
let [next, fault, isStopped] = [first, null, false];

function stop() {
  isStopped = true;
  for (const child of running) process.kill(-child.pid, 'SIGKILL');
}

/** The first mutant of which nobody knows yet: what lies before it has been tried. */
function reached() {
  let at = first;
  while (done.has(at)) at = Math.min(end, at + CHUNK);
  return at;
}

async function work() {
  while (next < end && !isStopped) {
    const from = next;
    next = Math.min(end, from + CHUNK);
    const said = await tried(from, next);
    if (isStopped) return;
    if (said !== null) {
      fault = said;
      stop();
      return;
    }
    done.add(from);
    console.log(
      `${new Date().toISOString().slice(11, 19)} mutants ${first} to ${reached() - 1} show no fault`,
    );
  }
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
]) {
  process.once(signal, () => {
    stop();
    console.log(`stopped; go on with: npm run test:mutants -- ${end - reached()} ${reached()}`);
    process.exit(code);
  });
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
if (fault !== null) {
  console.error(fault);
  const [, mutant] = /mutant"?: (\d+)|mutant (\d+)/.exec(fault)?.filter(Boolean) ?? [];
  const file = `coverage/mutant-${mutant}.json`;
  console.error(
    mutant === undefined ? 'no mutant is named' : `the first fault: mutant ${mutant}, kept in ${file}`,
  );
  if (mutant !== undefined) console.error(`try it again with: npm run test:mutants -- 1 ${mutant}`);
  process.exitCode = 1;
}
