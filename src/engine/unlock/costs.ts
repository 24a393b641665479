/** What levers cost where nothing else is said: no source puts a price on diplomacy, so all of it is assumed, and can be replaced. */
import type { Candidacy } from '../case/candidate.js';
import type { Evidence, Stance } from '../case/stance.js';

/**
 * What it costs to turn a member from a stance into consent. Assumed: each step on the ladder of refusal doubles what it
 * takes; members that are undeclared have to be asked, and no more.
 */
export const TURNING_COST: Readonly<Record<Stance, number>> = {
  support: 1,
  accept: 1,
  undeclared: 1,
  reserved: 2,
  object: 4,
  redline: 8,
};

/** What remains of the cost where the stance is not well evidenced. Assumed: what nobody reported may not be so. */
export const GRADE_SHARE: Readonly<Record<Evidence, number>> = {
  stated: 1,
  reported: 1,
  inferred: 0.5,
  assumed: 0.5,
};

/**
 * What it costs to make a member that lets a candidate pass object. Assumed: as {@link TURNING_COST}, with open support
 * the hardest to take back.
 */
export const STOPPING_COST: Readonly<Record<Stance, number>> = {
  support: 4,
  accept: 2,
  undeclared: 1,
  reserved: 1,
  object: 1,
  redline: 1,
};

/** What it costs to have a rival give up, by how far the candidacy has come. Assumed. */
export const WITHDRAWAL_COST: Readonly<Record<Candidacy, number>> = {
  mentioned: 1,
  interested: 1,
  leading: 2,
  declared: 2,
  withdrawn: 0,
};

/** Days of waiting that cost as much as a concession. Assumed: four weeks. */
export const DAYS_A_UNIT = 28;
