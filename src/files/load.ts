/** The library's way to a scenario: by path or by bundled name. */
import { checkOptions, shownValue, type KnownOptions, type Scenario } from '../engine/index.js';
import { readScenario } from '../scenario/index.js';
import { FLAGSHIP, resolverFor, scenarioText } from './scenario-files.js';

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
 * @throws IoError when a file cannot be read; TextError when it is no text; ScenarioError with every fault at once;
 * TypeError when an option is unknown.
 */
export function loadScenario(name: string = FLAGSHIP, options: LoadOptions = {}): Scenario {
  if (typeof name !== 'string')
    throw new TypeError(`loadScenario takes a path or the name of a scenario, got ${shownValue(name)}`);
  checkOptions('loadScenario', options, LOAD_OPTIONS);
  const { cwd = process.cwd(), allowOutside = false } = options;
  const text = scenarioText(name, cwd);
  return readScenario(text, resolverFor(text.path, { cwd, allowOutside }));
}
