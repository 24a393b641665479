/** A part of a forecast: what a shard or a checkpoint holds. */
import { merged, type Ensemble } from '../engine/index.js';
import { everyDifference } from './differences.js';
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
  const parts = [...named].sort(byRange);
  const { plan } = first.part;
  for (const { name, part } of parts) {
    const different = everyDifference(part.plan, plan);
    if (different.length > 0) {
      const message = `${name} and ${first.name} are parts of different forecasts`;
      throw new JobError(`${message}: ${different.join('; ')}`, 'merge the parts of one forecast');
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

/** By first trial; a part without trials before the one that begins where it does. */
function byRange({ part: { range: a } }: NamedPart, { part: { range: b } }: NamedPart): number {
  return a.from - b.from || a.to - b.to;
}

/** Refuses parts that do not have each trial once. */
function checkCover(parts: readonly NamedPart[], trials: number): void {
  const missing: Block[] = [];
  let [reached, last] = [0, ''];
  for (const { name, part } of parts) {
    const { from, to } = part.range;
    if (from < reached) {
      const both = wordsOf({ from, to: Math.min(to, reached) });
      throw new JobError(`${name} and ${last} both hold ${both}`, 'leave one of them out');
    }
    if (from > reached) missing.push({ from: reached, to: from });
    [reached, last] = [to, name];
  }
  if (reached < trials) missing.push({ from: reached, to: trials });
  if (missing.length === 0) return;
  const [only = '', ...more] = missing.map(wordsOf);
  const are = more.length === 0 && !only.includes(' to ') ? 'is' : 'are';
  throw new JobError(`${[only, ...more].join(', ')} ${are} missing`, 'merge the parts of all shards');
}

/** Trials in words, the last inclusive. */
function wordsOf({ from, to }: Block): string {
  return to - from === 1 ? `trial ${from}` : `trials ${from} to ${to - 1}`;
}
