import { assess, type Standing } from '../../engine/index.js';
import { runJson, runText, subjectOf } from '../../report/index.js';
import { digest } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import type { RunRequest } from '../commands/run.js';
import { EXIT, UsageError } from '../failure.js';
import { styleFor } from '../io.js';
import type { Session } from '../program.js';
import { openScenario } from '../reading.js';

/** Answers `run`. */
export async function answerRun({ scenario: name, options }: RunRequest, session: Session): Promise<void> {
  const { scenario, reading } = await openScenario(name, options, session.io);
  const assessment = assess(scenario, reading);
  const subject = options.candidate ?? null;
  const report = { scenario, assessment, subject };
  const standing = subjectOf(report);
  if (subject !== null && standing === null) throw unknownCandidate(subject, report.assessment.standings);
  if (options.json) {
    const origin = { command: 'run', version: VERSION, digest: digest(scenario, reading) };
    session.io.out(runJson(assessment, origin));
  } else {
    const text = runText(report, await styleFor(session.io));
    session.io.out(options.quiet ? `${text.split('\n\n')[0] ?? ''}\n` : text);
  }
  session.exit = fails(standing, options.failOn) ? EXIT.unmet : EXIT.ok;
}

function fails(standing: Standing | null, failOn: 'blocked' | 'open' | undefined): boolean {
  if (failOn === undefined) return false;
  return standing?.verdict === 'blocked' || (failOn === 'open' && standing?.verdict !== 'adopted');
}

function unknownCandidate(id: string, standings: readonly Standing[]): UsageError {
  const known = standings.map((standing) => standing.id).join(', ');
  return new UsageError(`there is no candidate "${id}" at that date; there are: ${known || 'none'}`);
}
