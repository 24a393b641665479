import { check } from '../../engine/index.js';
import { checkTotals, type CheckedScenario } from '../../report/index.js';
import { digestOf, resolution, ScenarioError } from '../../scenario/index.js';
import { EXIT, UsageError } from '../failure.js';
import type { Io } from '../io.js';
import { report } from '../mishap.js';
import { printed } from '../print.js';
import type { Session } from '../session.js';
import { textsNamed, type ReadText, type UnreadText } from '../texts.js';

/** What `check` was asked. */
export interface CheckOptions {
  readonly filter?: string;
  readonly json?: true;
  readonly tap?: true;
  readonly junit?: true;
  readonly allowOutside?: true;
}

/** What became of one scenario. */
interface Outcome {
  readonly checked: CheckedScenario;
  /** What the digest covers: the scenario, or the text of one that has faults; null: it could not be read. */
  readonly content: unknown;
  /** Why it could not be checked. */
  readonly failure: Error | null;
}

/** Answers `check`. */
export async function answerCheck(
  { paths, options }: { readonly paths: readonly string[]; readonly options: CheckOptions },
  session: Session,
): Promise<void> {
  const { io } = session;
  const room = { cwd: io.cwd, allowOutside: options.allowOutside ?? false };
  const filter = (options.filter ?? '').toLowerCase();
  const outcomes = (await textsNamed(paths, room, io)).flatMap((named) => outcomesOf(named, filter));
  if (outcomes.length === 0) throw new UsageError(`no scenario there matches "${options.filter ?? ''}"`);
  const codes: number[] = [];
  for (const { failure } of outcomes) if (failure) codes.push(await report(failure, io));
  io.out(await inFormat(outcomes, options, io));
  const { failed } = checkTotals(outcomes.map(({ checked }) => checked));
  session.exit = Math.max(failed > 0 ? EXIT.unmet : EXIT.ok, ...codes);
}

/** The outcome of a scenario; none when its name and its title lack the filter. A faulty one counts by its name. */
function outcomesOf(named: ReadText | UnreadText, filter: string): readonly Outcome[] {
  const isWanted = (words: string) => words.toLowerCase().includes(filter);
  if ('failure' in named) {
    const { name, failure } = named;
    const checked = { scenario: name, title: 'cannot be read', unusable: failure.message };
    return isWanted(name) ? [{ checked, content: null, failure }] : [];
  }
  const { text, resolve } = named;
  const { scenario, faults } = resolution(text, resolve);
  if (scenario !== null) {
    if (!isWanted(`${text.name}\n${scenario.title}`)) return [];
    const checked = { scenario: text.name, title: scenario.title, results: check(scenario) };
    return [{ checked, content: scenario, failure: null }];
  }
  if (!isWanted(text.name)) return [];
  const failure = new ScenarioError(faults);
  const checked = { scenario: text.name, title: 'has faults', unusable: failure.message };
  return [{ checked, content: text.text, failure }];
}

async function inFormat(outcomes: readonly Outcome[], options: CheckOptions, io: Io): Promise<string> {
  const checked = outcomes.map((outcome) => outcome.checked);
  // Sorted, so that the names of the files, by which they are ordered, do not count.
  const contents = outcomes.flatMap(({ content }) => (content === null ? [] : [digestOf(content)])).sort();
  const format = options.json ? 'json' : options.tap ? 'tap' : options.junit ? 'junit' : 'text';
  return printed('check', checked, { command: 'check', format, digest: () => digestOf(contents), io });
}
