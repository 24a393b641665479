/** A race laid out in arrays, once for all of its trials. */
import { effectOf, ruleOf, type Rule, type Vote } from '../rules/index.js';
import { withholds, type Stance } from '../case/stance.js';
import { clockAt, clockOf } from './clock.js';
import type { Parameters } from './parameters.js';
import type { Entrant, Race, Wait } from './race.js';

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

/** A race laid out by the indices of its members and candidates. */
export interface Layout {
  readonly race: Race;
  readonly parameters: Parameters;
  /** The clock by day; see {@link clockOf}. */
  readonly elapsed: Float64Array;
  readonly rule: Rule;
  /** How many may withhold under a rule that asks nothing else; null: it counts votes. */
  readonly tolerated: number | null;
  readonly memberAt: ReadonlyMap<string, number>;
  readonly candidateAt: ReadonlyMap<string, number>;
  readonly concessionAt: ReadonlyMap<string, number>;
  readonly cells: readonly Cell[];
  /** By candidate and member: the cell; −1: none. */
  readonly cellAt: Int32Array;
  /** Whether a stance waits for the consent of others. */
  readonly waitsForOthers: boolean;
  /** By member: the day on which it joins; 0: it is a member. */
  readonly joins: Float64Array;
  /** By cell: whether something else than time may make it come round. */
  readonly isBound: Uint8Array;
  /** By member: whether it is a principal. */
  readonly isPrincipal: Uint8Array;
  /** Members that take part from the first day, by code: the principals, and the others. */
  readonly principals: readonly number[];
  readonly others: readonly number[];
  /** By candidate and member: whether an objection that is not on record may fall on it, since nothing else is. */
  readonly isUnheard: Uint8Array;
  /** By candidate and member: whether it may be one of those reported against without a name: nor does a stance wait for it. */
  readonly mayBeNameless: Uint8Array;
  /** By candidate: whether it stands, and its backing. */
  readonly stands: Uint8Array;
  readonly backing: Float64Array;
  /** The clock at which extension becomes possible; infinite: never. */
  readonly extendableClock: number;
  /** By candidate and member: what the member does unless it withholds or has come round. */
  readonly effects: readonly (readonly Vote['effect'][])[];
  /** By cell: whether it is a red line that the rule cannot pass. */
  readonly isLine: Uint8Array;
  /** Names on record from which nobody on record withholds, and which may be agreed on instead. */
  readonly substitutes: readonly number[];
}

/** Lays out a race. */
export function layoutOf(race: Race, parameters: Parameters): Layout {
  const { candidates } = race;
  const memberAt = indexed(race.members, ({ member }) => member.code);
  const candidateAt = indexed(candidates, ({ id }) => id);
  const rule = ruleOf(race.rule);
  const cells = candidates.flatMap((_, candidate) => cellsOf(candidate, race, { memberAt, candidateAt }));
  const isUnheard = unheardIn(race, cells, memberAt);
  return {
    ...{ race, rule, memberAt, candidateAt, cells },
    ...paceOf(race, parameters),
    ...membersIn(race),
    tolerated: toleratedBy(race.rule),
    concessionAt: indexed(race.concessions, (id) => id),
    cellAt: cellIndex(cells, race),
    waitsForOthers: cells.some(({ wait }) => wait !== null && awaitedIn(wait).length > 0),
    isBound: Uint8Array.from(cells, ({ wait, own }) => Number(wait !== null || own.length > 0)),
    isUnheard,
    mayBeNameless: namelessIn(race, isUnheard, { cells, memberAt }),
    stands: Uint8Array.from(candidates, ({ status }) => Number(status === 'stands')),
    backing: Float64Array.from(candidates, ({ backing }) => backing),
    effects: candidates.map((entrant) => effectsOn(entrant, race, memberAt)),
    isLine: Uint8Array.from(cells, (cell) => Number(isPastRule(cell, race, rule))),
    substitutes: candidates.flatMap((entrant, at) => (isSubstitute(entrant) ? [at] : [])),
  };
}

/** All in a layout that depends on the parameters. */
export function paceOf(
  { deadlines, days, extendableFrom }: Race,
  parameters: Parameters,
): Pick<Layout, 'parameters' | 'elapsed' | 'extendableClock'> {
  const elapsed = clockOf(parameters, deadlines, days);
  const extendableClock = extendableFrom === null ? Infinity : clockAt(elapsed, extendableFrom);
  return { parameters, elapsed, extendableClock };
}

function indexed<T>(all: readonly T[], key: (each: T) => string): ReadonlyMap<string, number> {
  return new Map(all.map((each, at) => [key(each), at]));
}

/** What is said of members, whoever the candidate is. */
function membersIn({ members }: Race): Pick<Layout, 'joins' | 'isPrincipal' | 'principals' | 'others'> {
  const codeAt = (at: number) => members[at]!.member.code;
  const taking = members
    .flatMap(({ member, joins }, at) => (member.participates && joins === 0 ? [at] : []))
    .sort((a, b) => (codeAt(a) < codeAt(b) ? -1 : 1));
  return {
    joins: Float64Array.from(members, ({ joins }) => joins),
    isPrincipal: Uint8Array.from(members, ({ isPrincipal }) => Number(isPrincipal)),
    principals: taking.filter((at) => members[at]!.isPrincipal),
    others: taking.filter((at) => !members[at]!.isPrincipal),
  };
}

function cellIndex(cells: readonly Cell[], { members, candidates }: Race): Int32Array {
  const cellAt = new Int32Array(candidates.length * members.length).fill(-1);
  cells.forEach(({ candidate, member }, at) => (cellAt[candidate * members.length + member] = at));
  return cellAt;
}

/** How many may withhold under a rule that asks nothing else; null: it counts votes. */
export function toleratedBy({ type, tolerated }: Race['rule']): number | null {
  if (type === 'consensus' || type === 'silence-procedure') return 0;
  return type === 'consensus-minus' ? Number(tolerated) : null;
}

interface Places {
  readonly memberAt: ReadonlyMap<string, number>;
  readonly candidateAt: ReadonlyMap<string, number>;
}

/** Members that take part and withhold by a record, may do so by one, or have put somebody else forward. */
function cellsOf(candidate: number, race: Race, { memberAt, candidateAt }: Places): readonly Cell[] {
  const { positions, home, status, id } = race.candidates[candidate]!;
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
  const rivals = race.candidates.filter((rival) => rival.id !== id && rival.isDeclared);
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

/** Members that are neither a candidate's own nor on record nor the sponsor of another. */
function unheardIn(race: Race, cells: readonly Cell[], memberAt: ReadonlyMap<string, number>): Uint8Array {
  const { members, candidates } = race;
  const isUnheard = new Uint8Array(candidates.length * members.length).fill(1);
  candidates.forEach(({ home, positions }, candidate) => {
    const heard = [...(home === null ? [] : [home]), ...positions.map(({ member }) => member)];
    for (const code of heard) isUnheard[candidate * members.length + memberAt.get(code)!] = 0;
  });
  for (const { candidate, member } of cells) isUnheard[candidate * members.length + member] = 0;
  return isUnheard;
}

/** The unheard for whose consent no stance on the candidate waits: an objection that is nobody's moves no condition. */
function namelessIn(
  { candidates }: Race,
  isUnheard: Uint8Array,
  { cells, memberAt }: { readonly cells: readonly Cell[]; readonly memberAt: ReadonlyMap<string, number> },
): Uint8Array {
  const mayBe = isUnheard.slice();
  const ruleOut = (candidate: number, codes: readonly string[]) => {
    for (const code of codes) mayBe[candidate * memberAt.size + memberAt.get(code)!] = 0;
  };
  candidates.forEach(({ total }, candidate) => ruleOut(candidate, total?.awaited ?? []));
  for (const { candidate, wait } of cells) ruleOut(candidate, wait === null ? [] : awaitedIn(wait));
  return mayBe;
}

/** The members for whose consent a stance waits. */
export function awaitedIn(wait: Wait): readonly string[] {
  if ('all' in wait) return wait.all.flatMap(awaitedIn);
  if ('any' in wait) return wait.any.flatMap(awaitedIn);
  return 'consents' in wait ? wait.consents : [];
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
