import type { Parameters } from '../../../../src/engine/dynamics/parameters.js';
import type { Contender, Race, StartStance } from '../../../../src/engine/dynamics/race.js';
import type { Chance } from './chance.js';

/** S accepts, U is undeclared; H1 (reserved), H2 (objects) and R (red line) withhold. */
export type State = 'S' | 'U' | 'H1' | 'H2' | 'R';

/** One member on one candidate. */
export interface Cell {
  readonly record: StartStance | null;
  readonly seat: Seat;
  state: State;
  wasOffered: boolean;
  /** It consented while the candidate stood, and then did so no more. */
  hasTurned: boolean;
  hasWithheld: boolean;
  /** When it last came round, and from which state; week 0: never. */
  cameRound: { readonly week: number; readonly from: State };
}

/** One member in a trial. */
export interface Seat {
  readonly code: string;
  readonly fromWeek: number;
  /** A_ij by the index of j; null: it is in no bloc with anyone. */
  readonly friends: readonly number[] | null;
  /** ζ. */
  readonly frailty: number;
  isPresent: boolean;
}

/** One candidate in a trial, with a cell for each member. */
export interface Nominee {
  readonly contender: Contender;
  readonly cells: readonly Cell[];
  candidacy: 'waits' | 'stands' | 'gone';
  /** The last week without a new silence on it. */
  pausedUntil: number;
}

/** One trial in motion. */
export interface Trial {
  readonly race: Race;
  readonly parameters: Parameters;
  readonly chance: Chance;
  readonly seats: readonly Seat[];
  /** By id. */
  readonly nominees: readonly Nominee[];
  week: number;
  /** ε. */
  shock: number;
}

/** Whether a member keeps a consensus from forming. */
export function withholds({ state }: Cell): boolean {
  return state !== 'S' && state !== 'U';
}

/** The candidates that are consulted on. */
export function standing({ nominees }: Trial): readonly Nominee[] {
  return nominees.filter(({ candidacy }) => candidacy === 'stands');
}

/** The cells of the members that are present. */
export function seated({ cells }: Nominee): readonly Cell[] {
  return cells.filter(({ seat }) => seat.isPresent);
}

/** |S_c|. */
export function supportOf(nominee: Nominee): number {
  return nominee.cells.filter(({ seat, state }) => seat.isPresent && state === 'S').length;
}

/** The cell of the member with that code. */
export function cellOf({ cells }: Nominee, code: string): Cell {
  const cell = cells.find(({ seat }) => seat.code === code);
  if (!cell) throw new Error(`no member ${code}`);
  return cell;
}

/** Whether a candidate of the member's own, other than `nominee`, stands. */
export function isBound({ nominees }: Trial, nominee: Nominee, { code }: Seat): boolean {
  return nominees.some(
    (other) => other !== nominee && other.candidacy === 'stands' && other.contender.home === code,
  );
}

/** Puts a cell into another state. */
export function change({ week }: Trial, cell: Cell, to: State): void {
  if (to === 'S') cell.cameRound = { week, from: cell.state };
  else if (cell.state === 'S') cell.hasTurned = true;
  cell.state = to;
  if (withholds(cell)) cell.hasWithheld = true;
}
