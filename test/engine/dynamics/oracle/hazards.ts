import {
  seated,
  standing,
  supportOf,
  withholds,
  type Cell,
  type Nominee,
  type Seat,
  type State,
  type Trial,
} from './state.js';

/** What everyone sees of a candidate at the start of a week. */
export interface View {
  readonly nominee: Nominee;
  /** Of the members that are present. */
  readonly cells: readonly Cell[];
  /** How many of these accept and withhold. */
  readonly support: number;
  readonly withholding: number;
  readonly isQuadWithholding: boolean;
  /** The covariates m, d, q (null: no Quad) and a of the undeclared. */
  readonly isolation: number;
  readonly deadline: number;
  readonly quad: number | null;
  readonly backing: number;
}

/** Looks at every candidate that stands. */
export function viewsOf(trial: Trial): readonly View[] {
  const deadline = deadlineAt(trial);
  const most = Math.max(...standing(trial).map(supportOf));
  return standing(trial).map((nominee) => {
    const support = supportOf(nominee);
    const cells = seated(nominee);
    const holdouts = cells.filter(withholds);
    return {
      nominee,
      cells,
      support,
      withholding: holdouts.length,
      isQuadWithholding: holdouts.some(({ seat }) => trial.race.quad.includes(seat.code)),
      isolation: isolationAt(trial, support / cells.length),
      deadline,
      quad: quadOf(trial, nominee),
      backing: support === 0 ? 0 : support / most,
    };
  });
}

/** d = e^(−(t_D − t)/τ). */
function deadlineAt({ race, parameters, week }: Trial): number {
  const start = week - 1;
  const ends = race.termEnds === null ? [] : [race.termEnds];
  const next = [...race.milestones, ...ends].find((deadline) => deadline > start);
  return next === undefined ? 0 : Math.exp(-(next - start) / parameters.deadlineMemory);
}

/** m = clip((|S_c|/n − θ) / (1 − θ), 0, 1). */
function isolationAt({ parameters: { isolationFloor } }: Trial, share: number): number {
  return Math.min(Math.max((share - isolationFloor) / (1 - isolationFloor), 0), 1);
}

function quadOf({ race }: Trial, { cells }: Nominee): number | null {
  if (race.quad.length === 0) return null;
  return cells.every(({ seat, state }) => state === 'S' || !race.quad.includes(seat.code)) ? 1 : 0;
}

/** λ: an undeclared or withholding member comes round. */
export function comesRound(trial: Trial, view: View, cell: Cell): number {
  const { parameters } = trial;
  const { seat, wasOffered } = cell;
  const salience = cell.record?.salience ?? 0.5;
  const exponent =
    Math.log(parameters.isolationEffect) * (view.isolation - parameters.referenceIsolation) +
    friendsTerm(trial, view.nominee, seat) +
    Math.log(parameters.deadlineEffect) * (view.deadline - parameters.referenceDeadline) +
    (view.quad === null ? 0 : Math.log(parameters.quadEffect) * (view.quad - parameters.referenceQuad)) +
    (wasOffered ? Math.log(parameters.offerEffect) : 0) -
    Math.log(parameters.salienceEffect) * (2 * salience - 1) +
    seat.frailty +
    trial.shock;
  const backing = cell.state === 'U' ? view.backing : 1;
  return levelOf(trial, cell.state) * backing * Math.exp(exponent);
}

/** λ0 by state. */
function levelOf({ parameters }: Trial, state: State): number {
  const { undeclaredRate, reservedRate, objectRate, redlineRate } = parameters;
  return { S: 0, U: undeclaredRate, H1: reservedRate, H2: objectRate, R: redlineRate }[state];
}

/** βb (2b − 1). */
function friendsTerm({ parameters }: Trial, { cells }: Nominee, { friends }: Seat): number {
  if (friends === null) return 0;
  const consenting = cells.reduce(
    (sum, { state }, other) => (state === 'S' ? sum + (friends[other] ?? 0) : sum),
    0,
  );
  return (Math.log(parameters.friendsEffect) / 2) * (2 * consenting - 1);
}

/** λN e^(−βm m): an undeclared member turns negative. */
export function turnsNegative({ parameters }: Trial, { isolation }: View): number {
  return parameters.turnRate * Math.exp(-Math.log(parameters.isolationEffect) * isolation);
}

/** ω (1 + d), while at most K withhold; a red line is offered something only if that meets it. */
export function isOffered({ parameters }: Trial, view: View, cell: Cell): number {
  if (cell.wasOffered || !withholds(cell) || view.withholding > parameters.offersFrom) return 0;
  if (cell.state === 'R' && !cell.record?.meetsRedline) return 0;
  return parameters.offerRate * (1 + view.deadline);
}

/** x0 while anyone withholds, + xQ while one of the Quad does, + xT while it is far behind a rival. */
export function givesUp(trial: Trial, view: View, views: readonly View[]): number {
  const { exitRate, quadExitRate, trailingExitRate, isolationFloor } = trial.parameters;
  const isTrailing = views.some(
    (rival) => rival.support / rival.cells.length >= isolationFloor && view.support < rival.support / 2,
  );
  return (
    (view.withholding > 0 ? exitRate : 0) +
    (view.isQuadWithholding ? quadExitRate : 0) +
    (isTrailing ? trailingExitRate : 0)
  );
}

/** xE, towards the end of the term and while someone withholds on each who stands; more in the last weeks. */
export function isExtended({ race, parameters, week }: Trial, views: readonly View[]): number {
  if (!race.extendable || race.termEnds === null) return 0;
  const left = race.termEnds - (week - 1);
  if (left > parameters.extensionFrom || views.some(({ withholding }) => withholding === 0)) return 0;
  return parameters.extensionRate * (left <= parameters.extensionRushFrom ? parameters.extensionRush : 1);
}
