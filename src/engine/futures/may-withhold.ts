/** Who may withhold from whom by what is on record. */
import { withholds, type Stance } from '../case/stance.js';
import type { Race, Wait } from './race.js';

/** Why a member may withhold from a candidate. */
export type Reason = 'record' | 'undeclared' | 'sponsor' | 'unseen' | 'unnamed';

/** A member that may withhold from a candidate: on record, or as long as its own candidate stands. */
export interface Cell {
  readonly member: number;
  readonly candidate: number;
  readonly reason: 'record' | 'undeclared' | 'sponsor';
  readonly stance: Stance;
  readonly wait: Wait | null;
  /** The declared candidates of its own, for whose sake a sponsor withholds; else none. */
  readonly own: readonly number[];
}

interface Places {
  readonly memberAt: ReadonlyMap<string, number>;
  readonly candidateAt: ReadonlyMap<string, number>;
}

/** Members that take part and withhold by a record, may do so by one, or have put somebody else forward. */
export function cellsOf(candidate: number, race: Race, { memberAt, candidateAt }: Places): readonly Cell[] {
  const { positions, home, status } = race.candidates[candidate]!;
  if (status === 'out') return [];
  const recorded = positions
    .filter(({ stance }) => withholds(stance) || stance === 'undeclared')
    .map(({ member, stance, wait }): Cell => ({
      member: memberAt.get(member)!,
      candidate,
      reason: stance === 'undeclared' ? 'undeclared' : 'record',
      stance,
      wait,
      own: [],
    }));
  const known = new Set([home, ...positions.map(({ member }) => member)]);
  const rivals = race.candidates.filter((rival) => rival.isDeclared);
  const homes = new Set(rivals.flatMap((rival) => rival.home ?? []));
  const sponsors = [...homes]
    .filter((code) => !known.has(code))
    .map((code): Cell => ({
      member: memberAt.get(code)!,
      candidate,
      reason: 'sponsor',
      stance: 'undeclared',
      wait: null,
      own: rivals.filter((rival) => rival.home === code).map((rival) => candidateAt.get(rival.id)!),
    }));
  return [...recorded, ...sponsors].filter(({ member }) => race.members[member]!.member.participates);
}
