/** A scenario from its name or path. */
import type { Scenario } from '../engine/index.js';
import { readScenario } from '../scenario/index.js';
import { FLAGSHIP, resolverFor, scenarioText } from './scenario-files.js';

/** How a scenario is looked up. */
export interface LoadOptions {
  /** The folder from which the name is looked up; default: the working directory. */
  readonly cwd?: string;
  /** Whether `extends` may leave the folder of the scenario; default: false. */
  readonly allowOutside?: boolean;
}

/**
 * Loads a scenario: a file by its path, or a bundled scenario by its name; without a name the race of 2023-2024.
 *
 * @throws IoError when a file cannot be read; TextError when it is no text; ScenarioError with every fault at once.
 */
export function loadScenario(name: string = FLAGSHIP, options: LoadOptions = {}): Scenario {
  const { cwd = process.cwd(), allowOutside = false } = options;
  const text = scenarioText(name, cwd);
  return readScenario(text, resolverFor(text.path, { cwd, allowOutside }));
}
