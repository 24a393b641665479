/** What the model would press for by the record of one day: its own rules, asked of a trial in which nothing is drawn that the record does not say. */
import type { CandidateId } from '../case/candidate.js';
import { drawTrial } from '../futures/chances.js';
import { parametersWith } from '../futures/parameters.js';
import { settle } from '../futures/pressure.js';
import type { Race } from '../futures/race.js';
import { courseOf } from '../futures/trial.js';

/** Why a candidate may give up. */
export type ExitReason = 'stopped' | 'trailing';

/** What a search for somebody else is up against. */
export type SearchState = 'deadlock' | 'opposed' | 'free';

/** Shares, in [0, 1], of the ways in which the record of a day can be filled in where a total names nobody. */
export interface Pressed {
  /** By candidate: may give up, and why. */
  readonly exits: Readonly<Record<CandidateId, Readonly<Record<ExitReason, number>>>>;
  /** By candidate: would be chosen if the race were ripe. */
  readonly eligible: Readonly<Record<CandidateId, number>>;
  /** Anybody would be. */
  readonly choosable: number;
  readonly search: Readonly<Record<SearchState, number>>;
  /** Nobody is free, so that the term may be extended. */
  readonly stuck: number;
}

/** Rates by which the states of a search can be told apart; nothing that the record does not say is drawn. */
const RECORD_ONLY = parametersWith({
  unseenObjection: 0,
  undeclaredWithholds: 0,
  exitRate: 1,
  newcomerRate: 1,
  newcomerOpposed: 0.5,
});

/** Draws of who is inside a reported total. Assumed: enough for a share to be right within three points. */
const DRAWS = 256;

/** What the model would press for by the record of one day. */
export function pressedBy(race: Race): Pressed {
  const { state, chances } = courseOf(
    { race: { ...race, isRipe: true, decided: null }, parameters: RECORD_ONLY },
    'record',
  );
  const { layout, chosenAt, exitDue, isFree, holdingPrincipals, holdingLines } = state;
  const draws = race.candidates.some(({ total }) => total !== null) ? DRAWS : 1;
  const ids = race.candidates.map(({ id }) => id);
  const exits = ids.map(() => ({ stopped: 0, trailing: 0 }));
  const eligible = ids.map(() => 0);
  const search = { deadlock: 0, opposed: 0, free: 0 };
  let [choosable, stuck] = [0, 0];
  for (let trial = 0; trial < draws; trial++) {
    drawTrial(state, chances, trial);
    settle(state, chances);
    const isAnyFree = layout.stands.some((stands, at) => stands === 1 && isFree[at] === 1);
    const isDeadlock = state.foundRate === 1;
    search[isDeadlock ? 'deadlock' : isAnyFree ? 'free' : 'opposed'] += 1 / draws;
    stuck += Number(!isAnyFree) / draws;
    choosable += Number(chosenAt.some((time) => time < Infinity)) / draws;
    for (const at of ids.keys()) {
      eligible[at]! += Number(chosenAt[at]! < Infinity) / draws;
      const isStopped = isFree[at] === 0 && holdingPrincipals[at]! + holdingLines[at]! > 0;
      const reason = layout.stands[at] === 0 || isStopped ? 'stopped' : 'trailing';
      exits[at]![reason] += Number(exitDue[at]! < Infinity) / draws;
    }
  }
  const byId = <T>(values: readonly T[]) => Object.fromEntries(ids.map((id, at) => [id, values[at]!]));
  return { exits: byId(exits), eligible: byId(eligible), choosable, search, stuck };
}
