import { issuesJson, issuesText } from '../../report/index.js';
import { resolution, type Issue } from '../../scenario/index.js';
import { VERSION } from '../../version.js';
import { EXIT } from '../failure.js';
import { namedFiles, resolverFor, scenarioText } from '../../files/index.js';
import { styleFor } from '../io.js';
import type { Session } from '../session.js';

/** What `validate` was asked. */
export interface ValidateOptions {
  readonly json?: true;
  readonly allowOutside?: true;
}

/** Answers `validate`. */
export async function answerValidate(
  { paths, options }: { readonly paths: readonly string[]; readonly options: ValidateOptions },
  session: Session,
): Promise<void> {
  const { io } = session;
  const files = namedFiles(paths, io.cwd);
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  const issues = files.flatMap((path): readonly Issue[] => {
    const text = scenarioText(path, io.cwd);
    return resolution(text, resolverFor(path, room)).issues;
  });
  if (options.json) io.out(issuesJson(issues, { command: 'validate', version: VERSION, digest: null }));
  else if (issues.length > 0) io.out(issuesText(issues, await styleFor(io)));
  else io.out(`${files.length} scenario${files.length === 1 ? '' : 's'} valid.\n`);
  session.exit = issues.length > 0 ? EXIT.usage : EXIT.ok;
}
