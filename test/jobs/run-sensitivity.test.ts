import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  DRAW_TRIALS,
  factorsOf,
  oneAtATime,
  overParameters,
  parameterRows,
  posteriorOf,
  raceOf,
  sidesFor,
  snapshot,
} from '../../src/engine/index.js';
import {
  raceIn,
  runOverParameters,
  runSensitivity,
  type Running,
  type SensitivityJob,
} from '../../src/jobs/index.js';
import { plan, RACE } from './plans.js';

const running = (changes: Partial<Running> = {}): Running => ({
  ...{
    workers: 1,
    script: resolve('dist/job-worker.js'),
    isStopped: () => false,
    onProgress: () => undefined,
  },
  ...changes,
});

const posterior = posteriorOf();
const read = snapshot(RACE, { asOf: '2024-06-19' });
const side = { race: raceOf(read), parameters: posterior.values };
const factors = factorsOf({ snapshot: read, posterior }).slice(0, 3);
const question = { candidate: 'rutte', day: 22 };
const JOB: SensitivityJob = {
  oneAtATime: { ...sidesFor(side, factors), question, seed: 'seven' },
  design: { side, posterior, question, seed: 'seven' },
  trials: 250,
  rows: 12,
};

describe('a sensitivity analysis that is run', () => {
  it('is the engine’s, in this thread, in several, and where the program has not been built', async () => {
    const whole = {
      counts: oneAtATime(JOB.oneAtATime)({ from: 0, to: 250 }),
      rows: parameterRows(JOB.design)({ from: 0, to: 12 }),
    };
    for (const how of [{ workers: 1 }, { workers: 2 }, { workers: 2, script: 'no/such/script.js' }])
      expect(await runSensitivity(JOB, running(how))).toEqual(whole);
  });

  it('tells how far it is, in trials of both parts', async () => {
    const seen: [number, number][] = [];
    await runSensitivity(JOB, running({ onProgress: (done, wanted) => void seen.push([done, wanted]) }));
    // Seven sides, and rows of 15 points with 100 trials.
    const wanted = 250 * 7 + 12 * 1500;
    expect(seen).toEqual([
      [700, wanted],
      [1400, wanted],
      [1750, wanted],
      [1750 + 8 * 1500, wanted],
      [wanted, wanted],
    ]);
  });

  it('ends with what was done when it is stopped', async () => {
    expect(await runSensitivity(JOB, running({ isStopped: () => true }))).toBeNull();
    let looks = 0;
    const done = await runSensitivity(JOB, running({ isStopped: () => (looks += 1) > 2 }));
    expect([done?.counts.trials, done?.rows]).toEqual([200, []]);
  });
});

describe('a forecast over the parameters that is run', () => {
  it('is the engine’s, in whole draws', async () => {
    const asked = plan({ asOf: '2024-06-19', by: ['2024-07-11'], trials: 1150 });
    const given = {
      side: { race: raceIn(asked), parameters: posterior.values },
      posterior,
      seed: 'seven',
      days: [22],
    };
    const whole = overParameters(given)({ from: 0, to: 12 });
    for (const workers of [1, 2])
      expect(await runOverParameters(asked, posterior, running({ workers }))).toEqual(whole);
    const seen: number[] = [];
    await runOverParameters(asked, posterior, running({ onProgress: (done) => void seen.push(done) }));
    expect(seen).toEqual([1000, 1200]);
    expect(await runOverParameters(asked, posterior, running({ isStopped: () => true }))).toBeNull();
  });

  it('has two draws at least', async () => {
    const one = plan({ asOf: '2024-06-19', by: ['2024-07-11'], trials: 1 });
    expect((await runOverParameters(one, posterior, running()))?.ensemble.trials).toBe(2 * DRAW_TRIALS);
  });
});
