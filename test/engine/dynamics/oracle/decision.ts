import {
  change,
  seated,
  standing,
  supportOf,
  withholds,
  type Cell,
  type Nominee,
  type Trial,
} from './state.js';

/** Opens silence where it can be opened; tells who is appointed, or null. */
export function decide(trial: Trial): Nominee | null {
  // The sort is stable, so of equals the first by id stays first.
  const [ripe] = standing(trial)
    .filter((nominee) => isRipe(trial, nominee))
    .sort((a, b) => supportOf(b) - supportOf(a));
  if (ripe === undefined) return null;
  const breakers = trial.parameters.silence === 1 ? breaksSilence(trial, ripe) : [];
  if (breakers.length === 0) return ripe;
  for (const cell of breakers) change(trial, cell, 'H2');
  ripe.pausedUntil = trial.week + trial.parameters.silencePause;
  return null;
}

/** Nobody withholds, at most u_max are undeclared, and no broken silence is recent. */
function isRipe({ week, parameters }: Trial, nominee: Nominee): boolean {
  const cells = seated(nominee);
  const undeclared = cells.filter(({ state }) => state === 'U').length;
  const isPaused = nominee.pausedUntil > 0 && week <= nominee.pausedUntil;
  return !isPaused && !cells.some(withholds) && undeclared <= parameters.undeclaredAllowed;
}

/** Each undeclared member breaks it with pU and each that consents with pS: 1 − (1 − p)^(δ/3) for δ days. */
function breaksSilence({ parameters, chance }: Trial, nominee: Nominee): readonly Cell[] {
  const { undeclaredBreaks, consentingBreaks, silenceDays } = parameters;
  return seated(nominee).filter(({ state }) => {
    const forThreeDays = state === 'U' ? undeclaredBreaks : consentingBreaks;
    return chance.uniform() < 1 - (1 - forThreeDays) ** (silenceDays / 3);
  });
}
