import type { Contender, Race, StartStance } from '../../../src/engine/dynamics/race.js';
import { parametersWith, type Parameters } from '../../../src/engine/dynamics/parameters.js';
import type { Stance } from '../../../src/engine/case/stance.js';

/** Turns everything off but the members' own hazards, which are those of each state. */
const PLAIN = {
  undeclaredRate: 0,
  turnRate: 0,
  defectRate: 0,
  isolationEffect: 1,
  friendsEffect: 1,
  deadlineEffect: 1,
  quadEffect: 1,
  offerRate: 0,
  salienceEffect: 1,
  frailtySpread: 0,
  shockSpread: 0,
  exitRate: 0,
  quadExitRate: 0,
  trailingExitRate: 0,
  entryRate: 0,
  extensionRate: 0,
  silence: 0,
} as const satisfies Partial<Parameters>;

/** Plain parameters with some changed. */
export function plain(overrides: Partial<Parameters> = {}): Parameters {
  return parametersWith({ ...PLAIN, ...overrides });
}

/** A stance without reservations about its evidence. */
export function start(member: string, stance: Stance, more: Partial<StartStance> = {}): StartStance {
  return {
    member,
    stance,
    evidence: 'stated',
    source: null,
    salience: 0.5,
    clearedBy: [],
    concession: null,
    meetsRedline: false,
    conditional: false,
    ...more,
  };
}

/** A declared candidate with those stances. */
export function contender(
  id: string,
  stances: readonly StartStance[],
  more: Partial<Contender> = {},
): Contender {
  return { id, home: null, status: 'declared', stances, count: null, ...more };
}

/** A race of present members without blocs, Quad, deadlines or a term. */
export function race(
  members: readonly string[],
  candidates: readonly Contender[],
  more: Partial<Race> = {},
): Race {
  return {
    members: members.map((code) => ({ code, fromWeek: 0 })),
    candidates,
    blocs: [],
    quad: [],
    milestones: [],
    termEnds: null,
    horizon: 52,
    extendable: false,
    ballot: null,
    ...more,
  };
}

const MEMBERS_2024 =
  'ALB BEL BGR CAN CZE DEU DNK ESP EST FIN FRA GBR GRC HRV HUN ISL ITA LTU LUX LVA MKD MNE NLD NOR POL PRT ROU SVK SVN SWE TUR USA';

const BLOCS_2024 = [
  ['EST', 'LVA', 'LTU'],
  ['POL', 'CZE', 'SVK', 'HUN'],
  ['HUN', 'ROU', 'SVK', 'BGR'],
  ['DNK', 'FIN', 'ISL', 'NOR', 'SWE'],
  ['BEL', 'NLD', 'LUX'],
];

/** The race of 2024 as of 22 February in outline: 32 members, Sweden joining, four candidates, 32 weeks. */
export function race2024(): Race {
  const said = (codes: string, stance: Stance, more: Partial<StartStance> = {}) =>
    codes.split(' ').map((code) => start(code, stance, more));
  return {
    members: MEMBERS_2024.split(' ').map((code) => ({ code, fromWeek: code === 'SWE' ? 2 : 0 })),
    candidates: [
      contender(
        'rutte',
        [
          ...said('USA GBR DEU FRA NLD', 'support'),
          ...said('SVN DNK', 'support', { evidence: 'inferred' }),
          ...said('HUN TUR', 'object', { evidence: 'reported', concession: 'amends' }),
          start('ROU', 'reserved', {
            evidence: 'reported',
            conditional: true,
            clearedBy: [{ exits: ['iohannis'], consents: [], fromWeek: 0 }],
          }),
          ...said('EST LVA LTU', 'reserved', { evidence: 'reported', source: 'baltic' }),
          start('POL', 'undeclared'),
        ],
        { home: 'NLD', count: [19, 21] },
      ),
      contender('iohannis', said('ROU', 'support'), { home: 'ROU', status: 'waiting' }),
      contender('kallas', said('EST', 'support'), { home: 'EST', status: 'waiting' }),
      contender('karins', said('LVA', 'support'), { home: 'LVA', status: 'waiting' }),
    ],
    blocs: BLOCS_2024,
    quad: ['USA', 'GBR', 'FRA', 'DEU'],
    milestones: [7, 20],
    termEnds: 222 / 7,
    horizon: 32,
    extendable: true,
    ballot: null,
  };
}
