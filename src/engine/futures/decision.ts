/** Whether nothing stands in the way of a candidate: the decision rule asked on the votes of the moment. */
import type { Vote } from '../rules/index.js';
import { HOLDING, WAITING } from './holders.js';
import type { State } from './state.js';

/**
 * Whether a candidate is free: the same rule as in a verdict, on the same votes. Who withholds votes against; who has
 * come round accepts; of whom nothing is known, or who is undeclared and does not withhold, is taken to be for.
 */
export function isAdoptable(state: State, candidate: number): boolean {
  const { tolerated, rule, race } = state.layout;
  if (tolerated !== null) return state.holding[candidate]! <= tolerated;
  const members = race.members.filter(({ joins }) => joins <= state.time).map(({ member }) => member);
  return rule.adopts({ members, votes: votesOn(state, candidate) });
}

function votesOn({ layout, holders, time }: State, candidate: number): readonly Vote[] {
  const effects = [...layout.effects[candidate]!];
  for (let at = 0; at < holders.count; at++) {
    if (holders.candidate[at] !== candidate || holders.phase[at] === WAITING) continue;
    effects[holders.member[at]!] = holders.phase[at] === HOLDING ? 'against' : 'abstains';
  }
  return layout.race.members.flatMap(({ member, joins }, at) =>
    member.participates && joins <= time ? [{ member, effect: effects[at]! }] : [],
  );
}
