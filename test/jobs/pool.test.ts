import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runForecast } from '../../src/jobs/index.js';
import { part } from './plans.js';

/** The script of a worker thread that does `work` with its first block, in a file that is gone after the test. */
function scriptOf(work: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'nato-consensus-worker-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'worker.mjs');
  writeFileSync(script, `import { parentPort } from 'node:worker_threads';\n${work}\n`);
  return script;
}

const forecastBy = async (workers: number, script: string) => {
  const how = { workers, script, isStopped: () => false, onProgress: () => undefined };
  return runForecast(part({ trials: 2100 }), how, () => undefined);
};

it('asks its threads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nato-consensus-asked-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const asked = JSON.stringify(join(folder, 'asked'));
  const noting = `parentPort.on("message", () => { fs.writeFileSync(${asked}, ""); process.exit(0); });`;
  await forecastBy(2, scriptOf(`import fs from 'node:fs';\n${noting}`));
  expect(existsSync(join(folder, 'asked'))).toBe(true);
});

describe('a worker thread that dies', () => {
  it.each([
    ['throws', 'parentPort.on("message", () => { throw new Error("broken"); });'],
    ['ends', 'parentPort.on("message", () => process.exit(0));'],
    ['ends before it is asked', 'process.exit(1);'],
    ['is no program', 'this is no program'],
    [
      'ends while it waits',
      'parentPort.on("message", () => undefined); setTimeout(() => process.exit(0), 50);',
    ],
  ])('because it %s costs no trial and no answer', async (_how, work) => {
    const whole = await forecastBy(1, 'none');
    expect(await forecastBy(2, scriptOf(work))).toEqual(whole);
  });
});

it('a thread that cannot be started costs no answer', async () => {
  // A relative path is refused before a thread starts, as one thread more than the system gives.
  expect(() => new Worker('package.json')).toThrow();
  expect(await forecastBy(2, 'package.json')).toEqual(await forecastBy(1, 'none'));
});

it('a worker thread that is in the middle of a block is left there half a second after it was asked to stop', async () => {
  // Blocked, which costs no processor time.
  const script = scriptOf(
    'parentPort.on("message", () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));',
  );
  let looks = 0;
  const how = { workers: 2, script, isStopped: () => (looks += 1) > 4, onProgress: () => undefined };
  const { reached, ensemble } = await runForecast(part({ trials: 8000 }), how, () => undefined);
  expect({ reached, ensemble }).toEqual({ reached: 0, ensemble: null });
});
