/** When nothing stands in the way of a candidate any more: the decision rule asked on the votes of the moment. */
import type { Vote } from '../rules/index.js';
import { ABSENT, HOLDING, isHoldingAt } from './holders.js';
import type { State } from './state.js';

/**
 * The clock from which on a candidate is free if nothing but coming round happens, at the earliest that of now; infinite:
 * never. `last` is the clock at which the last of those comes round who withhold now; 0: nobody does.
 */
export function freeAt(state: State, candidate: number, last: number): number {
  const { clock, layout } = state;
  if (layout.tolerated === 0) return Math.max(clock, last);
  if (isAdoptable(state, candidate, clock)) return clock;
  const { first, phase, due } = state.holders;
  const from = first[candidate]!;
  const dues = due
    .slice(from, first[candidate + 1])
    .filter((until, at) => until > clock && phase[from + at] === HOLDING)
    .sort();
  // That more come round never stops a candidate that is free.
  let [low, high] = [0, dues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAdoptable(state, candidate, dues[middle]!)) high = middle;
    else low = middle + 1;
  }
  return dues[low] ?? Infinity;
}

/**
 * Whether the decision rule adopts a candidate while the clock stands at `clock`, if nobody joins until then: the same rule as in
 * a verdict. Who withholds votes against; who has come round accepts; of whom nothing is known, or who is undeclared and does
 * not withhold, is taken to be for.
 */
function isAdoptable(state: State, candidate: number, clock: number): boolean {
  const { tolerated, rule, race } = state.layout;
  if (tolerated !== null) return countHolding(state, candidate, clock) <= tolerated;
  const members = race.members.filter(({ joins }) => joins <= state.time).map(({ member }) => member);
  return rule.adopts({ members, votes: votesOn(state, candidate, clock) });
}

function countHolding({ holders }: State, candidate: number, clock: number): number {
  let holding = 0;
  for (let seat = holders.first[candidate]!; seat < holders.first[candidate + 1]!; seat++) {
    holding += Number(isHoldingAt(holders, seat, clock));
  }
  return holding;
}

function votesOn({ layout, holders, time }: State, candidate: number, clock: number): readonly Vote[] {
  const effects = [...layout.effects[candidate]!];
  for (let seat = holders.first[candidate]!; seat < holders.first[candidate + 1]!; seat++) {
    if (holders.phase[seat] === ABSENT) continue;
    effects[holders.member[seat]!] = isHoldingAt(holders, seat, clock) ? 'against' : 'abstains';
  }
  return layout.race.members.flatMap(({ member, joins }, at) =>
    member.participates && joins <= time ? [{ member, effect: effects[at]! }] : [],
  );
}
