/** Whether what a stance waits for has come about in a trial. */
import type { Wait } from './race.js';
import { isHoldingAt } from './holders.js';
import type { State } from './state.js';

/** Whether `wait`, of a stance on `candidate`, is met now. */
export function isMet(wait: Wait, state: State, candidate: number): boolean {
  const { layout } = state;
  if ('all' in wait) return wait.all.every((part) => isMet(part, state, candidate));
  if ('any' in wait) return wait.any.some((part) => isMet(part, state, candidate));
  if ('day' in wait) return state.time >= wait.day;
  if ('concession' in wait) return state.givenDue[layout.concessionAt.get(wait.concession)!]! < 0;
  if ('withdrawn' in wait) return state.isIn[layout.candidateAt.get(wait.withdrawn)!] === 0;
  return wait.consents.every((code) => isConsenting(state, layout.memberAt.get(code)!, candidate));
}

/** Whether a member has joined and does not withhold; the silent are taken to consent. */
function isConsenting({ layout, holders, time, clock }: State, member: number, candidate: number): boolean {
  if (layout.race.members[member]!.joins > time) return false;
  for (let seat = holders.first[candidate]!; seat < holders.first[candidate + 1]!; seat++) {
    if (holders.member[seat] === member && isHoldingAt(holders, seat, clock)) return false;
  }
  return true;
}
