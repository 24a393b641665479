import type { ReadingOptions } from '../options.js';
import { snapshot, verdicts, type Standing } from '../../engine/index.js';
import { headline, runJson, runText, subjectOf, type RunReport } from '../../report/index.js';
import { VERSION } from '../../version.js';
import { EXIT, UsageError } from '../failure.js';
import { styleFor, type Io } from '../io.js';
import type { Session } from '../session.js';
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
  if (options.json) session.io.out(await documentOf(answer));
  else {
    const style = await styleFor(session.io);
    session.io.out(options.quiet ? headline(answer.report, style) : runText(answer.report, style));
  }
  session.exit = fails(subjectOf(answer.report), options.failOn) ? EXIT.unmet : EXIT.ok;
  return answer;
}

/** The answer to a request, not yet put into words. */
export async function runAnswer({ scenario: name, options }: RunRequest, io: Io): Promise<RunAnswer> {
  const opened = await openScenario(name, options, io);
  const { scenario, reading } = opened;
  const assessment = verdicts(snapshot(scenario, reading));
  const subject = await candidateIn(scenario, options.candidate);
  const report = { scenario, assessment, subject, hindsight: reading.hindsight };
  if (subject !== null && subjectOf(report) === null) {
    throw new UsageError(`nobody has named ${subject} by ${reading.asOf}`, '--hindsight, or a later --as-of');
  }
  return { opened, report };
}

/** An answer as a JSON document. */
export async function documentOf({ opened: { scenario, reading }, report }: RunAnswer): Promise<string> {
  const { digest } = await import('../../scenario/index.js');
  return runJson(report, { command: 'run', version: VERSION, digest: digest(scenario, reading) });
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}
