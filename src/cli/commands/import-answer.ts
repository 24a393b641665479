/** The work of `import`. */
import { basename, resolve } from 'node:path';
import type { Body, RuleSpec } from '../../engine/index.js';
import {
  checkTarget,
  decoded,
  decodedTable,
  fileText,
  IoError,
  writeWhole,
  type Target,
} from '../../files/index.js';
import { importText, plainStyle } from '../../report/index.js';
import { bodyCalled } from '../../scenario/index.js';
import { shellWord } from '../../scenario/suggestion.js';
import {
  OWN_WORDS,
  scenarioFromTable,
  wordMapIn,
  type Imported,
  type TableOptions,
} from '../../scenario/table/index.js';
import type { Request } from '../command.js';
import { EXIT, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { openDocument } from '../open.js';
import type { Options } from '../options.js';
import type { IMPORT_FLAGS } from './import.js';

type ImportOptions = Options<(typeof IMPORT_FLAGS)[number]>;

/** Answers `import`. */
export async function answerImport(
  { args: [name], options }: Request<(typeof IMPORT_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  if (options.explainWords) {
    io.out(`${JSON.stringify(OWN_WORDS, null, 2)}\n`);
    return EXIT.ok;
  }
  if (name === undefined)
    throw new UsageError('import needs a table', 'nato-consensus import stances.csv -o case.json');
  const target = options.scenarioFile === undefined ? null : targetOf(options.scenarioFile, options, io);
  if (target !== null) checkTarget(target);
  const shown = name === '-' ? 'standard input' : name;
  const text =
    name === '-'
      ? decodedTable(await io.readStdin(), shown)
      : fileText(resolve(io.cwd, name), name, decodedTable);
  const tableOptions = await optionsFor(name, options, io);
  const imported = scenarioFromTable(text, tableOptions);
  if ('hint' in imported)
    throw new UsageError(`${shown}:${imported.line}: ${imported.message}`, imported.hint);
  const untold = { body: tableOptions.body.body.name, rule: options.rule ?? null };
  io.err(
    importText(
      { ...imported, ...untold, name: shown, isAsOfAsked: options.tableDate !== undefined },
      plainStyle(),
    ),
  );
  return written(imported, { options, target }, io);
}

function targetOf(file: string, options: ImportOptions, { cwd }: Io): Target {
  return { file, cwd, mayReplace: () => options.force ?? false, hint: '--force replaces it' };
}

async function optionsFor(name: string, options: ImportOptions, io: Io): Promise<TableOptions> {
  const { wordMap, rule, tableDate = null, termEnds = null, rowCandidate = null, dates = null } = options;
  const map = wordMap === undefined ? {} : wordMapIn(wordMap, fileText(resolve(io.cwd, wordMap), wordMap));
  const { columns: headings = null, stances: words = null } = map;
  return {
    body: await bodyNamed(options.body, io),
    title: options.title ?? titleOf(name),
    rule: rule === undefined ? null : writtenRule(rule),
    ...{ asOf: tableDate, termEnds, candidate: rowCandidate, order: dates, headings, words },
  };
}

function titleOf(name: string): string {
  return name === '-' ? 'A table' : basename(name).replace(/\.[^.]*$/, '');
}

function writtenRule(rule: RuleSpec): unknown {
  return Object.keys(rule).length === 1 || (rule.type === 'weighted' && rule.quota === null)
    ? rule.type
    : rule;
}

/** The bundled body of that name, or else that of a scenario. */
async function bodyNamed(name: string, io: Io): Promise<TableOptions['body']> {
  const { body, message, suggestion } = bodyCalled(name);
  if (body !== null) return { body, written: body.id };
  try {
    const { scenario, document } = await openDocument(name, io);
    const own: Body = scenario.body;
    io.err(`--body ${shellWord(name)} gives the members alone; its candidates and stances are not taken\n`);
    return { body: own, written: document.body };
  } catch (error) {
    if (!(error instanceof IoError)) throw error;
    throw new UsageError(`${message}, and no scenario of that name`, suggestion);
  }
}

const OTHER_BODY =
  'help: most rows name no member of that body; --body takes another that ships, such as eu, or a scenario file ' +
  'that writes out its own: "body": { "name": "The board", "members": { "ADA": { "name": "Ada" } } }\n';

/** Whether most rows are refused for whom they name. */
function namesStrangers({ refusals, rows }: Imported): boolean {
  const strange = refusals.filter(({ why }) => why.includes('is not a member of '));
  return new Set(strange.map(({ row }) => row)).size > rows / 2;
}

/** Writes the scenario, unless a row is refused or nothing is left. @returns The exit code. */
function written(
  imported: Imported,
  { options, target }: { readonly options: ImportOptions; readonly target: Target | null },
  io: Io,
): number {
  const { document, refusals, asOf } = imported;
  if (refusals.length > 0 && !options.skipRefused) {
    io.err('nothing was written; --skip-refused goes on without the rows that are refused\n');
    if (namesStrangers(imported)) io.err(OTHER_BODY);
    return EXIT.usage;
  }
  if (document === null) {
    const hint =
      asOf === null ? 'no row has a date: --as-of says when the table is read' : 'no row is left to write';
    throw new UsageError('nothing was written', hint);
  }
  const text = `${JSON.stringify(document, null, 2)}\n`;
  // What is written must be small enough to be read.
  decoded(Buffer.from(text), target?.file ?? 'the scenario');
  if (target === null) io.out(text);
  else {
    writeWhole(target, text);
    io.err(`wrote ${target.file}; look at it with: nato-consensus run ${shellWord(target.file)}\n`);
  }
  return EXIT.ok;
}
