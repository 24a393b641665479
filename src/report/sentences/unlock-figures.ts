/** What the figures of `unlock` are. */
import {
  DAYS_A_UNIT,
  GRADE_SHARE,
  STOPPING_COST,
  TURNING_COST,
  WITHDRAWAL_COST,
  type ById,
} from '../../engine/index.js';
import type { Definition } from '../reports.js';
import { INFLUENCE_FIGURES } from './influence-figures.js';

const priced = (costs: ById<number>) =>
  Object.entries(costs)
    .map(([word, cost]) => `${word} ${cost}`)
    .join(', ');

/** The figures of `unlock`, in the order in which they are printed, and those of who matters. */
export const UNLOCK_FIGURES: readonly Definition[] = [
  {
    figure: 'set',
    meaning:
      'changes after which the goal is reached, while no part of them reaches it. Conditions follow by themselves: one withdrawal may lift several stances, and their consent others. All sets are found by dualisation of a monotone test: what is as large as can be without reaching a set that was found is tried, and where all of that fails nothing is missing. Members that can stand in for one another are counted, not named.',
    sources: ['GurvichKhachiyan1999', 'BorosEtAl2002'],
  },
  {
    figure: 'cost',
    meaning:
      `what a change is taken to cost, in units of one concession; the costs of a set add up. Assumed, for nobody has put a price on diplomacy. ` +
      `A concession and a listed lever cost what the scenario says, else 1. A member that turns costs by where it stands (${priced(TURNING_COST)}), ` +
      `times the share of its evidence (${priced(GRADE_SHARE)}), and 1 more where it must support; to have it object costs ${priced(STOPPING_COST)}. ` +
      `A rival that withdraws costs ${priced(WITHDRAWAL_COST)}. A day costs 1 for each ${DAYS_A_UNIT} days until then. --cost KEY=N sets another cost.`,
    sources: [],
  },
  {
    figure: 'chance',
    meaning:
      'the share of simulated futures in which the candidate is appointed by the end of the day, with that done on the reading date. The interval is that of the simulation error at 95 %; the doubt about the parameters is not in it.',
    sources: ['Wilson1927'],
  },
  {
    figure: 'gain',
    meaning:
      'by how much the chance exceeds that of doing nothing, in percentage points. Both are run on the same random draws, so that nothing but the change differs. "A unit" is the gain divided by the cost.',
    sources: ['AgrestiMin2005'],
  },
  {
    figure: 'slips',
    meaning:
      'one slip is one member that stands one place higher or lower on the ladder support, accept, undeclared, reserved, object, redline, all others as they are. The verdict survives any smaller number than the smallest that turns it, which is found as the cheapest set of moves of which each place costs 1.',
    sources: ['GurvichKhachiyan1999', 'BorosEtAl2002'],
  },
  {
    figure: 'records',
    meaning:
      'records of which the loss, or a slip of one place, would turn the verdict: a stance, a reported total, a concession given, a withdrawal. Pairs are those of which neither record turns it alone. Age is counted in days from the latest record that says so to the reading date.',
    sources: [],
  },
  ...INFLUENCE_FIGURES,
];
