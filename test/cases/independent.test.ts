import { describe, expect, it } from 'vitest';
import { parametersWith, raceOf, simulate, snapshot, verdicts, type Race } from '../../src/engine/index.js';
import { independentChoice } from '../../src/engine/forecast/exact.js';
import { bundledNames } from '../../src/files/index.js';
import { loadScenario } from '../../src/files/load.js';

const TRIALS = 4000;
/** Four standard errors; the seed is fixed. */
const ERRORS = 4;

type Wait = NonNullable<Race['candidates'][number]['positions'][number]['wait']>;

/** Whether a condition is about concessions and days alone, which come about whatever others do. */
function isAlone(wait: Wait): boolean {
  if ('all' in wait) return wait.all.every(isAlone);
  if ('any' in wait) return wait.any.every(isAlone);
  return 'day' in wait || 'concession' in wait;
}

/** The race of one candidate: no rivals, nobody who waits for others, and nobody who joins. */
function alone(race: Race, id: string): Race {
  const candidates = race.candidates
    .filter((entrant) => entrant.id === id)
    .map((entrant) => ({
      ...entrant,
      status: 'stands' as const,
      positions: entrant.positions.map((position) => ({
        ...position,
        wait: position.wait !== null && isAlone(position.wait) ? position.wait : null,
      })),
    }));
  return { ...race, candidates, decided: null, members: race.members.map((each) => ({ ...each, joins: 0 })) };
}

describe('the exact value without rivals, newcomers and withdrawals', () => {
  const parameters = parametersWith({ exitRate: 0, newcomerRate: 0, extensionRate: 0 });

  it.each(bundledNames())('is met by the simulation of %s', (name) => {
    const read = snapshot(loadScenario(name));
    const { standings, frontRunner } = verdicts(read);
    const id = frontRunner ?? standings.find(({ candidacy }) => candidacy !== 'withdrawn')?.id;
    if (id === undefined) throw new Error('somebody is on record');
    const side = { race: alone(raceOf(read), id), parameters };
    const exact = independentChoice(side, id);
    if (exact === null) return;
    const { outcomes } = simulate(side, { seed: 'independent', from: 0, to: TRIALS });
    for (const share of [0.1, 0.3, 0.6, 1]) {
      const day = Math.ceil(share * side.race.days);
      const p = exact[day] ?? NaN;
      const got = (outcomes[0] ?? []).slice(0, day + 1).reduce((sum, count) => sum + count, 0) / TRIALS;
      expect(Math.abs(got - p)).toBeLessThanOrEqual(ERRORS * Math.sqrt((p * (1 - p)) / TRIALS) + 1e-9);
    }
  });
});
