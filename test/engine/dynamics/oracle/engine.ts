import { HOLDOUT_STATES, simulate, type Ensemble } from '../../../../src/engine/dynamics/ensemble.js';
import type { Parameters } from '../../../../src/engine/dynamics/parameters.js';
import type { Race } from '../../../../src/engine/dynamics/race.js';
import type { Portions, Sample } from './ensemble.js';
import type { State } from './state.js';

const STATES = {
  undeclared: 'U',
  reserved: 'H1',
  object: 'H2',
  redline: 'R',
} as const satisfies Record<(typeof HOLDOUT_STATES)[number], State>;

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** The same portions as the engine has them. */
export function enginePortions(race: Race, parameters: Parameters, sample: Sample): Portions {
  const ensemble = simulate(race, parameters, { seed: sample.seed, from: 0, to: sample.trials });
  const counts = [
    ['none', ensemble.none],
    ...outcomes(ensemble, sample.weeks),
    ...holdouts(ensemble),
    ...ensemble.candidates.map((id, at) => [`${id} conceded`, ensemble.conceded[at] ?? 0] as const),
  ] as const;
  return new Map(counts.map(([what, count]) => [what, count / sample.trials]));
}

function outcomes({ candidates, appointed, extended }: Ensemble, weeks: readonly number[]) {
  return weeks.flatMap((week) => [
    [`extended by week ${week}`, sum(extended.slice(0, week))] as const,
    ...candidates.map(
      (id, at) => [`${id} appointed by week ${week}`, sum((appointed[at] ?? []).slice(0, week))] as const,
    ),
  ]);
}

function holdouts({ candidates, members, withheld, lastHoldout }: Ensemble) {
  return members.flatMap((code, member) => [
    ...candidates.map((id, at) => [`${code} withheld on ${id}`, withheld[at]?.[member] ?? 0] as const),
    ...HOLDOUT_STATES.map((name, state) => {
      const ties = lastHoldout[member]?.[state] ?? [];
      return [`${code} last from ${STATES[name]}`, sum(ties.map((count, at) => count / (at + 1)))] as const;
    }),
  ]);
}
