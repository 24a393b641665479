import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parametersWith, snapshot, whoMatters } from '../../src/engine/index.js';
import { runInfluence, type Running } from '../../src/jobs/index.js';
import { RACE } from './plans.js';

const running = (changes: Partial<Running> = {}): Running => ({
  workers: 1,
  script: resolve('dist/job-worker.js'),
  isStopped: () => false,
  onProgress: () => undefined,
  ...changes,
});

const ASKED = { candidate: 'rutte', by: '2024-07-11', seed: 'seven', parameters: parametersWith({}) };
const QUESTION = { ...ASKED, snapshot: snapshot(RACE, { asOf: '2024-06-13' }) };

describe('who matters, as a job', () => {
  it('is the engine’s, in this thread, in several, and where the program has not been built', async () => {
    const whole = whoMatters(QUESTION.snapshot, { ...ASKED, trials: 500 });
    expect(whole.holdouts.map(({ member }) => member).slice(0, 2)).toEqual(['HUN', 'ROU']);
    for (const how of [{ workers: 1 }, { workers: 2 }, { workers: 3 }, { workers: 2, script: 'no/such.js' }])
      expect(await runInfluence(QUESTION, 500, running(how))).toEqual(whole);
  });

  it('tells after each block how far it is', async () => {
    const seen: [number, number][] = [];
    const onProgress = (done: number, all: number) => void seen.push([done, all]);
    await runInfluence(QUESTION, 500, running({ onProgress }));
    expect(seen).toEqual([200, 400, 500].map((done) => [done, 500]));
  });

  it('ends with what was done when it is stopped', async () => {
    let looks = 0;
    const some = await runInfluence(QUESTION, 5000, running({ isStopped: () => (looks += 1) > 2 }));
    expect(some?.trials).toBe(400);
    expect(await runInfluence(QUESTION, 500, running({ isStopped: () => true }))).toBe(null);
  });

  it('is refused as the engine refuses it', async () => {
    const none = { ...QUESTION, candidate: 'nobody' };
    await expect(runInfluence(none, 100, running())).rejects.toThrow(/nobody has named nobody by /);
  });
});
