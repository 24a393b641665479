import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseOf, gainsOn, simulate } from '../../src/engine/index.js';
import { runGains, runRaces, type Running } from '../../src/jobs/index.js';
import { entrant, position, raceOn, still } from '../engine/futures/races.js';

const running = (changes: Partial<Running> = {}): Running => ({
  workers: 1,
  script: resolve('dist/job-worker.js'),
  isStopped: () => false,
  onProgress: () => undefined,
  ...changes,
});

const sides = [0, 1, 2, 3, 4].map((holdouts) => {
  const members = ['A', 'B', 'C', 'D', 'E'];
  const positions = members.slice(0, holdouts).map((code) => position(code, 'object'));
  return { race: raceOn(members, [entrant('x', positions)]), parameters: still() };
});
const GIVEN = { sides, seed: 'many', trials: 2500 };

describe('many races', () => {
  it('are simulated in their order, in this thread and in several', async () => {
    const alone = sides.map((side) => simulate(side, { seed: 'many', from: 0, to: 2500 }));
    for (const workers of [1, 2, null]) expect(await runRaces(GIVEN, running({ workers }))).toEqual(alone);
  });

  it('tell after each block how many trials are done', async () => {
    const seen: [number, number][] = [];
    await runRaces(GIVEN, running({ onProgress: (done, all) => void seen.push([done, all]) }));
    expect(seen).toEqual([2000, 4000, 6000, 8000, 10_000, 12_000, 12_500].map((done) => [done, 12_500]));
  });

  it('end with the first that were done when they are stopped', async () => {
    let looks = 0;
    const some = await runRaces(GIVEN, running({ isStopped: () => (looks += 1) > 2 }));
    // Two blocks of 2 000 trials hold one whole race of 2 500.
    expect(some).toEqual(
      sides.slice(0, 1).map((side) => simulate(side, { seed: 'many', from: 0, to: 2500 })),
    );
    expect(await runRaces(GIVEN, running({ isStopped: () => true }))).toEqual([]);
  });
});

describe('what is gained by each of several what-ifs', () => {
  const [before, ...others] = sides;
  if (before === undefined) throw new Error('there is no race');
  const by = { candidate: 'x', day: 100 };
  const given = { before, others, by, seed: 'many', trials: 1000 };

  it('is the engine’s, in this thread and in several', async () => {
    const courses = others.map((side) => courseOf(side, 'many'));
    const alone = gainsOn([courseOf(before, 'many'), ...courses], by, { from: 0, to: 1000 });
    for (const workers of [1, 2]) expect(await runGains(given, running({ workers }))).toEqual(alone);
  });

  it('is run in blocks that are together as long as one of a single race', async () => {
    const seen: number[] = [];
    await runGains(given, running({ onProgress: (done) => void seen.push(done) }));
    // 2 000 trials are 400 of each of five races.
    expect(seen).toEqual([400, 800, 1000]);
  });
});
