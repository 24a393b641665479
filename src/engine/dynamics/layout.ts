/** A race laid out by index, in an order that no file determines. */
import { EVIDENCE } from '../case/stance.js';
import { countOf, type Count } from './ballot.js';
import { friendships, type Friendships } from './friendships.js';
import type { Contender, Race, StartStance } from './race.js';
import { STATE_OF, U, type State } from './state.js';

/** A cell whose record may be wrong. */
export interface Doubt {
  readonly cell: number;
  /** Index into {@link EVIDENCE}. */
  readonly evidence: number;
}

/** What lifts one cell for certain: any of the clauses. */
export interface Lift {
  readonly cell: number;
  readonly clauses: readonly {
    /** Candidates that must be gone. */
    readonly exits: readonly number[];
    /** Cells that must be in state S. */
    readonly consents: readonly number[];
    readonly fromWeek: number;
  }[];
}

/**
 * A race by index: members by code, candidates by id, cell = candidate · members + member.
 * Sorting makes the result of a run independent of the order in any file.
 */
export interface Layout {
  readonly race: Race;
  readonly members: readonly string[];
  readonly candidates: readonly string[];
  readonly memberOf: Int32Array;
  readonly candidateOf: Int32Array;
  /** By member. */
  readonly fromWeek: Int32Array;
  /** The members that join after the start. */
  readonly joiners: readonly number[];
  /** By member: 1 when it is one of the Quad. */
  readonly quad: Uint8Array;
  readonly quadSize: number;
  /** By candidate: index of its own member, −1 when it has none. */
  readonly home: Int32Array;
  readonly contenders: readonly Contender[];
  /** By cell, as are the next three. */
  readonly start: Uint8Array;
  /** 0: no record; 1: undeclared on record; 2: any other record; 3: assumed. */
  readonly record: Uint8Array;
  readonly meetsRedline: Uint8Array;
  readonly conditional: Uint8Array;
  readonly salience: Float64Array;
  /** By cell; null: the scenario names none. */
  readonly concessions: readonly (string | null)[];
  readonly lifts: readonly Lift[];
  /** The doubts that share a source stand and fall together. */
  readonly sources: readonly { readonly names: readonly string[]; readonly doubts: readonly Doubt[] }[];
  readonly friendships: Friendships;
  /** Null: the choice is made when nobody withholds. */
  readonly count: Count | null;
}

/** Lays `race` out by index. */
export function layoutOf(race: Race): Layout {
  const members = [...race.members].sort((a, b) => (a.code < b.code ? -1 : 1));
  const contenders = [...race.candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const codes = members.map(({ code }) => code);
  const n = codes.length;
  const cells = contenders.flatMap(({ id, stances }) => {
    const byMember = new Map(stances.map((stance) => [stance.member, stance]));
    return codes.map((code) => ({ candidate: id, member: code, stance: byMember.get(code) }));
  });
  const stances = cells.map(({ stance }) => stance);
  return {
    race,
    members: codes,
    candidates: contenders.map(({ id }) => id),
    memberOf: Int32Array.from(cells, (_, cell) => cell % n),
    candidateOf: Int32Array.from(cells, (_, cell) => Math.floor(cell / n)),
    fromWeek: Int32Array.from(members, ({ fromWeek }) => fromWeek),
    joiners: members.flatMap(({ fromWeek }, member) => (fromWeek > 0 ? [member] : [])),
    quad: Uint8Array.from(codes, (code) => Number(race.quad.includes(code))),
    quadSize: codes.filter((code) => race.quad.includes(code)).length,
    home: Int32Array.from(contenders, ({ home }) => (home === null ? -1 : codes.indexOf(home))),
    contenders,
    start: Uint8Array.from(stances, (stance): State => (stance ? STATE_OF[stance.stance] : U)),
    record: Uint8Array.from(stances, recordKind),
    meetsRedline: Uint8Array.from(stances, (stance) => Number(stance?.meetsRedline ?? false)),
    conditional: Uint8Array.from(stances, (stance) => Number(stance?.conditional ?? false)),
    salience: Float64Array.from(stances, (stance) => stance?.salience ?? 0.5),
    concessions: stances.map((stance) => stance?.concession ?? null),
    lifts: liftsOf(contenders, codes),
    sources: sourcesOf(cells),
    friendships: friendships(codes, race.blocs),
    count: countOf(race.ballot, codes),
  };
}

function recordKind(stance: StartStance | undefined): number {
  const recorded = stance !== undefined && stance.evidence !== null;
  if (!recorded) return 0;
  if (stance.stance === 'undeclared') return 1;
  return stance.evidence === 'assumed' ? 3 : 2;
}

function liftsOf(contenders: readonly Contender[], codes: readonly string[]): readonly Lift[] {
  const index = new Map(contenders.map(({ id }, at) => [id, at]));
  return contenders.flatMap(({ stances }, candidate) => {
    const cellOf = (code: string) => candidate * codes.length + codes.indexOf(code);
    const conditional = stances.filter(({ clearedBy }) => clearedBy.length > 0);
    return conditional.map(({ member, clearedBy }) => ({
      cell: cellOf(member),
      clauses: clearedBy.map(({ exits, consents, fromWeek }) => ({
        exits: exits.map((id) => index.get(id) ?? -1),
        consents: consents.map(cellOf),
        fromWeek,
      })),
    }));
  });
}

interface Cell {
  readonly candidate: string;
  readonly member: string;
  readonly stance: StartStance | undefined;
}

function sourcesOf(cells: readonly Cell[]): Layout['sources'] {
  const sources = new Map<string, { names: readonly string[]; doubts: Doubt[] }>();
  cells.forEach(({ candidate, member, stance }, cell) => {
    const evidence = stance?.evidence ?? null;
    if (!stance || evidence === null || stance.stance === 'undeclared') return;
    const names = stance.source === null ? ['word', member, candidate] : ['source', stance.source];
    const key = JSON.stringify(names);
    const group = sources.get(key) ?? { names, doubts: [] };
    group.doubts.push({ cell, evidence: EVIDENCE.indexOf(evidence) });
    sources.set(key, group);
  });
  return [...sources.values()];
}
