import type { ReadingOptions } from '../options.js';
import { verdicts, type Standing } from '../../engine/index.js';
import { subjectOf, type FormatOf, type RunReport } from '../../report/index.js';
import { EXIT, UsageError } from '../failure.js';
import type { Io } from '../io.js';
import type { Session } from '../session.js';
import { printed } from '../print.js';
import { candidateIn } from '../parameters.js';
import { openScenario, type OpenScenario } from '../reading.js';
import { saveOverlay } from '../save.js';

/** The options of `run`. */
export interface RunOptions extends ReadingOptions {
  readonly candidate?: string;
  readonly json?: true;
  readonly quiet?: true;
  readonly failOn?: 'blocked' | 'open';
  readonly save?: string;
  readonly watch?: true;
}

/** What `run` was asked. */
export interface RunRequest {
  readonly scenario: string | undefined;
  readonly options: RunOptions;
}

/** A scenario that was opened, and what is said of it. */
export interface RunAnswer {
  readonly opened: OpenScenario;
  readonly report: RunReport;
}

/** Answers `run`; returns the answer that it wrote. */
export async function answerRun(request: RunRequest, session: Session): Promise<RunAnswer> {
  const { options, scenario: base } = request;
  const answer = await runAnswer(request, session.io);
  const { overlay, reading } = answer.opened;
  if (options.save !== undefined) {
    const { hindsight } = reading;
    await saveOverlay({ base, file: options.save, overlay, hindsight }, session.io);
  }
  const format = options.json ? 'json' : options.quiet ? 'quiet' : 'text';
  session.io.out(await answerIn(format, answer, session.io));
  session.exit = fails(subjectOf(answer.report), options.failOn) ? EXIT.unmet : EXIT.ok;
  return answer;
}

/** The answer to a request, not yet put into words. */
export async function runAnswer({ scenario: name, options }: RunRequest, io: Io): Promise<RunAnswer> {
  const opened = await openScenario(name, options, io);
  const { scenario, reading } = opened;
  const assessment = verdicts(scenario, reading);
  const subject = await candidateIn(scenario, options.candidate);
  const report = { scenario, assessment, subject };
  if (subject !== null && subjectOf(report) === null) {
    throw new UsageError(`nobody has named ${subject} by ${reading.asOf}`, '--hindsight, or a later --as-of');
  }
  return { opened, report };
}

/** An answer in a format. */
export async function answerIn(
  format: FormatOf<'run'>,
  { opened: { scenario, reading }, report }: RunAnswer,
  io: Io,
): Promise<string> {
  const ofReading = async () => (await import('../../scenario/index.js')).digest(scenario, reading);
  return printed('run', report, { command: 'run', format, digest: ofReading, io });
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}
