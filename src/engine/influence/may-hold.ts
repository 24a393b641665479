/** Who may hold out against a candidate: members whose consent is not on record and whom some trial lets withhold. */
import type { Cell } from '../futures/may-withhold.js';
import type { Layout } from '../futures/layout.js';
import type { StartTotal } from '../futures/race.js';

/**
 * The members, by index, that withhold from `candidate` with a probability above 0: by a record, as sponsors, as
 * undeclared, or since an objection that is not on record may fall on them. None where the decision is on record.
 */
export function mayHold(layout: Layout, candidate: number): readonly number[] {
  const { race, cells, joins } = layout;
  const { status } = race.candidates[candidate]!;
  if (race.decided !== null || status === 'out') return [];
  const recorded = cells.filter((cell) => cell.candidate === candidate && cellMayHold(cell, layout));
  const seated = [...joins.keys()];
  const members = [
    ...recorded.map(({ member }) => member),
    ...seated.filter((member) => mayBeHit(layout, candidate, member)),
  ];
  return [...new Set(members)].sort((a, b) => a - b);
}

function cellMayHold({ reason, candidate, member }: Cell, layout: Layout): boolean {
  if (reason === 'record') return true;
  if (isSurelyInside(layout, candidate, member)) return false;
  return reason === 'sponsor' || layout.parameters.undeclaredWithholds > 0;
}

/** Whether an objection that is not on record may fall on a member. */
function mayBeHit(layout: Layout, candidate: number, member: number): boolean {
  const { race, parameters, isUnheard, mayBeNameless, joins } = layout;
  const { total } = race.candidates[candidate]!;
  const place = candidate * joins.length + member;
  if (isSurelyInside(layout, candidate, member)) return false;
  if (!total?.against)
    return parameters.unseenObjection > 0 && isUnheard[place] === 1 && takesPart(layout, member);
  const isCounted = total.silent.includes(race.members[member]!.member.code);
  return total.against[1] > 0 && isCounted && mayBeNameless[place] === 1;
}

function takesPart({ principals, others }: Layout, member: number): boolean {
  return principals.includes(member) || others.includes(member);
}

/** Whether a member is among the supporters of a reported total in every trial: they are so many. */
function isSurelyInside({ race }: Layout, candidate: number, member: number): boolean {
  const { total } = race.candidates[candidate]!;
  return total !== null && isAmongAll(total, race.members[member]!.member.code);
}

function isAmongAll({ unnamed: [least], silent, undeclared }: StartTotal, code: string): boolean {
  if (silent.includes(code)) return least >= silent.length;
  return undeclared.includes(code) && least >= silent.length + undeclared.length;
}
