import { expect, test } from 'vitest';
import { PARAMETER_NAMES } from '../../src/engine/futures/parameters.js';
import type { Entrant } from '../../src/engine/futures/race.js';
import { chanceOf } from './chance.js';
import { countedByOracle, countedByProgram, differences, type Counted, type Side } from './compare.js';
import { parametersFrom, raceFrom } from './races.js';

/** In standard errors; chance alone passes it once in 150,000 comparisons, and there are less than a thousand. */
const LIMIT = 4.5;

const TRIALS = { oracle: 2000, program: 8000 };

/** A sample, and races in which red lines decide that are lifted, or drawn by a member that joins. */
const SEEDS = [...Array.from({ length: 30 }, (_, at) => at + 1), 309, 333, 349];

function sideOf(seed: number): Side {
  const chance = chanceOf(seed);
  return { race: raceFrom(chance), parameters: parametersFrom(chance) };
}

const oracle = new Map<number, Counted>();

function oracleOn(seed: number): Counted {
  const counted = oracle.get(seed) ?? countedByOracle(sideOf(seed), { trials: TRIALS.oracle, seed });
  oracle.set(seed, counted);
  return counted;
}

function programOn(side: Side, seed: number): Counted {
  return countedByProgram(side, { trials: TRIALS.program, seed });
}

test.each(SEEDS)('race %i comes out as the memoryless oracle has it', (seed) => {
  expect(differences(oracleOn(seed), programOn(sideOf(seed), seed), LIMIT)).toEqual([]);
});

test('who was reported against without a name is never one of the supporters', () => {
  const seed = 5;
  const { race, parameters } = sideOf(seed);
  const members = race.members.slice(0, 2).map((each) => ({ ...each, joins: 0 }));
  const silent = members.map(({ member }) => member.code);
  const candidates = race.candidates.slice(0, 1).map((one): Entrant => {
    const total = { unnamed: [1, 1], against: [1, 1], silent, undeclared: [] } as const;
    // It was silent on the day of the report, and has spoken since.
    const positions = silent.slice(0, 1).map((member) => ({ member, stance: 'object', wait: null }) as const);
    return { ...one, status: 'stands', home: null, positions, total };
  });
  const side = { race: { ...race, members, candidates, decided: null }, parameters };
  const expected = countedByOracle(side, { trials: TRIALS.oracle, seed });
  expect(differences(expected, programOn(side, seed), LIMIT)).toEqual([]);
});

test.each(PARAMETER_NAMES)('the comparison is sharp enough to notice another value of %s', (name) => {
  const notices = (seed: number) => {
    const { race, parameters } = sideOf(seed);
    const other = {
      ...parameters,
      [name]: name === 'deadlinePace' ? parameters[name] + 1 : parameters[name] * 0.7,
    };
    return differences(oracleOn(seed), programOn({ race, parameters: other }, seed), LIMIT).length > 0;
  };
  expect(SEEDS.some(notices)).toBe(true);
});
