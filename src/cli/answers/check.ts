import { check } from '../../engine/index.js';
import {
  checkJson,
  checkJunit,
  checkTap,
  checkText,
  checkTotals,
  type CheckedScenario,
} from '../../report/index.js';
import { readScenario } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { EXIT, UsageError } from '../failure.js';
import { namedFiles, resolverFor, scenarioText } from '../../files/index.js';
import { styleFor, type Io } from '../io.js';
import type { Session } from '../session.js';

/** What `check` was asked. */
export interface CheckOptions {
  readonly filter?: string;
  readonly json?: true;
  readonly tap?: true;
  readonly junit?: true;
  readonly allowOutside?: true;
}

/** Answers `check`. */
export async function answerCheck(
  { paths, options }: { readonly paths: readonly string[]; readonly options: CheckOptions },
  session: Session,
): Promise<void> {
  const { io } = session;
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  const files = namedFiles(paths, io.cwd);
  const checked = files.flatMap((path): readonly CheckedScenario[] => {
    const text = scenarioText(path, io.cwd);
    const scenario = readScenario(text, resolverFor(path, room));
    const isWanted = `${text.name}\n${scenario.title}`
      .toLowerCase()
      .includes((options.filter ?? '').toLowerCase());
    return isWanted ? [{ scenario: text.name, title: scenario.title, results: check(scenario) }] : [];
  });
  if (checked.length === 0) throw new UsageError(nothingToCheck(options.filter));
  io.out(await inFormat(checked, options, io));
  session.exit = checkTotals(checked).failed > 0 ? EXIT.unmet : EXIT.ok;
}

function nothingToCheck(filter: string | undefined): string {
  return filter === undefined ? 'there are no scenario files there' : `no scenario there matches "${filter}"`;
}

async function inFormat(checked: readonly CheckedScenario[], options: CheckOptions, io: Io): Promise<string> {
  if (options.json) return checkJson(checked, { command: 'check', version: VERSION, digest: null });
  if (options.tap) return checkTap(checked);
  return options.junit ? checkJunit(checked) : checkText(checked, await styleFor(io));
}
