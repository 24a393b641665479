/** What `run` answers, once. */
import { inVerdicts, snapshot, verdicts, type Standing } from '../../engine/index.js';
import { subjectOf, type RunReport } from '../../report/index.js';
import type { Request } from '../command.js';
import { EXIT } from '../errors.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario, type OpenScenario } from '../open.js';
import { rendered } from '../print.js';
import { saveOverlay } from '../save.js';
import { candidateIn, refuseUnknown } from '../subject.js';
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
  const { edits, reading } = answer.opened;
  warnOfNoEffect(edits, { readings: [reading], sees: inVerdicts }, io);
  if (options.save !== undefined) {
    const { asOf } = options;
    const { hindsight } = reading;
    await saveOverlay({ base: args[0], file: options.save, asOf, edits, hindsight }, io);
  }
  io.out(await runText(answer, request, io));
  const exit = fails(subjectOf(answer.report), options.failOn) ? EXIT.unmet : EXIT.ok;
  return { answer, exit };
}

/** The answer to a request. @throws UsageError when nobody has named the candidate by then, or there is none whose verdict could fail. */
export async function runAnswer({ args, options }: RunRequest, io: Io): Promise<RunAnswer> {
  const opened = await openScenario(args[0], options, io);
  const { scenario, reading } = opened;
  const subject = await candidateIn(scenario, options.candidate);
  const assessment = verdicts(snapshot(scenario, reading));
  // Without a front-runner there is still an answer, but no verdict that could fail.
  if (subject !== null || options.failOn !== undefined) refuseUnknown(subject, [assessment], opened);
  return { opened, report: { scenario, assessment, subject, hindsight: reading.hindsight } };
}

/** An answer in the format that was asked for. */
export async function runText(
  { opened: { scenario, reading }, report }: RunAnswer,
  { format }: Pick<RunRequest, 'format'>,
  io: Io,
): Promise<string> {
  const digestOfReading = async () => {
    const { digest } = await import('../../scenario/digest.js');
    return digest(scenario, reading);
  };
  return rendered('run', report, { format, digest: digestOfReading, io });
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}
