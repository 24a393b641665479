/** A part of a forecast: what a shard or a checkpoint holds. */
import { merged, type Ensemble } from '../engine/index.js';
import { JobError } from './job-error.js';
import { shardRange, type Block, type Shard } from './blocks.js';
import type { ForecastPlan } from './plan.js';

/** What a part says that it is. */
export const KIND = 'nato-consensus forecast part';

/** A part of a forecast: what was asked, and the trials that were run. */
export interface Part {
  readonly formatVersion: number;
  readonly kind: typeof KIND;
  readonly version: string;
  readonly plan: ForecastPlan;
  /** The trials of the part, the last exclusive. */
  readonly range: Block;
  /** How far it has come: the first trial that is not in the ensemble. */
  readonly reached: number;
  /** Null: nothing has been run. */
  readonly ensemble: Ensemble | null;
}

/** The format of a part, raised when an older one can no longer be read. */
export const FORMAT_VERSION = 5;

/** A part with no trials run yet: one shard, or all of the forecast. */
export function freshPart(
  plan: ForecastPlan,
  { version, shard }: { readonly version: string; readonly shard: Shard | null },
): Part {
  const range = shard === null ? { from: 0, to: plan.trials } : shardRange(shard, plan.trials);
  return {
    formatVersion: FORMAT_VERSION,
    kind: KIND,
    version,
    plan,
    range,
    reached: range.from,
    ensemble: null,
  };
}

/** A part with the name of its file. */
export interface NamedPart {
  readonly name: string;
  readonly part: Part;
}

/** The whole forecast from the parts of all shards. @throws JobError when they do not make one. */
export function mergedParts(named: readonly NamedPart[]): Part {
  const [first] = named;
  if (!first) throw new RangeError('there must be a part to merge, got none');
  const parts = [...named].sort((a, b) => a.part.range.from - b.part.range.from);
  const { plan } = first.part;
  for (const { name, part } of parts) {
    if (JSON.stringify(part.plan) !== JSON.stringify(plan)) {
      throw new JobError(`${name} and ${first.name} are parts of different forecasts`);
    }
    if (part.reached !== part.range.to) {
      throw new JobError(`${name} was stopped before its end`, `run its shard again with --resume ${name}`);
    }
  }
  checkCover(parts, plan.trials);
  const ensembles = parts.flatMap(({ part: { ensemble } }) => (ensemble === null ? [] : [ensemble]));
  return {
    ...first.part,
    range: { from: 0, to: plan.trials },
    reached: plan.trials,
    ensemble: ensembles.reduce(merged),
  };
}

function checkCover(parts: readonly NamedPart[], trials: number): void {
  let reached = 0;
  for (const { name, part } of parts) {
    if (part.range.from < reached) throw new JobError(`${name} holds trials that another part holds too`);
    if (part.range.from > reached) throw missing(reached, part.range.from);
    reached = part.range.to;
  }
  if (reached < trials) throw missing(reached, trials);
}

function missing(from: number, to: number): JobError {
  return new JobError(`the trials from ${from} to ${to - 1} are missing`, 'merge the parts of all shards');
}
