/** The work of `sensitivity`. */
import {
  daysBetween,
  effectsOf,
  estimatedRow,
  factorsOf,
  inRace,
  sidesFor,
  snapshot,
  sobolIndices,
  verdicts,
  type CandidateId,
} from '../../engine/index.js';
import { raceIn, runSensitivity, type ForecastPlan } from '../../jobs/index.js';
import type { SensitivityReport } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, exitAfter } from '../errors.js';
import { planFrom, posteriorGiven, runningIn, warnOfBy } from '../forecasting.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario } from '../open.js';
import { print } from '../print.js';
import { candidateIn, refuseUnknown } from '../subject.js';
import type { SENSITIVITY_FLAGS } from './sensitivity.js';

type SensitivityRequest = Request<(typeof SENSITIVITY_FLAGS)[number]>;

/** Answers `sensitivity`. */
export async function answerSensitivity(request: SensitivityRequest, io: Io): Promise<number> {
  const { args, options, format } = request;
  const opened = await openScenario(args[0], options, io);
  const { scenario, reading, edits } = opened;
  const printing = { format, digest: () => digest(scenario, reading), command: 'sensitivity', io };
  if (options.explainFigures) {
    const { SENSITIVITY_FIGURES } = await import('../../report/index.js');
    await print('definitions', SENSITIVITY_FIGURES, printing);
    return EXIT.ok;
  }
  const assessment = verdicts(snapshot(scenario, reading));
  const asked = await candidateIn(scenario, options.candidate);
  refuseUnknown(asked, [assessment], opened);
  const by = options.onDay === undefined ? {} : { by: [options.onDay] };
  const { candidate: _candidate, onDay: _onDay, ...others } = options;
  const plan = await planFrom(opened, { ...others, ...by, trials: options.trialsAtEnds }, io);
  warnOfNoEffect(edits, { readings: [reading], sees: inRace }, io);
  warnOfBy(plan, by, io);
  // Without a front-runner nothing comes this far unless a candidate was named.
  const candidate = asked ?? assessment.frontRunner ?? '';
  const interruption = io.interruption();
  const report = await reportFrom({ plan, candidate, request, interruption }, io);
  if (report === null) io.err('stopped before any trials finished; no result\n');
  else await print('sensitivity', report, printing);
  return interruption.aborted ? exitAfter(interruption) : EXIT.ok;
}

/** What is asked of which candidate. */
interface Question {
  readonly plan: ForecastPlan;
  readonly candidate: CandidateId;
  readonly request: SensitivityRequest;
  readonly interruption: AbortSignal;
}

/** Runs both parts. @returns Null: it was stopped before any trials finished. */
async function reportFrom(
  { plan, candidate, request: { options }, interruption }: Question,
  io: Io,
): Promise<SensitivityReport | null> {
  const { scenario, reading, seed, trials } = plan;
  const posterior = posteriorGiven(options, plan, io.cwd);
  const side = { race: raceIn(plan), parameters: posterior.values };
  const factors = factorsOf({ snapshot: snapshot(scenario, reading), posterior });
  const by = plan.by.at(-1) ?? reading.asOf;
  const question = { candidate, day: daysBetween(reading.asOf, by) };
  const oneAtATime = { ...sidesFor(side, factors), question, seed };
  const design = { side, posterior, question, seed };
  const { running, stop } = await runningIn(io, { interruption, workers: options.workers });
  const { rows } = options;
  const done = await runSensitivity({ oneAtATime, design, trials, rows }, running).finally(stop);
  if (done === null) return null;
  return {
    ...{ scenario, asOf: reading.asOf, candidate, by, rule: scenario.rule, seed },
    effects: effectsOf(factors, done.counts),
    varied: posterior.laws.map(({ name }) => name),
    indices: done.rows.length === 0 ? null : sobolIndices(done.rows.map(estimatedRow), seed),
    wanted: { trials, rows },
  };
}
