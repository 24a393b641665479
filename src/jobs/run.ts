/** Runs trials block by block and adds them up, in the order of the trials. */
import { availableParallelism } from 'node:os';
import type { AppointmentQuestion, Ensemble, Gains, Pairing, Side } from '../engine/index.js';
import { BLOCK, blocksOf, blockSize, trialSize, type Block } from './blocks.js';
import type { Part } from './part.js';
import { isPrecise, raceIn, wantedTrials, type ForecastPlan } from './plan.js';
import { runnerFor } from './pool.js';
import { runBlocks, type OnBlock } from './run-blocks.js';
import { FORECAST, GAINS, PAIRING, RACES, type Task } from './tasks.js';

/** How a job is run; its answer depends on none of this. */
export interface Running {
  /** Threads; null: one per core where that is worth it. */
  readonly workers: number | null;
  /** The built script of a worker thread. */
  readonly script: string;
  readonly isStopped: () => boolean;
  /** Hears of the trials done and, as far as that can be told, of those wanted. */
  readonly onProgress: (done: number, wanted: number) => void;
}

/** Trials below which threads cost more than they bring; measured, see docs/performance.md. */
const WORTH_THREADS = 100_000;

/** Threads that have at least a block each. */
function threadCount(workers: number | null, trials: number): number {
  const threads = workers ?? (trials >= WORTH_THREADS ? availableParallelism() : 1);
  return Math.min(threads, Math.ceil(trials / BLOCK));
}

/** What {@link runRange} runs. */
export interface Job<Given, Result> {
  readonly task: Task<Given, Result>;
  readonly given: Given;
  readonly range: Block;
  readonly size: number;
  readonly start: Result | null;
  /** Trials in all. */
  readonly trials: number;
}

/** Runs a range in blocks; ends early when stopped, or when `onBlock` has had enough. */
export async function runRange<Given, Result>(
  { task, given, range, size, start, trials }: Job<Given, Result>,
  running: Running,
  onBlock: OnBlock<Result>,
): Promise<Result | null> {
  const count = threadCount(running.workers, trials);
  const runner = runnerFor(task, given, { count, script: running.script });
  try {
    const work = { runner, blocks: blocksOf(range, size), start, sum: task.sum };
    return await runBlocks(work, { onBlock, isStopped: running.isStopped });
  } finally {
    await runner.close();
  }
}

/**
 * Runs the trials of a part that are left; ends early when stopped, with what was done by then. `onBlock` hears of the
 * part as it stands after each block.
 *
 * @throws JobError when there is no race to simulate.
 */
export async function runForecast(
  start: Part,
  running: Running,
  onBlock: (sofar: Part) => void,
): Promise<Part> {
  const { plan } = start;
  if (isDone(start)) return start;
  const range = { from: start.reached, to: start.range.to };
  const given = { side: sideOf(plan), seed: plan.seed };
  const size = blockSize(plan.precision === null ? range.to - range.from : BLOCK, trialSize(given.side.race));
  const partWith = (ensemble: Ensemble | null): Part => {
    return { ...start, reached: start.range.from + (ensemble?.trials ?? 0), ensemble };
  };
  const trials = range.to - range.from;
  const job = { task: FORECAST, given, range, size, start: start.ensemble, trials };
  const ensemble = await runRange(job, running, (sofar) => {
    const part = partWith(sofar);
    running.onProgress(sofar.trials, wantedTrials(plan, start.range.to - start.range.from, sofar));
    onBlock(part);
    return isPreciseAt(part);
  });
  return partWith(ensemble);
}

/** Blocks between two checkpoints. Assumed: a write takes a hundredth of the time of that many. */
const CHECKPOINT_BLOCKS = 25;

/** Milliseconds between two checkpoints, however few blocks were run. Assumed: what a user would not mind losing. */
const CHECKPOINT_TIME = 30_000;

/** Whether it is time for a checkpoint, by the blocks and the milliseconds since the last one. */
export function isCheckpointDue(blocks: number, milliseconds: number): boolean {
  return blocks >= CHECKPOINT_BLOCKS || milliseconds >= CHECKPOINT_TIME;
}

/** Whether a run would have ended where this one begins. */
function isDone(part: Part): boolean {
  return part.reached === part.range.to || isPreciseAt(part);
}

/** Whether a part is as precise as was asked, which is looked at after whole blocks alone. */
function isPreciseAt({ plan, reached, ensemble }: Part): boolean {
  return ensemble !== null && reached % BLOCK === 0 && isPrecise(plan, ensemble);
}

/**
 * Runs two forecasts with the same random draws; ends early when stopped.
 *
 * @returns What was done by then; null: nothing.
 * @throws JobError when there is no race to simulate on one of the sides.
 */
export async function runPairing(
  before: ForecastPlan,
  after: ForecastPlan,
  running: Running,
): Promise<Pairing | null> {
  const given = { before: sideOf(before), after: sideOf(after), seed: after.seed };
  const range = { from: 0, to: after.trials };
  const size = blockSize(after.trials, Math.max(trialSize(given.before.race), trialSize(given.after.race)));
  const job = { task: PAIRING, given, range, size, start: null, trials: after.trials };
  return runRange(job, running, ({ trials }) => {
    running.onProgress(trials, after.trials);
    return false;
  });
}

/** Races of which as many trials are run each. */
export interface ManyRaces {
  readonly sides: readonly Side[];
  readonly seed: string;
  /** Of each race. */
  readonly trials: number;
}

/**
 * Runs many races, one after the other, in blocks of trials; ends early when stopped.
 *
 * @returns What was done by then, from the first race on; each has all of its trials.
 */
export async function runRaces(given: ManyRaces, running: Running): Promise<readonly Ensemble[]> {
  const { sides, trials } = given;
  const wanted = trials * sides.length;
  const size = Math.min(trials, blockSize(trials, Math.max(0, ...sides.map(({ race }) => trialSize(race)))));
  const range = { from: 0, to: wanted };
  const job = { task: RACES, given, range, size, start: null, trials: wanted };
  const done = await runRange(job, running, (sofar) => {
    running.onProgress(
      sofar.reduce((sum, { ensemble }) => sum + ensemble.trials, 0),
      wanted,
    );
    return false;
  });
  return (done ?? []).map(({ ensemble }) => ensemble).filter((ensemble) => ensemble.trials === trials);
}

/** What is gained over doing nothing: the race as it stands, and the same with something done. */
export interface WhatIfs {
  readonly before: Side;
  readonly others: readonly Side[];
  readonly by: AppointmentQuestion;
  readonly seed: string;
  readonly trials: number;
}

/** Runs a race against others with the same random draws; ends early when stopped. @returns What was done by then; null: nothing. */
export async function runGains(
  { before, others, by, seed, trials }: WhatIfs,
  running: Running,
): Promise<Gains | null> {
  const sides = [before, ...others];
  const most = Math.max(...sides.map(({ race }) => trialSize(race)));
  // A trial of each side: a block is as long as one of a single race.
  const size = Math.max(1, Math.floor(blockSize(BLOCK, most) / sides.length));
  const given = { sides, seed, by };
  const job = {
    task: GAINS,
    given,
    range: { from: 0, to: trials },
    size,
    start: null,
    trials: trials * sides.length,
  };
  return runRange(job, running, (sofar) => {
    running.onProgress(sofar.trials, trials);
    return false;
  });
}

function sideOf(plan: ForecastPlan): Side {
  return { race: raceIn(plan), parameters: plan.parameters };
}
