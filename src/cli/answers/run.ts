import type { ReadingOptions } from '../options.js';
import { verdicts, type Standing } from '../../engine/index.js';
import { headline, runJson, runText, subjectOf } from '../../report/index.js';
import { VERSION } from '../../version.js';
import { EXIT, UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import type { Session } from '../session.js';
import { candidateIn } from '../parameters.js';
import { openScenario } from '../reading.js';
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

/** Answers `run`. */
export async function answerRun({ scenario: name, options }: RunRequest, session: Session): Promise<void> {
  const { scenario, reading, overlay } = await openScenario(name, options, session.io);
  const assessment = verdicts(scenario, reading);
  const subject = await candidateIn(scenario, options.candidate);
  const report = { scenario, assessment, subject };
  const standing = subjectOf(report);
  if (subject !== null && standing === null) {
    throw new UsageError(`nobody has named ${subject} by ${reading.asOf}`, '--hindsight, or a later --as-of');
  }
  if (options.save !== undefined) saveOverlay({ base: name, file: options.save, overlay }, session.io);
  if (options.json) {
    const { digest } = await import('../../scenario/index.js');
    const origin = { command: 'run', version: VERSION, digest: digest(scenario, reading) };
    session.io.out(runJson(report, origin));
  } else {
    const style = await styleFor(session.io);
    session.io.out(options.quiet ? headline(report, style) : runText(report, style));
  }
  session.exit = fails(standing, options.failOn) ? EXIT.unmet : EXIT.ok;
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}
