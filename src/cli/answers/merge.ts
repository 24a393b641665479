/* eslint-disable @typescript-eslint/no-non-null-assertion -- the command takes one part or more */
import { merged } from '../../engine/index.js';
import { VERSION } from '../../version.js';
import { UsageError } from '../failure.js';
import { writeForecast } from '../forecast/answer.js';
import { loadPart } from '../forecast/part-file.js';
import type { Part } from '../forecast/part.js';
import type { Session } from '../session.js';

/** The options of `merge`. */
export interface MergeOptions {
  readonly json?: true;
}

/** What `merge` was asked. */
export interface MergeRequest {
  readonly parts: readonly string[];
  readonly options: MergeOptions;
}

/** Answers `merge`. */
export async function answerMerge({ parts: files, options }: MergeRequest, { io }: Session): Promise<void> {
  const parts = await Promise.all(
    files.map(async (file) => ({ file, part: await loadPart(file, { cwd: io.cwd, version: VERSION }) })),
  );
  parts.sort((a, b) => a.part.range.from - b.part.range.from);
  const first = parts[0]!;
  for (const { file, part } of parts) checkComplete(file, part, first.part);
  const { plan } = first.part;
  checkCover(parts, plan.trials);
  const ensembles = parts.flatMap(({ part: { ensemble } }) => (ensemble === null ? [] : [ensemble]));
  const ensemble = ensembles.reduce(merged);
  await writeForecast({ plan, ensemble, wanted: plan.trials }, options.json ?? false, io);
}

function checkComplete(file: string, part: Part, first: Part): void {
  if (JSON.stringify(part.plan) !== JSON.stringify(first.plan)) {
    throw new UsageError(`${file} is a part of another forecast than the first`);
  }
  if (part.reached !== part.range.to) {
    throw new UsageError(`${file} was stopped before its end`, `run its shard again with --resume ${file}`);
  }
}

function checkCover(parts: readonly { readonly file: string; readonly part: Part }[], trials: number): void {
  let reached = 0;
  for (const { file, part } of parts) {
    if (part.range.from < reached) throw new UsageError(`${file} holds trials that another part holds too`);
    if (part.range.from > reached) throw missing(reached, part.range.from);
    reached = part.range.to;
  }
  if (reached < trials) throw missing(reached, trials);
}

function missing(from: number, to: number): UsageError {
  return new UsageError(`the trials from ${from} to ${to - 1} are missing`, 'merge the parts of all shards');
}
