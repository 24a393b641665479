import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  courseOf,
  parametersWith,
  raceOf,
  RULE_NAMES,
  ruleOf,
  snapshot,
  specOf,
  verdicts,
  type Race,
  type Scenario,
} from '../../src/engine/index.js';
import { runTrial } from '../../src/engine/futures/trial.js';
import { bundledNames } from '../../src/files/index.js';
import { loadScenario } from '../../src/files/load.js';
import { written } from '../engine/written.js';
import { futures } from './futures.js';

const TRIALS = 40;

/** What nobody has drawn yet: who waits for others waits on, since their consent is not on record. */
function unlifted(race: Race): Race {
  const candidates = race.candidates.map((entrant) => ({
    ...entrant,
    positions: entrant.positions.map((position) => ({ ...position, wait: null })),
  }));
  return { ...race, candidates, decided: null };
}

/** In how many trials each candidate is free on the reading date. */
function freeAtOnce(race: Race): Readonly<Record<string, number>> {
  const course = courseOf({ race: unlifted(race), parameters: parametersWith() }, 'day 0');
  const free = Object.fromEntries(race.candidates.map(({ id }) => [id, 0]));
  for (let trial = 0; trial < TRIALS; trial++) {
    course.state.listener = (event) => {
      const id = event.type === 'free' ? race.candidates[event.candidate]?.id : undefined;
      if (id !== undefined && course.state.time === 0) free[id] = (free[id] ?? 0) + 1;
    };
    runTrial(course, trial);
  }
  return free;
}

/** Compares the verdict of `run` with the trials on the reading date, under every rule that can be applied. */
function expectAgreement(scenario: Scenario): void {
  for (const name of RULE_NAMES) {
    const read = snapshot(scenario, { rule: specOf(name) });
    if (ruleOf(read.rule).inapplicable(Object.values(read.members)) !== null) continue;
    const free = freeAtOnce(raceOf(read));
    for (const { id, verdict } of verdicts(read).standings) {
      const said = [name, id, verdict, free[id]];
      if (verdict === 'adopted') expect(said).toEqual([name, id, verdict, TRIALS]);
      if (verdict === 'blocked') expect(said).toEqual([name, id, verdict, 0]);
    }
  }
}

describe('on the reading date', () => {
  it.each(bundledNames())('the trials of %s say what run says', (name) => {
    expectAgreement(loadScenario(name));
  });

  it('those of random scenarios do', () => {
    fc.assert(
      fc.property(futures, (fields) => expectAgreement(written(fields))),
      { numRuns: 150 },
    );
  });
});
