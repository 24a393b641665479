/** What `run` answers, once. */
import { snapshot, verdicts, type Standing } from '../../engine/index.js';
import { subjectOf, type RunReport } from '../../report/index.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { openScenario, warnOfNoEffect, type OpenScenario } from '../open.js';
import { rendered } from '../print.js';
import { saveOverlay } from '../save.js';
import { candidateIn } from '../values.js';
import type { RUN_FLAGS } from './run.js';

/** What `run` was asked. */
export type RunRequest = Request<(typeof RUN_FLAGS)[number]>;

/** An answer of `run`, not yet put into words. */
export interface RunAnswer {
  readonly opened: OpenScenario;
  readonly report: RunReport;
}

/** Answers `run`. @returns The answer that was printed, with the exit code. */
export async function printRun(
  request: RunRequest,
  io: Io,
): Promise<{ readonly answer: RunAnswer; readonly exit: number }> {
  const { options, args } = request;
  const answer = await runAnswer(request, io);
  const { overlay, reading } = answer.opened;
  warnOfNoEffect(answer.opened, io);
  if (options.save !== undefined) {
    const { hindsight } = reading;
    await saveOverlay({ base: args[0], file: options.save, overlay, hindsight }, io);
  }
  io.out(await runText(answer, request, io));
  const exit = fails(subjectOf(answer.report), options.failOn) ? EXIT.unmet : EXIT.ok;
  return { answer, exit };
}

/** The answer to a request. @throws UsageError when the candidate has not been named by the reading date. */
export async function runAnswer({ args, options }: RunRequest, io: Io): Promise<RunAnswer> {
  const opened = await openScenario(args[0], options, io);
  const { scenario, reading } = opened;
  const subject = await candidateIn(scenario, options.candidate);
  const assessment = verdicts(snapshot(scenario, reading));
  const report = { scenario, assessment, subject, hindsight: reading.hindsight };
  if (subject !== null && subjectOf(report) === null) throw notNamed(subject, reading.asOf);
  return { opened, report };
}

/** Nobody has named a candidate by a date. */
export function notNamed(candidate: string, asOf: string): UsageError {
  return new UsageError(`nobody has named ${candidate} by ${asOf}`, '--hindsight, or a later --as-of');
}

/** An answer in the format that was asked for. */
export async function runText(
  { opened: { scenario, reading }, report }: RunAnswer,
  { format }: Pick<RunRequest, 'format'>,
  io: Io,
): Promise<string> {
  const digestOfReading = async () => {
    const { digest } = await import('../../scenario/index.js');
    return digest(scenario, reading);
  };
  return rendered('run', report, { printing: { format, digest: digestOfReading }, io });
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}
