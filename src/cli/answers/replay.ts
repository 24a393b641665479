import type { ReadingOptions } from '../options.js';
import { verdicts, replay, type CandidateId, type IsoDate, type Replay } from '../../engine/index.js';
import { digest } from '../../scenario/index.js';
import { UsageError } from '../failure.js';
import { printed } from '../print.js';
import { candidateIn, dateFrom } from '../parameters.js';
import { openScenario } from '../reading.js';
import type { Session } from '../session.js';

/** What `replay` was asked. */
export interface ReplayOptions extends Omit<ReadingOptions, 'asOf'> {
  readonly from?: string;
  readonly to?: string;
  readonly candidate?: string;
  readonly events?: true;
  readonly json?: true;
  readonly csv?: true;
}

/** Answers `replay`. */
export async function answerReplay(
  { scenario: name, options }: { readonly scenario: string | undefined; readonly options: ReplayOptions },
  { io }: Session,
): Promise<void> {
  const { scenario, reading } = await openScenario(name, options, io);
  const { hindsight, rule } = reading;
  const whole = replay(scenario, { ...daysOf(options), hindsight, rule });
  const subject = await candidateIn(scenario, options.candidate);
  const shown = subject === null ? whole : restricted(whole, subject);
  const about = subject ?? verdicts(scenario, { ...reading, asOf: whole.to }).frontRunner;
  const report = { scenario, replay: shown, events: options.events ?? false, subject: about };
  const format = options.json ? 'json' : options.csv ? 'csv' : 'text';
  const ofWhole = () => digest(scenario, { ...reading, asOf: whole.to });
  io.out(await printed('replay', report, { command: 'replay', format, digest: ofWhole, io }));
}

function daysOf(options: ReplayOptions): {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
} {
  const from = options.from === undefined ? undefined : dateFrom('--from', options.from);
  const to = options.to === undefined ? undefined : dateFrom('--to', options.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(`--from ${from} lies after --to ${to}`);
  }
  return { from, to };
}

function restricted(whole: Replay, candidate: CandidateId): Replay {
  return {
    ...whole,
    steps: whole.steps.filter((step) => step.candidate === candidate),
    passages: whole.passages.filter((passage) => passage.candidate === candidate),
  };
}
