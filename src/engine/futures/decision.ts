/** Whether nothing stands in the way of a candidate: the decision rule asked on the votes of the moment. */
import type { Vote } from '../rules/index.js';
import { ABSENT, isHoldingAt } from './holders.js';
import type { State } from './state.js';

/**
 * Whether a candidate is free from whom `holding` members withhold: the same rule as in a verdict, on the same votes. Who
 * withholds votes against; who has come round accepts; of whom nothing is known, or who is undeclared and does not withhold,
 * is taken to be for.
 */
export function isAdoptable(state: State, candidate: number, holding: number): boolean {
  const { tolerated, rule, race } = state.layout;
  if (tolerated !== null) return holding <= tolerated;
  const members = race.members.filter(({ joins }) => joins <= state.time).map(({ member }) => member);
  return rule.adopts({ members, votes: votesOn(state, candidate) });
}

function votesOn({ layout, holders, time, clock }: State, candidate: number): readonly Vote[] {
  const effects = [...layout.effects[candidate]!];
  for (let seat = holders.first[candidate]!; seat < holders.first[candidate + 1]!; seat++) {
    if (holders.phase[seat] === ABSENT) continue;
    effects[holders.member[seat]!] = isHoldingAt(holders, seat, clock) ? 'against' : 'abstains';
  }
  return layout.race.members.flatMap(({ member, joins }, at) =>
    member.participates && joins <= time ? [{ member, effect: effects[at]! }] : [],
  );
}
