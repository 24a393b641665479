/** Who was, at some moment of a trial, the only one in a candidate's way. */
import type { Vote } from '../rules/index.js';
import { ABSENT, WAITING } from '../futures/holders.js';
import { leftAt, type State } from '../futures/state.js';

/** From when, inclusive, to when, exclusive, a member withheld; equal: it never did as a member. */
interface Hold {
  readonly member: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The members, by index, that stood alone in the way of a candidate at some time of a trial that has been run, before
 * the time `until`: the rule did not adopt it, and would have if this member had said yes and nothing else had changed.
 * Where one objection is tolerated and two members object, both stand alone. What is over at once does not count.
 */
export function aloneIn(state: State, candidate: number, until: number): ReadonlySet<number> {
  const holds = holdsOn(state, candidate);
  const moments = new Set([...state.layout.joins, ...holds.map(({ to }) => to)]);
  const found = [...moments]
    .filter((time) => time < until)
    .flatMap((time) => {
      const holding = holds.filter(({ from, to }) => from <= time && time < to);
      return holding.length === 0 ? [] : aloneAt({ state, candidate, time, holds }, holding);
    });
  return new Set(found);
}

function holdsOn(state: State, candidate: number): readonly Hold[] {
  const { holders, layout } = state;
  return seatsTaken(state, candidate).map((seat) => {
    const member = holders.member[seat]!;
    const from = layout.joins[member]!;
    const left = leftAt(state, seat);
    // One that came round before it joined has not withheld.
    return { member, from, to: holders.phase[seat] === WAITING && left < Infinity ? from : left };
  });
}

interface Moment {
  readonly state: State;
  readonly candidate: number;
  readonly time: number;
  readonly holds: readonly Hold[];
}

function aloneAt(moment: Moment, holding: readonly Hold[]): readonly number[] {
  const { tolerated } = moment.state.layout;
  const members = holding.map(({ member }) => member);
  if (tolerated !== null) return members.length === tolerated + 1 ? members : [];
  if (isAdoptedAt(moment, null)) return [];
  return members.filter((member) => isAdoptedAt(moment, member));
}

/** Whether the rule adopts the candidate at a moment if `swayed` says yes; null: as everybody stood. */
function isAdoptedAt({ state, candidate, time, holds }: Moment, swayed: number | null): boolean {
  const { race, rule, effects } = state.layout;
  const cast = [...effects[candidate]!];
  for (const { member, from, to } of holds) {
    if (from <= time) cast[member] = time < to ? 'against' : 'abstains';
  }
  if (swayed !== null) cast[swayed] = 'for';
  const seated = race.members.flatMap((each, at) => (each.joins <= time ? [{ ...each, at }] : []));
  const votes = seated.flatMap(({ member, at }): readonly Vote[] =>
    member.participates ? [{ member, effect: cast[at]! }] : [],
  );
  return rule.adopts({ members: seated.map(({ member }) => member), votes });
}

/** The seats of a candidate's holders in the trial that has been run, those among them that came round before they joined. */
export function seatsTaken({ holders }: State, candidate: number): readonly number[] {
  const { first, phase } = holders;
  const from = first[candidate]!;
  const seats = Array.from({ length: first[candidate + 1]! - from }, (_, at) => from + at);
  return seats.filter((seat) => phase[seat] !== ABSENT);
}
