/** The work of `explore`. */
import { basename, resolve } from 'node:path';
import { snapshot, verdicts, inVerdicts } from '../../engine/index.js';
import {
  checkTarget,
  FLAGSHIP,
  fileText,
  packageFile,
  withoutEnding,
  writeWhole,
} from '../../files/index.js';
import { gathered, type Choice, type PageContent } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT } from '../errors.js';
import { extendedAs } from '../save.js';
import type { Io } from '../io.js';
import { warnOfNoEffect } from '../no-effect.js';
import { openScenario, openText, type OpenScenario } from '../open.js';
import { candidateIn, refuseUnknown } from '../subject.js';
import type { EXPLORE_FLAGS } from './explore.js';

type ExploreRequest = Request<(typeof EXPLORE_FLAGS)[number]>;

/** What every page begins with, so that a page may replace an older one. */
const MARK = 'A page of nato-consensus explore.';

/** Answers `explore`: writes the page of the scenario with the changes that flags make. */
export async function answerExplore(request: ExploreRequest, io: Io): Promise<number> {
  const { args, options } = request;
  const name = args[0] ?? FLAGSHIP;
  const file = options.page ?? `${withoutEnding(basename(name === '-' ? STDIN_FILE : name))}.html`;
  const mayReplace = (start: string) => (options.force ?? false) || start.includes(MARK);
  const hint = 'only a page of explore is replaced; --force replaces any file';
  const target = { file, cwd: io.cwd, mayReplace, hint };
  checkTarget(target);
  writeWhole(target, pageWith(await contentOf(name, request, { io, file })));
  io.err(`wrote ${file}\n`);
  if (!options.open) return EXIT.ok;
  const { openFile } = await import('../open-file.js');
  return openFile(resolve(io.cwd, file), io);
}

/** What a scenario on standard input is called in a page. */
const STDIN_FILE = 'scenario.json';

async function contentOf(
  name: string,
  { args, options }: ExploreRequest,
  { io, file }: { readonly io: Io; readonly file: string },
): Promise<PageContent> {
  const isStdin = name === '-';
  const once = readOnce(io);
  const opened = await openScenario(args[0], options, once);
  const { scenario, reading, edits } = opened;
  const candidate = await candidateIn(scenario, options.candidate);
  if (candidate !== null) refuseUnknown(candidate, [verdicts(snapshot(scenario, reading))], opened);
  warnOfNoEffect(edits, { readings: [reading], sees: inVerdicts }, io);
  const { text, resolve: find } = await openText(args[0], options, once);
  return {
    called: isStdin ? STDIN_FILE : name,
    extendedAs: isStdin ? `./${STDIN_FILE}` : extendedAs(name, resolve(io.cwd, file), io.cwd),
    choices: [
      ...choicesOf(opened, options),
      ...(candidate === null ? [] : [{ type: 'candidate', candidate } as const]),
    ],
    ...gathered(text, find),
  };
}

/** Standard input, which can be read only once, to be read again. */
function readOnce(io: Io): Io {
  let bytes: Promise<Uint8Array> | undefined;
  return { ...io, readStdin: () => (bytes ??= io.readStdin()) };
}

function choicesOf({ edits, reading }: OpenScenario, { asOf }: ExploreRequest['options']): readonly Choice[] {
  return [
    ...(asOf === undefined ? [] : [{ type: 'date', asOf } as const]),
    ...(reading.hindsight ? [{ type: 'hindsight' } as const] : []),
    ...edits.map(({ edit }) => edit),
  ];
}

/** The page with its content, in which nothing can end the element that holds it. */
function pageWith(content: PageContent): string {
  const frame = fileText(packageFile('dist/explorer.html'), 'dist/explorer.html');
  const text = JSON.stringify(content).replaceAll('<', '\\u003c');
  return frame.replace('{content}', () => text);
}
