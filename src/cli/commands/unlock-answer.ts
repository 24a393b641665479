/** The work of `unlock`. */
import {
  appointmentBy,
  chancesFrom,
  estimate,
  inVerdicts,
  outbackedBy,
  raceWith,
  snapshot,
  STANCES,
  unlockBothWays,
  verdicts,
  whatIfs,
  type ById,
  type CandidateId,
  type Gains,
  type IsoDate,
  type Race,
  type Scenario,
  type Snapshot,
  type Unlock,
  type WhatIf,
} from '../../engine/index.js';
import { raceIn, runGains, runInfluence } from '../../jobs/index.js';
import { UNLOCK_FIGURES, type UnlockChances, type UnlockReport } from '../../report/index.js';
import { digest, editsFrom, namesOf } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, exitAfter, UsageError } from '../errors.js';
import { planFrom, runningIn, warnOfBy } from '../forecasting.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario, overlayBeyond, type OpenScenario } from '../open.js';
import { print } from '../print.js';
import { saveOverlay } from '../save.js';
import { candidateIn, refuseUnknown } from '../subject.js';
import type { UNLOCK_FLAGS } from './unlock.js';

type UnlockRequest = Request<(typeof UNLOCK_FLAGS)[number]>;

/** Answers `unlock`. */
export async function answerUnlock(request: UnlockRequest, io: Io): Promise<number> {
  const { args, options, format } = request;
  const opened = await openScenario(args[0], options, io);
  const { scenario, reading, edits } = opened;
  const printing = { format, digest: () => digest(scenario, reading), command: 'unlock', io };
  if (options.explainFigures) {
    await print('definitions', UNLOCK_FIGURES, printing);
    return EXIT.ok;
  }
  const read = snapshot(scenario, reading);
  const subject = await candidateIn(scenario, options.candidate);
  refuseUnknown(subject, [verdicts(read)], opened);
  warnOfNoEffect(edits, { readings: [reading], sees: inVerdicts }, io);
  const asked = { ...boundsOf(request, scenario), candidate: subject ?? undefined };
  const bothWays = unlockBothWays(read, { ...asked, goal: options.adopted ? 'adopted' : 'unblocked' });
  const work = { request, opened, read, found: bothWays.unlock };
  await saveSet(bothWays.stop ?? bothWays.unlock, work, io);
  const interruption = io.interruption();
  const byChance =
    options.byDay === undefined || bothWays.unlock.standing.verdict === 'withdrawn'
      ? NO_CHANCES
      : await chancesBy(options.byDay, { ...work, interruption }, io);
  const report = { scenario, asOf: reading.asOf, rule: read.rule, ...bothWays, ...byChance };
  await print('unlock', report, printing);
  return interruption.aborted ? exitAfter(interruption) : EXIT.ok;
}

/** The bounds of the search, and what things cost. */
function boundsOf({ options }: UnlockRequest, scenario: Scenario) {
  const { maxCost, maxSize, withoutMoves, cost = [] } = options;
  const costs: ById<number> = Object.fromEntries(
    cost.map(([key, amount]) => [costKey(key, scenario), amount]),
  );
  return { maxCost, maxSize, moves: withoutMoves !== true, costs, listed: scenario };
}

/** The key of a lever or a stance, as the search knows it. @throws UsageError when it is none. */
function costKey(typed: string, { candidates, concessions, levers = {}, body }: Scenario): string {
  const known = [...STANCES, ...Object.keys(candidates), ...Object.keys(concessions), ...Object.keys(levers)];
  if (known.includes(typed)) return typed;
  const { code } = namesOf(body).match(typed);
  if (code !== null) return code;
  const all = [...known, ...Object.keys(body.members)];
  throw new UsageError(`--cost: "${typed}" is no member, stance, concession, candidate or lever`, {
    word: typed,
    known: all,
  });
}

/** What was found, and where. */
interface Work {
  readonly request: UnlockRequest;
  readonly opened: OpenScenario;
  readonly read: Snapshot;
  readonly found: Unlock;
}

/** Saves a set of the list as an overlay, where that was asked. @throws UsageError when there is none of that number. */
async function saveSet(shown: Unlock, { request: { args, options }, opened }: Work, io: Io): Promise<void> {
  const { pick = 1, asOf, saveSet: file } = options;
  if (file === undefined) return;
  const way = shown.ways[pick - 1];
  if (way === undefined) {
    const message = shown.ways.length === 0 ? 'there is no set to save' : `there is no set ${pick}`;
    throw new UsageError(
      message,
      shown.ways.length === 0 ? 'unlock without --save says why' : `--pick takes 1 to ${shown.ways.length}`,
    );
  }
  const edits = editsFrom(way);
  const patch = await overlayBeyond(args[0], { opened, edits }, { options, io });
  const { hindsight } = opened.reading;
  await saveOverlay({ base: args[0], file, asOf, edits: opened.edits, patch, hindsight }, io);
}

type ByChance = Pick<UnlockReport, 'chances' | 'influence'>;

const NO_CHANCES: ByChance = { chances: null, influence: null };

/** What each set and each lever gains by a day, and who matters; null: it was stopped before any trials finished. */
async function chancesBy(
  day: IsoDate,
  { request: { options }, opened, found, read, interruption }: Work & { readonly interruption: AbortSignal },
  io: Io,
): Promise<ByChance> {
  const { trialsPaired: trials, seed, param, params, workers } = options;
  const asked = { by: [day], trials, seed, ...(param ? { param } : {}), ...(params ? { params } : {}) };
  const plan = await planFrom(opened, asked, io);
  warnOfBy(plan, { by: [day] }, io);
  const [by = day] = plan.by;
  const [what, { parameters }] = [whatIfs(found), plan];
  const { candidate } = found;
  const race = raceIn(plan);
  const { running, stop } = await runningIn(io, { interruption, workers });
  const whatIf = {
    before: { race, parameters },
    others: what.map((each) => ({ race: raceWith(read, each), parameters })),
    by: appointmentBy(read, found, by),
    ...{ seed, trials },
  };
  try {
    const gains = await runGains(whatIf, running);
    const question = { snapshot: read, candidate, by, parameters, seed };
    const influence = gains === null ? null : await runInfluence(question, trials, running);
    if (gains === null) io.err('stopped before any trials finished; there are no chances\n');
    return {
      chances: gains && chancesOf(what, gains, { by, seed, wanted: trials, race, candidate }),
      influence: influence && {
        scenario: opened.scenario,
        asOf: read.asOf,
        rule: read.rule,
        influence,
        seed,
        wanted: trials,
      },
    };
  } finally {
    stop();
  }
}

interface ChancesAsked extends Pick<UnlockChances, 'by' | 'seed' | 'wanted'> {
  readonly race: Race;
  readonly candidate: CandidateId;
}

function chancesOf(
  what: readonly WhatIf[],
  gains: Gains,
  { race, candidate, ...asked }: ChancesAsked,
): UnlockChances {
  const { trials, before } = gains;
  return {
    ...asked,
    trials,
    before: estimate(before, trials),
    outbackedBy: outbackedBy(race, candidate),
    rows: chancesFrom(what, gains),
  };
}
