/** A race laid out in arrays, once for all of its trials. */
import { effectOf, ruleOf, type Rule, type Vote } from '../rules/index.js';
import { withholds, type Stance } from '../case/stance.js';
import { cellsOf, type Cell } from './may-withhold.js';
import { clockAt, clockOf, clockDays, type Clock } from './clock.js';
import type { Parameters } from './parameters.js';
import type { Entrant, Race } from './race.js';
import { awaitedIn, namelessIn, poolsOf, unheardIn, type Pool } from './unnamed.js';

/** A race laid out by the indices of its members and candidates. */
export interface Layout extends Clock {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly rule: Rule;
  /** How many may withhold under a rule that asks nothing else; null: it counts votes. */
  readonly tolerated: number | null;
  readonly memberAt: ReadonlyMap<string, number>;
  readonly candidateAt: ReadonlyMap<string, number>;
  readonly concessionAt: ReadonlyMap<string, number>;
  readonly cells: readonly Cell[];
  /** Whether a stance waits for the consent of others. */
  readonly waitsForOthers: boolean;
  /** By member: the day on which it joins; 0: it is a member. */
  readonly joins: Float64Array;
  /** By cell: whether something else than time may make it come round: a condition, or the end of its own candidacy. */
  readonly isBound: Uint8Array;
  /** By cell: whether it withholds in every trial, as nothing about it is drawn but until when. */
  readonly isSure: Uint8Array;
  /** By member: whether it is a principal. */
  readonly isPrincipal: Uint8Array;
  /** Members that take part from the first day, by code: the principals, and the others. */
  readonly principals: readonly number[];
  readonly others: readonly number[];
  /** By candidate and member: whether an objection that is not on record may fall on it, since nothing else is. */
  readonly isUnheard: Uint8Array;
  /** By candidate and member: the pool that it belongs to; null: it is surely not among supporters without names. */
  readonly pools: readonly (Pool | null)[];
  /** By candidate and member: whether it may be one of those reported against without a name: nor does a stance wait for it. */
  readonly mayBeNameless: Uint8Array;
  /** By candidate: whether it never returns; whether it stands; and its backing. */
  readonly isOut: Uint8Array;
  readonly stands: Uint8Array;
  readonly backing: Float64Array;
  /** The most backing among those who stand; −1: nobody does. */
  readonly lead: number;
  /** By candidate: whether members were counted against it. */
  readonly isCounted: Uint8Array;
  /** The clock at which extension becomes possible; infinite: never. */
  readonly extendableClock: number;
  /** By cell: the rate a week at which it comes round by itself; 0: a red line never does. */
  readonly dueRates: Float64Array;
  /** The same of an objection that is not on record. */
  readonly objectionRate: number;
  /** By candidate and member: what the member does unless it withholds or has come round. */
  readonly effects: readonly (readonly Vote['effect'][])[];
  /** By cell: whether it is a red line that the rule cannot pass. */
  readonly isLine: Uint8Array;
  /** Names on record from which nobody on record withholds, and which may be agreed on instead. */
  readonly substitutes: readonly number[];
  /** Members that join later. */
  readonly joining: readonly number[];
}

/** Lays out a race. */
export function layoutOf(race: Race, parameters: Parameters): Layout {
  const { candidates } = race;
  const memberAt = indexed(race.members, ({ member }) => member.code);
  const candidateAt = indexed(candidates, ({ id }) => id);
  const rule = ruleOf(race.rule);
  const cells = candidates.flatMap((_, candidate) => cellsOf(candidate, race, { memberAt, candidateAt }));
  const pools = candidates.flatMap(({ total }) => poolsOf(total, race, memberAt));
  const isUnheard = unheardIn(race, cells, memberAt);
  return {
    ...{ race, rule, memberAt, candidateAt, cells },
    ...paceOf({ race, cells }, parameters),
    ...membersIn(race),
    tolerated: toleratedBy(race.rule),
    concessionAt: indexed(race.concessions, (id) => id),
    waitsForOthers: cells.some(({ wait }) => wait !== null && awaitedIn(wait).length > 0),
    isBound: Uint8Array.from(cells, ({ wait, own }) => Number(wait !== null || own.length > 0)),
    isSure: Uint8Array.from(cells, ({ reason, candidate, member }) =>
      Number(reason === 'record' || (reason === 'sponsor' && !pools[candidate * memberAt.size + member])),
    ),
    ...{ isUnheard, pools },
    mayBeNameless: namelessIn(race, isUnheard, { cells, memberAt }),
    stands: Uint8Array.from(candidates, ({ status }) => Number(status === 'stands')),
    isOut: Uint8Array.from(candidates, ({ status }) => Number(status === 'out')),
    lead: Math.max(-1, ...candidates.map(({ status, backing }) => (status === 'stands' ? backing : -1))),
    backing: Float64Array.from(candidates, ({ backing }) => backing),
    isCounted: Uint8Array.from(candidates, ({ total }) => Number((total?.against ?? null) !== null)),
    effects: candidates.map((entrant) => effectsOn(entrant, race, memberAt)),
    isLine: Uint8Array.from(cells, (cell) => Number(isPastRule(cell, race, rule))),
    substitutes: candidates.flatMap((entrant, at) => (isSubstitute(entrant) ? [at] : [])),
  };
}

type Tuned = Pick<Layout, keyof Clock | 'parameters' | 'extendableClock' | 'dueRates' | 'objectionRate'>;

/** All in a layout that depends on the parameters. */
export function paceOf({ race, cells }: Pick<Layout, 'race' | 'cells'>, parameters: Parameters): Tuned {
  const { deadlines, days: last, extendableFrom } = race;
  const { concessionRate, objectionFactor } = parameters;
  const objectionRate = concessionRate * objectionFactor;
  const rateOf = (stance: Stance) => (stance === 'object' ? objectionRate : concessionRate);
  const elapsed = clockOf(parameters, deadlines, last);
  const extendableClock = extendableFrom === null ? Infinity : clockAt(elapsed, extendableFrom);
  return {
    parameters,
    elapsed,
    days: clockDays(elapsed),
    extendableClock,
    dueRates: Float64Array.from(cells, ({ stance }) => (stance === 'redline' ? 0 : rateOf(stance))),
    objectionRate,
  };
}

function indexed<T>(all: readonly T[], key: (each: T) => string): ReadonlyMap<string, number> {
  return new Map(all.map((each, at) => [key(each), at]));
}

/** What is said of members, whoever the candidate is. */
function membersIn({
  members,
}: Race): Pick<Layout, 'joins' | 'joining' | 'isPrincipal' | 'principals' | 'others'> {
  const codeAt = (at: number) => members[at]!.member.code;
  const taking = members
    .flatMap(({ member, joins }, at) => (member.participates && joins === 0 ? [at] : []))
    .sort((a, b) => (codeAt(a) < codeAt(b) ? -1 : 1));
  return {
    joins: Float64Array.from(members, ({ joins }) => joins),
    joining: members.flatMap(({ joins }, at) => (joins > 0 ? [at] : [])),
    isPrincipal: Uint8Array.from(members, ({ isPrincipal }) => Number(isPrincipal)),
    principals: taking.filter((at) => members[at]!.isPrincipal),
    others: taking.filter((at) => !members[at]!.isPrincipal),
  };
}

/** How many may withhold under a rule that asks nothing else; null: it counts votes. */
export function toleratedBy({ type, tolerated }: Race['rule']): number | null {
  if (type === 'consensus' || type === 'silence-procedure') return 0;
  return type === 'consensus-minus' ? Number(tolerated) : null;
}

/** What members do whose silence is taken as consent. */
function effectsOn(
  { positions }: Entrant,
  race: Race,
  memberAt: ReadonlyMap<string, number>,
): readonly Vote['effect'][] {
  const effects: Vote['effect'][] = race.members.map(() => 'for');
  for (const { member, stance } of positions) effects[memberAt.get(member)!] = effectOf(stance, 'for');
  return effects;
}

/** Whether a red line stops the rule, once its member has joined, even where everybody else is for. */
function isPastRule({ member, stance }: Cell, race: Race, rule: Rule): boolean {
  if (stance !== 'redline') return false;
  const drawing = race.members[member]!;
  const members = race.members.filter(({ joins }) => joins <= drawing.joins).map((each) => each.member);
  const votes = members
    .filter(({ participates }) => participates)
    .map((each): Vote => ({ member: each, effect: each === drawing.member ? 'against' : 'for' }));
  return !rule.adopts({ members, votes });
}

function isSubstitute({ status, positions }: Entrant): boolean {
  return status === 'named' && !positions.some(({ stance }) => withholds(stance));
}
