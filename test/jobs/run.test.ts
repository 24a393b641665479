import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparePaired, simulate } from '../../src/engine/index.js';
import {
  isCheckpointDue,
  raceIn,
  runForecast,
  runPairing,
  type Part,
  type Running,
} from '../../src/jobs/index.js';
import { part, plan, RACE } from './plans.js';

const running = (changes: Partial<Running> = {}): Running => ({
  workers: 1,
  script: resolve('dist/job-worker.js'),
  isStopped: () => false,
  onProgress: () => undefined,
  ...changes,
});

/** The race with sixty names more, whom nobody has mentioned twice. */
function crowded(race: typeof RACE): typeof RACE {
  const named = Array.from({ length: 60 }, (_, at) => `n${at}`).map((id) => {
    const candidacy = [
      { from: null, known: null, status: 'mentioned', source: null, judgement: null },
    ] as const;
    return [id, { id, name: id, member: null, candidacy }] as const;
  });
  return { ...race, candidates: { ...race.candidates, ...Object.fromEntries(named) } };
}

describe('a forecast that is run', () => {
  it('is the engine’s, in this thread, in several, and where the program has not been built', async () => {
    const start = part({ trials: 4100 });
    const {
      plan: { parameters, seed },
    } = start;
    const whole = simulate({ race: raceIn(start.plan), parameters }, { seed, from: 0, to: 4100 });
    for (const how of [{ workers: 1 }, { workers: 2 }, { workers: 2, script: 'no/such/script.js' }]) {
      const end = await runForecast(start, running(how), () => undefined);
      expect(end.reached).toBe(4100);
      expect(end.ensemble).toEqual(whole);
    }
  });

  it('tells after each block how far it is', async () => {
    const seen: [number, number, number][] = [];
    let progress: [number, number] = [0, 0];
    const onProgress = (done: number, wanted: number) => void (progress = [done, wanted]);
    const onBlock = (sofar: Part) => void seen.push([sofar.reached, ...progress]);
    await runForecast(part({ trials: 4100 }), running({ onProgress }), onBlock);
    expect(seen).toEqual([
      [2000, 2000, 4100],
      [4000, 4000, 4100],
      [4100, 4100, 4100],
    ]);
  });

  it('counts of a shard its own trials alone', async () => {
    const second = { ...part({ trials: 600 }), range: { from: 300, to: 600 }, reached: 300 };
    let progress: readonly number[] = [];
    const onProgress = (...numbers: readonly number[]) => void (progress = numbers);
    await runForecast(second, running({ onProgress }), () => undefined);
    expect(progress).toEqual([300, 300]);
  });

  it('ends with what was done when it is stopped', async () => {
    let looks = 0;
    const isStopped = () => (looks += 1) > 2;
    const end = await runForecast(part({ trials: 100_000 }), running({ isStopped }), () => undefined);
    expect([end.reached, end.ensemble?.trials]).toEqual([4000, 4000]);
  });

  it('ends at the same trial until a precision, whatever the size of its blocks', async () => {
    // 32 members and 64 candidates: 1 000 trials a block, but the intervals are looked at after 2 000.
    const scenario = crowded(RACE);
    const start = part({ trials: 100_000, precision: 0.02, scenario, by: ['2024-07-09'] });
    const seen: number[] = [];
    const end = await runForecast(start, running(), ({ reached }) => void seen.push(reached));
    expect(seen.slice(0, 2)).toEqual([1000, 2000]);
    // 1.96 · √(p(1 − p)/n) is 0.022 at most after 2 000 trials, and 0.015 after 4 000.
    expect([2000, 4000]).toContain(end.reached);
    expect(end.ensemble?.trials).toBe(end.reached);
  });

  it('does nothing where nothing is left', async () => {
    const start = { ...part(), reached: 300 };
    expect(await runForecast(start, running(), () => undefined)).toBe(start);
  });
});

describe('two forecasts that are run as a pair', () => {
  it('are the engine’s, in one thread and in several', async () => {
    const [before, after] = [plan({ trials: 4100 }), plan({ trials: 4100, parameters: { exitRate: 0.2 } })];
    const sideOf = (each: typeof before) => ({ race: raceIn(each), parameters: each.parameters });
    const whole = comparePaired(sideOf(before), sideOf(after), { seed: 'seven', from: 0, to: 4100 });
    for (const workers of [1, 2])
      expect(await runPairing(before, after, running({ workers }))).toEqual(whole);
  });

  it('come to nothing where they are stopped at once', async () => {
    expect(await runPairing(plan(), plan(), running({ isStopped: () => true }))).toBeNull();
  });
});

describe('a checkpoint', () => {
  it.each([
    [1, 0, false],
    [24, 29_999, false],
    [25, 0, true],
    [1, 30_000, true],
  ])('after %i blocks and %i milliseconds is due: %s', (blocks, milliseconds, isDue) => {
    expect(isCheckpointDue(blocks, milliseconds)).toBe(isDue);
  });
});
