/** The work of `check`. */
import { check } from '../../engine/index.js';
import {
  checkTotals,
  totalsInWords,
  unsimulated,
  type CheckedScenario,
  type FormatName,
} from '../../report/index.js';
import { digestOf, resolution, ScenarioError } from '../../scenario/index.js';
import type { Request } from '../command.js';
import { EXIT, reportError, UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { textsNamed, type ReadText, type UnreadText } from '../open.js';
import { print } from '../print.js';
import type { CHECK_FLAGS } from './check.js';

/** What became of one scenario. */
interface Outcome {
  readonly checked: CheckedScenario;
  /** What the digest covers: the scenario, or the text of one that has faults; null: it could not be read. */
  readonly content: unknown;
  /** Why it could not be checked; null: it was. */
  readonly failure: Error | null;
  /** What is to be known of its answer. */
  readonly notes: readonly string[];
}

/** The formats that nobody reads as they are. */
const FOR_PROGRAMS: ReadonlySet<FormatName> = new Set(['json', 'tap', 'junit']);

/** Answers `check`. */
export async function answerCheck(
  { args, options, format }: Request<(typeof CHECK_FLAGS)[number]>,
  io: Io,
): Promise<number> {
  const filter = (options.filter ?? '').toLowerCase();
  const outcomes = (await textsNamed(args, options, io)).flatMap((named) => outcomesOf(named, filter));
  if (outcomes.length === 0) throw new UsageError(`no scenario there matches "${options.filter ?? ''}"`);
  const codes: number[] = [];
  for (const { failure, notes } of outcomes) {
    if (failure) codes.push(await reportError(failure, io));
    for (const note of notes) io.err(`${note}\n`);
  }
  const checked = outcomes.map((outcome) => outcome.checked);
  await print('check', checked, { format, digest: () => digestOfAll(outcomes), io });
  const { failed, withoutExpectations } = checkTotals(checked);
  // Whoever keeps a report for a program sees on the terminal how it went.
  if (FOR_PROGRAMS.has(format) && failed + withoutExpectations.length > 0)
    io.err(`${totalsInWords(checked)} The report on standard output has the details.\n`);
  return Math.max(failed > 0 ? EXIT.unmet : EXIT.ok, ...codes);
}

/** Sorted, so that the names of the files, by which they are ordered, do not count. */
function digestOfAll(outcomes: readonly Outcome[]): string {
  const contents = outcomes.flatMap(({ content }) => (content === null ? [] : [digestOf(content)]));
  return digestOf(contents.sort());
}

/** The outcome of a scenario; none when its name and its title lack the filter. A faulty one counts by its name. */
function outcomesOf(named: ReadText | UnreadText, filter: string): readonly Outcome[] {
  const isWanted = (words: string) => words.toLowerCase().includes(filter);
  if ('failure' in named) {
    const { name, failure } = named;
    const checked = { scenario: name, title: 'cannot be read', unusable: failure.message };
    return isWanted(name) ? [{ checked, content: null, failure, notes: [] }] : [];
  }
  const { text, resolve } = named;
  const { scenario, faults } = resolution(text, resolve);
  if (scenario !== null) {
    if (!isWanted(`${text.name}\n${scenario.title}`)) return [];
    const results = check(scenario);
    const checked = { scenario: text.name, title: scenario.title, results };
    const notes = unsimulated(text.name, results, scenario.termEnds);
    return [{ checked, content: scenario, failure: null, notes }];
  }
  if (!isWanted(text.name)) return [];
  const failure = new ScenarioError(faults);
  const checked = { scenario: text.name, title: 'has faults', unusable: failure.message };
  return [{ checked, content: text.text, failure, notes: [] }];
}
