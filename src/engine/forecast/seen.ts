/** A forecast of a snapshot with what is told beside it, whoever asks. */
import type { CandidateId } from '../case/candidate.js';
import type { IsoDate } from '../case/date.js';
import { deadlinesAhead, type Deadline, type DecisionOnRecord, type Snapshot } from '../case/in-force.js';
import type { Ensemble } from '../futures/ensemble.js';
import type { Side } from '../futures/trial.js';
import { verdicts } from '../verdict/standings.js';
import { baselinesOf, type Baseline } from './baselines.js';
import { forecastOf, type Forecast } from './summary.js';

/** What a forecast is about. */
export interface ForecastView {
  /** The scenario on the reading date. */
  readonly read: Snapshot;
  /** The race of that snapshot, with the parameters that it was run with. */
  readonly side: Side;
  readonly by: readonly IsoDate[];
  /** Of whom the dated rules speak; null: of the front-runner. */
  readonly candidate: CandidateId | null;
}

/** What an ensemble says, with what is told beside it. */
export interface ForecastSeen {
  readonly forecast: Forecast;
  /** The candidate that was asked for, or else the front-runner; null: nobody leads. */
  readonly subject: CandidateId | null;
  readonly frontRunner: CandidateId | null;
  /** Who share the lead; empty unless there are several. */
  readonly tied: readonly CandidateId[];
  /** Simple rules beside the simulation. */
  readonly baselines: readonly Baseline[];
  /** Days by which a decision was looked for, ascending. */
  readonly deadlines: readonly Deadline[];
  /** The decision that is on record already; null: none, or a what-if stands in the way of it. */
  readonly decision: DecisionOnRecord | null;
}

/** What `ensemble`, which ran that race, says of it. @throws RangeError when nobody is a member on that day. */
export function forecastSeen(ensemble: Ensemble, { read, side, by, candidate }: ForecastView): ForecastSeen {
  const { asOf } = read;
  const { standings, frontRunner, tied } = verdicts(read);
  const subject = candidate ?? frontRunner;
  const standing = standings.find(({ id }) => id === subject) ?? null;
  return {
    forecast: forecastOf(ensemble, asOf, by),
    ...{ subject, frontRunner, tied },
    baselines: baselinesOf({ side, asOf, by, standing, frontRunner }),
    deadlines: deadlinesAhead(read),
    decision: side.race.decided === null ? null : read.decision,
  };
}
