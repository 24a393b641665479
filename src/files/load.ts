/** Scenarios by path or by bundled name, and every file that one is made of: a door of its own, since it loads the schema. */
import { join } from 'node:path';
import { checkOptions, shownValue, type KnownOptions, type Scenario } from '../engine/index.js';
import { chainFrom, readScenario } from '../scenario/index.js';
import { scenarioFrom } from '../scenario/library.js';
import { IoError, TextError } from './failure.js';
import { FLAGSHIP, resolverFor, scenarioPath, scenarioText, type ReadingRoom } from './scenario-files.js';

/** How a scenario is looked up. */
export interface LoadOptions {
  /** The folder from which the name is looked up; default: the working directory. */
  readonly cwd?: string;
  /** Whether `extends` may leave the folder of the scenario; default: false. */
  readonly allowOutside?: boolean;
}

const LOAD_OPTIONS: KnownOptions<LoadOptions> = { cwd: ['string'], allowOutside: ['boolean'] };

/**
 * Loads a scenario: a file by its path, or a bundled scenario by its name; without a name the race of 2023-2024.
 *
 * @example
 * ```ts
 * const race = loadScenario('2024-rutte');
 * const whatIf = loadScenario('what-if/hungary-redline');
 * ```
 *
 * @throws IoError when a file cannot be read; TextError when it is no text; ScenarioError with every fault at once;
 * TypeError when an option is unknown.
 */
export function loadScenario(name: string = FLAGSHIP, options: LoadOptions = {}): Scenario {
  if (typeof name !== 'string')
    throw new TypeError(`loadScenario takes a path or the name of a scenario, got ${shownValue(name)}`);
  checkOptions('loadScenario', options, LOAD_OPTIONS);
  const { cwd = process.cwd(), allowOutside = false } = options;
  const text = textCalled(name, cwd);
  return readScenario(text, resolverFor(text.path, { cwd, allowOutside }));
}

/** The text of a scenario; where there is none, what may have been meant stands in the message, since nobody prints the hint. */
function textCalled(name: string, cwd: string): ReturnType<typeof scenarioText> {
  try {
    return scenarioText(name, cwd);
  } catch (error) {
    if (!(error instanceof IoError) || error.hint === null) throw error;
    const { path, reason, hint } = error;
    throw new IoError(path, `${reason}; ${hint}`, hint);
  }
}

/**
 * The scenario that an object describes, which has the form of a scenario file and is checked as one; `extends` finds what
 * it would find from a file in the folder.
 *
 * @throws ScenarioError with every fault at once; TypeError when it is no object, or an option is unknown.
 */
export function scenarioFromObject(document: object, options: LoadOptions = {}): Scenario {
  checkOptions('scenarioFrom', options, LOAD_OPTIONS);
  const { cwd = process.cwd(), allowOutside = false } = options;
  return scenarioFrom(document, resolverFor(join(cwd, 'scenario'), { cwd, allowOutside }));
}

/** The paths of the scenario that `name` names and of all that it extends, whether or not they can be read. */
export function chainFiles(name: string, room: ReadingRoom): readonly string[] {
  const root = scenarioPath(name, room.cwd);
  const files = [root];
  const onExtended = (path: string) => void files.push(path);
  try {
    chainFrom(scenarioText(name, room.cwd), resolverFor(root, { ...room, onExtended }));
  } catch (error) {
    if (!(error instanceof IoError || error instanceof TextError)) throw error;
  }
  return [...new Set(files)];
}
