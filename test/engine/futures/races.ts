/** Races put together by hand. */
import type { Member } from '../../../src/engine/case/member.js';
import type { Stance } from '../../../src/engine/case/stance.js';
import { parametersWith, type Parameters } from '../../../src/engine/futures/parameters.js';
import type { Entrant, Race, StartPosition, Wait } from '../../../src/engine/futures/race.js';

/** Nothing happens but what a test asks for: no newcomers, exits, extensions or unseen objections, a clock that runs evenly. */
const STILL: Partial<Parameters> = {
  objectionFactor: 1,
  sameDayShare: 0,
  deadlinePace: 1,
  exitRate: 0,
  newcomerRate: 0,
  extensionRate: 0,
  unseenObjection: 0,
  undeclaredWithholds: 0,
};

export function still(changes: Partial<Parameters> = {}): Parameters {
  return parametersWith({ ...STILL, ...changes });
}

function seat(code: string, changes: Partial<Member> = {}): Member {
  return {
    ...{ code, name: code, joined: null, left: null, participates: true, permanent: false },
    ...{ weight: null, population: null, assumed: false, ...changes },
  };
}

export function position(member: string, stance: Stance, wait: Wait | null = null): StartPosition {
  return { member, stance, wait };
}

export function entrant(
  id: string,
  positions: readonly StartPosition[],
  changes: Partial<Entrant> = {},
): Entrant {
  return {
    ...{
      id,
      home: null,
      status: 'stands',
      isDeclared: true,
      isAwaited: false,
      isAdopted: false,
      isFresh: false,
    },
    ...{ backing: 0, positions, total: null, ...changes },
  };
}

/** A race of members without a part of their own; the rule is consensus, and it is ripe. */
export function raceOn(
  members: readonly string[],
  candidates: readonly Entrant[],
  changes: Partial<Race> = {},
): Race {
  return {
    ...{ days: 365, end: 'undecided', extendableFrom: null, deadlines: [], rule: { type: 'consensus' } },
    members: members.map((code) => ({ member: seat(code), joins: 0, isPrincipal: false })),
    candidates,
    ...{ concessions: [], isRipe: true, decided: null, ...changes },
  };
}
