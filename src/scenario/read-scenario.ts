/** Scenarios from texts, for whoever wants a scenario or an error. */
import { shownValue, type Scenario } from '../engine/index.js';
import { ScenarioError } from './fault.js';
import { resolution } from './resolution.js';
import type { Resolve, ScenarioText } from './scenario-text.js';

/**
 * The scenario that `text` describes.
 *
 * @throws ScenarioError with every fault at once; TypeError when the text has no name or nothing finds what it extends.
 */
export function readScenario(text: ScenarioText, resolve: Resolve): Scenario {
  const { name, text: content } = Object(text) as Record<string, unknown>;
  if (typeof name !== 'string' || typeof content !== 'string')
    throw new TypeError(`readScenario takes { name, text }, got ${shownValue(text)}`);
  if (typeof resolve !== 'function')
    throw new TypeError(
      `readScenario takes a function that finds what "extends" names, got ${shownValue(resolve)}`,
    );
  const { scenario, faults } = resolution(text, resolve);
  if (scenario === null) throw new ScenarioError(faults);
  return scenario;
}
