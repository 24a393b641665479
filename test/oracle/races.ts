/** Random races: every status, stance, condition and rule, reported totals, members that join, any parameters. */
import type {
  Entrant,
  Participant,
  Race,
  StartPosition,
  StartTotal,
  Wait,
} from '../../src/engine/futures/race.js';
import type { Parameters } from '../../src/engine/futures/parameters.js';
import { effectOf, ruleOf } from '../../src/engine/rules/index.js';
import type { RuleSpec } from '../../src/engine/case/rule-spec.js';
import { STANCES, type Stance } from '../../src/engine/case/stance.js';
import type { Chance } from './chance.js';

const RULES: readonly RuleSpec[] = [
  { type: 'consensus' },
  { type: 'consensus' },
  { type: 'consensus' },
  { type: 'consensus-minus', tolerated: 1 },
  { type: 'simple-majority' },
  { type: 'two-thirds' },
  { type: 'unanimity' },
  { type: 'security-council' },
];

/** A race that could have been laid out from a scenario. */
export function raceFrom(chance: Chance): Race {
  const rule = chance.oneOf(RULES);
  const time = timeFrom(chance);
  const members = rule.type === 'security-council' ? council(chance) : body(chance, time.days);
  const taking = members.filter(({ member }) => member.participates).map(({ member }) => member.code);
  const ids = ['a', 'b', 'c', 'd'].slice(0, chance.whole(1, 4));
  const statuses = new Map(
    ids.map((id) => [id, chance.oneOf(['stands', 'stands', 'stands', 'named', 'named', 'out'] as const)]),
  );
  const homes = new Map(ids.map((id) => [id, chance.happens(0.6) ? chance.oneOf(taking) : null]));
  const draw: Draw = { chance, members, taking, statuses, homes, days: time.days, rule };
  const bare = ids.map((id) => entrant(id, draw));
  const waits = bare.flatMap(({ positions }) => positions.map(({ wait }) => wait));
  return {
    ...time,
    rule,
    members,
    candidates: bare.map((one) => ({
      ...one,
      isAwaited: chance.happens(0.1) || waits.some((wait) => named(wait, 'withdrawn').includes(one.id)),
    })),
    concessions: [...new Set(waits.flatMap((wait) => named(wait, 'concession')))].sort(),
    isRipe: chance.happens(0.7),
    decided: chance.happens(0.02) ? chance.oneOf(ids) : null,
  };
}

function timeFrom(chance: Chance): Pick<Race, 'days' | 'end' | 'extendableFrom' | 'deadlines'> {
  const days = chance.whole(10, 200);
  const end = chance.oneOf(['extended', 'vacant', 'undecided'] as const);
  const milestones = Array.from({ length: chance.whole(0, 2) }, () => chance.whole(1, days - 1));
  const deadlines = new Set([...milestones, ...(end === 'undecided' ? [] : [days])]);
  return {
    days,
    end,
    extendableFrom: end === 'extended' ? Math.max(0, days - 91) : null,
    deadlines: [...deadlines].sort((a, b) => a - b),
  };
}

/** Any parameters, at which much happens within a few months. */
export function parametersFrom(chance: Chance): Parameters {
  return {
    concessionRate: chance.oneOf([0.05, 0.15, 0.5]),
    objectionFactor: chance.oneOf([0, 0.3, 1]),
    deadlinePace: chance.oneOf([1, 4, 20]),
    deadlineWeeks: chance.oneOf([0.5, 2, 8]),
    exitRate: chance.oneOf([0, 0.05, 0.3]),
    newcomerRate: chance.oneOf([0, 0.02, 0.1]),
    newcomerOpposed: chance.oneOf([0, 0.5, 1]),
    meetingRate: chance.oneOf([0.05, 0.3, 2]),
    choiceRate: chance.oneOf([0.1, 0.5, 3]),
    sameDayShare: chance.oneOf([0, 0.4, 1]),
    extensionRate: chance.oneOf([0, 0.02, 0.1]),
    unseenObjection: chance.oneOf([0, 0.3, 0.8]),
    undeclaredWithholds: chance.oneOf([0, 0.3, 0.8]),
  };
}

interface Draw {
  readonly chance: Chance;
  readonly members: readonly Participant[];
  /** Members that take part. */
  readonly taking: readonly string[];
  /** By candidate. */
  readonly statuses: ReadonlyMap<string, Entrant['status']>;
  readonly homes: ReadonlyMap<string, string | null>;
  readonly days: number;
  readonly rule: RuleSpec;
}

function body(chance: Chance, days: number): readonly Participant[] {
  const principals = chance.oneOf([0, 0.3, 0.3, 1]);
  return Array.from({ length: chance.whole(3, 10) }, (_, at) => ({
    ...participant(at, at === 0 || chance.happens(0.95)),
    joins: at > 1 && chance.happens(0.1) ? chance.whole(1, days + 10) : 0,
    isPrincipal: chance.happens(principals),
  }));
}

function council(chance: Chance): readonly Participant[] {
  const seats = Array.from({ length: 15 }, (_, at) => participant(at, true));
  return seats.map(({ member }, at) => ({
    member: { ...member, permanent: at % 3 === 0 },
    joins: 0,
    isPrincipal: at % 3 === 0 || chance.happens(0.1),
  }));
}

function participant(at: number, participates: boolean): Participant {
  const code = `M${at < 10 ? '0' : ''}${at}`;
  const member = { code, name: code, joined: null, left: null, participates };
  return {
    member: { ...member, permanent: false, weight: null, population: null, assumed: false },
    joins: 0,
    isPrincipal: false,
  };
}

function entrant(id: string, draw: Draw): Entrant {
  const { chance, members } = draw;
  const status = draw.statuses.get(id) ?? 'out';
  const dense = chance.oneOf([0.2, 0.5, 0.9]);
  const positions = members
    .filter(() => chance.happens(dense))
    .map(({ member }) => position(member.code, id, draw));
  const total = chance.happens(0.3) ? totalOn(positions, draw) : null;
  const known = positions.filter(({ stance }) => stance === 'support' || stance === 'accept').length;
  const reported = total === null ? 0 : (total.unnamed[0] + total.unnamed[1]) / 2;
  return {
    id,
    home: draw.homes.get(id) ?? null,
    status,
    isDeclared: status === 'stands' && chance.happens(0.6),
    isAwaited: false,
    backing: chance.happens(0.7) ? known + reported : chance.whole(0, 2),
    isAdopted: isAdopted(positions, draw),
    isFresh: chance.happens(0.5),
    positions,
    total,
  };
}

function position(member: string, candidate: string, draw: Draw): StartPosition {
  const stance: Stance = draw.chance.oneOf([...STANCES, 'support', 'support', 'undeclared', 'redline']);
  const keepsBack = stance === 'reserved' || stance === 'object' || stance === 'redline';
  const rivals = [...draw.statuses].filter(([id, status]) => id !== candidate && status !== 'out');
  const waiting = {
    ...draw,
    others: draw.taking.filter((code) => code !== member),
    rivals: rivals.map(([id]) => id),
  };
  return { member, stance, wait: keepsBack && draw.chance.happens(0.5) ? waitFor(waiting, 2) : null };
}

interface Waiting extends Draw {
  /** Members and candidates that may be waited for. */
  readonly others: readonly string[];
  readonly rivals: readonly string[];
}

function waitFor(waiting: Waiting, depth: number): Wait {
  const { chance, others, rivals, days } = waiting;
  const parts = () => [waitFor(waiting, depth - 1), waitFor(waiting, depth - 1)];
  const kinds: readonly (() => Wait)[] = [
    () => ({ concession: chance.oneOf(['x', 'y']) }),
    () => ({ consents: chance.some(others, chance.whole(1, 2)).sort() }),
    () => ({ day: chance.whole(1, days + 5) }),
    ...(rivals.length > 0 ? [() => ({ withdrawn: chance.oneOf(rivals) })] : []),
    ...(depth > 0 ? [() => ({ all: parts() }), () => ({ any: parts() })] : []),
  ];
  return chance.oneOf(kinds)();
}

function totalOn(positions: readonly StartPosition[], { chance, members, homes }: Draw): StartTotal {
  const stanceOf = new Map(positions.map(({ member, stance }) => [member, stance]));
  const present = members.filter(({ joins, member }) => joins === 0 && member.participates);
  const codes = present.map(({ member }) => member.code);
  // Who has a record by now may have had none on the day of the report.
  const silent = codes.filter((code) => !stanceOf.has(code) || chance.happens(0.2));
  const undeclared = codes.filter((code) => !silent.includes(code) && stanceOf.get(code) === 'undeclared');
  const known = new Set([...stanceOf.keys(), ...homes.values()]);
  const left = silent.filter((code) => !known.has(code)).length;
  const against = chance.whole(0, Math.min(2, left));
  const low = chance.whole(0, left - against);
  const high = Math.min(left - against, low + chance.whole(0, 2));
  return {
    unnamed: [low, high],
    silent,
    undeclared,
    against: chance.happens(0.5) ? [chance.whole(0, against), against] : null,
  };
}

function named(wait: Wait | null, kind: 'withdrawn' | 'concession'): readonly string[] {
  if (wait === null) return [];
  if ('all' in wait) return wait.all.flatMap((part) => named(part, kind));
  if ('any' in wait) return wait.any.flatMap((part) => named(part, kind));
  if ('withdrawn' in wait) return kind === 'withdrawn' ? [wait.withdrawn] : [];
  return 'concession' in wait && kind === 'concession' ? [wait.concession] : [];
}

/** Whether the rule adopts on the consents on record alone, everybody else being against. */
export function isAdopted(
  positions: readonly StartPosition[],
  { members, rule }: Pick<Draw, 'members' | 'rule'>,
): boolean {
  const stanceOf = new Map(positions.map(({ member, stance }) => [member, stance]));
  const present = members.filter(({ joins }) => joins === 0).map(({ member }) => member);
  const votes = present
    .filter(({ participates }) => participates)
    .map((member) => ({ member, effect: effectOf(stanceOf.get(member.code) ?? 'undeclared', 'against') }));
  return ruleOf(rule).adopts({ members: present, votes });
}
